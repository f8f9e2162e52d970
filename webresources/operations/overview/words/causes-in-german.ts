import type { CauseWords } from "./causes-in-english";

export const causesInGerman: CauseWords = {
  ErpUnreachable: ["Das ERP ist nicht erreichbar", "Es geht von selbst weiter, wenn das ERP antwortet"],
  ErpBusy: ["Das ERP ist ausgelastet", "Es geht von selbst weiter, wenn das ERP Zeit hat"],
  SignInRefused: [
    "Das ERP weist die Anmeldung der Brücke zurück",
    "Das Geheimnis erneuern; die Anforderungen gehen von selbst weiter",
  ],
  CustomerAmbiguous: [
    "{customer} kann mehreres sein: {candidates}",
    "Die Firma mit einem davon verbinden, dann erneut senden",
  ],
  CustomerMissing: ["Die Anforderung nennt keine Firma", "Das Geschäft ergänzen, dann den heutigen Stand senden"],
  CustomerBlocked: ["{customer} ist gesperrt", "Die Finanzabteilung kann die Sperre aufheben"],
  ItemUnknown: [
    "Artikel {item} ist im ERP nicht bekannt",
    "Den Artikel dort anlegen oder das Geschäft berichtigen, dann erneut senden",
  ],
  ItemBlocked: [
    "Artikel {item} ist gesperrt",
    "Die Sperre aufheben oder einen anderen Artikel wählen, dann den heutigen Stand senden",
  ],
  LineWithoutItem: [
    "Eine Zeile hat keinen Artikel: {description}",
    "Im Geschäft ein Produkt wählen, dann den heutigen Stand senden",
  ],
  SeveralOrders: [
    "Mehr als ein Auftrag trägt die Anforderung: {numbers}",
    "Entscheiden, welcher Auftrag gilt; Accord wählt nicht",
  ],
  RequestUnreadable: ["Eine Anforderung ist nicht lesbar: {detail}", "Den heutigen Stand senden"],
  ErpAnswerUnreadable: [
    "Eine Antwort kann nicht übernommen werden: {detail}",
    "Dort berichtigen, wo sie herkommt, dann erneut lesen",
  ],
  BridgeFailed: [
    "Die Brücke hat einen Fehler gemacht: {detail}",
    "Denen sagen, die die Brücke pflegen; erneut senden, wenn er behoben ist",
  ],
  DataverseFailed: [
    "Dataverse hat nicht getan, worum die Brücke bat: {detail}",
    "Den Doctor laufen lassen: Er sagt, welches Recht oder welche Einstellung fehlt",
  ],
  RefusedByErp: ["Das ERP lehnt ab: {text}", "Im ERP oder im Geschäft berichtigen, dann erneut senden"],
  HeldByOperations: ["Vom Betrieb angehalten: {note}", "Erneut senden, wenn es weitergehen darf"],
  AuthorWithoutAccess: [
    "{author} darf das Geschäft oder seine Firma nicht lesen",
    "{author} das Recht geben oder den Besitzer des Geschäfts berichtigen, dann erneut senden",
  ],
};
