import type { Texts } from "./english";

export const german: Texts = {
  notSaved: "Speichern Sie das Geschäft zuerst; dann können Sie es zur Abwicklung einreichen.",
  proposed:
    "Angeboten. Noch ist nichts gesendet. „Zur Abwicklung einreichen“ sendet das Geschäft an Business Central; Sie können weiterarbeiten.",
  submitted: "Eingereicht. Business Central entscheidet; die Antwort erscheint hier von selbst. Sie müssen nichts tun.",
  committed: "Zugesagt. Business Central steht zum Auftrag; was mit ihm geschieht, erscheint hier von selbst.",
  notCommitted:
    "Nicht zugesagt. Business Central hat die Anforderung abgelehnt; der Grund steht unter „Fulfillment“. Ändern Sie das Geschäft und reichen Sie es erneut ein.",
  closed: "Abgeschlossen. Der Auftrag ist geliefert, berechnet und ausgeglichen.",
  newsWhileEditing:
    "Es gibt Neues von Business Central zu diesem Geschäft. Es erscheint in den Feldern, sobald Sie speichern oder aktualisieren.",
  submitTitle: "Zur Abwicklung einreichen",
  submitText:
    "Das Geschäft wird in seinem jetzigen Stand an Business Central gesendet. Sie können weiterarbeiten; die Antwort erscheint auf dem Formular.",
  submitTextUnsaved:
    "Das Geschäft wird gespeichert und in diesem Stand an Business Central gesendet. Sie können weiterarbeiten; die Antwort erscheint auf dem Formular.",
  submitButton: "Einreichen",
  approveTitle: "Geschäft freigeben",
  approveText:
    "Business Central erfährt, dass das Geschäft freigegeben ist, damit der Kunde geprüft werden kann. Noch wird nichts bestellt.",
  approveTextUnsaved:
    "Das Geschäft wird gespeichert, und Business Central erfährt, dass es freigegeben ist, damit der Kunde geprüft werden kann. Noch wird nichts bestellt.",
  approveButton: "Freigeben",
  cancelButton: "Abbrechen",
  sending: "Das Geschäft wird gesendet …",
  sentDealReadyForFulfillment:
    "Eingereicht. Version {version} ist unterwegs zu Business Central; die Antwort erscheint hier von selbst. Sie müssen nichts tun.",
  sentOpportunityApproved: "Freigegeben. Business Central wird benachrichtigt; noch ist nichts bestellt.",
  notSent: "Nicht eingereicht. {reason} Nichts wurde gesendet.",
  outcomeUnknown:
    "Ob das Geschäft eingereicht wurde, ist nicht bekannt: Die Verbindung brach ab. Aktualisieren Sie das Formular; ist der Stand dann nicht „Eingereicht“, reichen Sie erneut ein.",
  saveFailed: "Das Geschäft konnte nicht gespeichert werden.",
  noAccount: "Das Geschäft nennt keine Firma. Wählen Sie eine Firma als Kunden oder im Feld Firma.",
  noCurrency: "Das Geschäft hat keine Währung. Wählen Sie eine.",
  noLines: "Das Geschäft hat keine Produktzeilen. Fügen Sie mindestens eine hinzu.",
  incompleteLine: "Zeile {line} hat keine Menge oder keinen Preis. Vervollständigen Sie sie.",
  alreadySent: "Das Geschäft wurde bereits gesendet; was daraus wurde, steht unter „Fulfillment“.",
  lostDeal: "Das Geschäft ist als verloren geschlossen. Öffnen Sie es zuerst wieder.",
  notReadable: "Das Geschäft konnte nicht gelesen werden: {message}.",
  notCreated: "Dataverse hat die Anforderung nicht angenommen: {message}.",
};
