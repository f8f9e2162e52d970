import type { OperatorWords } from "./english";

export const danish: OperatorWords = {
  retry: (count) =>
    count === 1
      ? "Anmodningen sendes præcis, som den blev indsendt, under samme nøgle. Det, der er ændret i handlen siden, bliver ikke sendt."
      : `${count} anmodninger sendes præcis, som de blev indsendt, hver under sin egen nøgle. Det, der er ændret i handlerne siden, bliver ikke sendt.`,
  retried: (count) => `${requests(count)} lagt tilbage. Broen sender, så snart det bliver deres tur.`,
  nothingToRetry: "Intet af dette hører til en anmodning. Brug »Læs igen fra …« på strømmen til det, der kom fra ERP.",
  few: (count, most) =>
    `${requests(count)} på pause af denne årsag. De ældste ${Math.min(count, most)} sendes, som de blev indsendt, for at se, om årsagen er rettet.`,
  group: (count) =>
    `${requests(count)} på pause af denne årsag. Alle sendes, som de blev indsendt, de ældste først. Prøv 2 først, hvis du er i tvivl.`,
  noGroup: "Ingen anmodning er på pause af denne årsag.",
  instructed: "Broen har fået besked. Hvad der kom ud af det, står under »Instructions«.",
  today: (version, total) =>
    `Handlen sendes, som den er gemt nu, som en ny anmodning i stedet for version ${version} (${total}). Vælg »Send igen som indsendt« for at sende det, der blev anmodet om dengang.`,
  sentToday: (version) => `Version ${version} er på vej med handlen, som den er i dag.`,
  notSent: (reason) => `Intet blev sendt. ${reason}`,
  noDeal: "Anmodningen hører ikke til nogen handel.",
  park: (count) => `Intet sendes for ${requests(count)}, før nogen sender igen.`,
  pause: "Strømmen står stille, for alle broer, indtil nogen genoptager den. Intet går tabt imens.",
  assigned: (name) => `Tildelt til ${name}.`,
  needsResolution: "Skriv under »How it was settled«, hvad der blev gjort, og løs så.",
  resolve: "Det tages af arbejdslisten. En anmodning på pause bliver på pause: send den igen, hvis den skal af sted.",
  resolved: "Løst.",
  failed: (message) => `Det lykkedes ikke: ${message}. Dette trin ændrede intet.`,
  stepBack: "Annuller",
  retryTitle: "Send igen som indsendt",
  fewTitle: "Prøv 2 fra gruppen",
  groupTitle: "Send gruppen igen",
  todayTitle: "Send handlen som den er nu",
  parkTitle: "Sæt på pause",
  pauseTitle: "Stop strømmen",
  resolveTitle: "Løs",
};

function requests(count: number): string {
  return count === 1 ? "1 anmodning" : `${count} anmodninger`;
}
