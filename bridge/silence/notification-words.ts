/** What the app's notification of a late answer says. */
export interface NotificationWords {
  readonly title: string;
  /** @param request what the request is called. */
  readonly body: (request: string | undefined) => string;
  /** What a click does. */
  readonly openDeal: string;
}

const english: NotificationWords = {
  title: "No answer from the ERP yet",
  body: (request = "A request") => `${request}: the answer is later than usual. Operations has it on its list.`,
  openDeal: "Open the deal",
};

const german: NotificationWords = {
  title: "Noch keine Antwort vom ERP",
  body: (request = "Eine Anforderung") =>
    `${request}: Die Antwort kommt später als üblich. Der Betrieb hat es auf der Liste.`,
  openDeal: "Geschäft öffnen",
};

const danish: NotificationWords = {
  title: "Endnu intet svar fra ERP",
  body: (request = "En anmodning") => `${request}: Svaret kommer senere end normalt. Driften har det på sin liste.`,
  openDeal: "Åbn handlen",
};

/** By the language id of the owner's settings (LCID), as in the app's own scripts; any other language is spoken to in English. */
const languages: Readonly<Record<number, NotificationWords>> = { 1030: danish, 1031: german };

export function notificationWords(languageId: number | undefined): NotificationWords {
  return languages[languageId ?? 0] ?? english;
}
