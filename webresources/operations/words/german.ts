import type { OperatorWords } from "./english";

export const german: OperatorWords = {
  retry: (count) =>
    count === 1
      ? "Die Anforderung geht genau so hinaus, wie sie eingereicht wurde, unter demselben Schlüssel. Was sich seither am Geschäft geändert hat, wird nicht gesendet."
      : `${count} Anforderungen gehen genau so hinaus, wie sie eingereicht wurden, jede unter ihrem Schlüssel. Was sich seither an den Geschäften geändert hat, wird nicht gesendet.`,
  retried: (count) => `${requests(count)} zurückgestellt. Die Brücke sendet, sobald die Reihe daran ist.`,
  nothingToRetry: "Nichts davon gehört zu einer Anforderung. Was aus dem ERP kam, holt „Erneut lesen ab …“ am Stream.",
  few: (count, most) =>
    `${requests(count)} aus dieser Ursache angehalten. Die ältesten ${Math.min(count, most)} gehen hinaus, wie sie eingereicht wurden, um zu sehen, ob sie behoben ist.`,
  group: (count) =>
    `${requests(count)} aus dieser Ursache angehalten. Alle gehen hinaus, wie sie eingereicht wurden, die ältesten zuerst. Versuchen Sie erst 2, wenn Sie nicht sicher sind.`,
  noGroup: "Keine Anforderung ist aus dieser Ursache angehalten.",
  instructed: "Die Brücke weiß Bescheid. Was daraus wurde, steht unter „Instructions“.",
  today: (version, total) =>
    `Das Geschäft geht, wie es jetzt gespeichert ist, als neue Anforderung hinaus, anstelle von Version ${version} (${total}). Mit „Wie eingereicht erneut senden“ geht hinaus, was damals angefragt wurde.`,
  sentToday: (version) => `Version ${version} ist unterwegs, mit dem heutigen Stand.`,
  notSent: (reason) => `Nichts wurde gesendet. ${reason}`,
  noDeal: "Die Anforderung gehört zu keinem Geschäft.",
  park: (count) => `Für ${requests(count)} wird nichts gesendet, bis jemand erneut sendet.`,
  pause: "Der Stream steht still, für jede Brücke, bis ihn jemand fortsetzt. Nichts geht inzwischen verloren.",
  assigned: (name) => `${name} zugewiesen.`,
  needsResolution: "Schreiben Sie unter „How it was settled“, was getan wurde; dann erledigen.",
  resolve:
    "Es wird von der Arbeitsliste genommen. Eine angehaltene Anforderung bleibt angehalten: Senden Sie sie erneut, damit sie hinausgeht.",
  resolved: "Erledigt.",
  failed: (message) => `Das ging nicht: ${message}. Dieser Schritt hat nichts geändert.`,
  stepBack: "Abbrechen",
  retryTitle: "Wie eingereicht erneut senden",
  fewTitle: "2 der Gruppe versuchen",
  groupTitle: "Gruppe erneut senden",
  todayTitle: "Heutigen Stand senden",
  parkTitle: "Anhalten",
  pauseTitle: "Stream anhalten",
  resolveTitle: "Erledigen",
};

function requests(count: number): string {
  return count === 1 ? "1 Anforderung" : `${count} Anforderungen`;
}
