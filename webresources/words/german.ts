import type { Texts } from "./english";

export const german: Texts = {
  notSaved: "Speichern Sie das Geschäft zuerst; dann können Sie es zur Abwicklung einreichen.",
  proposed:
    "Angeboten. Zurzeit läuft keine Anforderung. „Zur Abwicklung einreichen“ sendet das Geschäft an Business Central; Sie können weiterarbeiten.",
  submitted: "Eingereicht. Business Central entscheidet; die Antwort erscheint hier von selbst. Sie müssen nichts tun.",
  committed: "Zugesagt. Business Central steht zum Auftrag; was mit ihm geschieht, erscheint hier von selbst.",
  notCommitted:
    "Nicht zugesagt. Business Central hat die Anforderung abgelehnt; der Grund steht unter „Fulfillment“. Ändern Sie das Geschäft und reichen Sie es erneut ein.",
  closed: "Abgeschlossen. Der Auftrag ist geliefert, berechnet und ausgeglichen.",
  overdue:
    "Angefragt am {asked}. Noch keine Antwort; erwartet war sie bis {expected}. Der Betrieb hat es auf der Liste. Sie müssen nichts tun.",
  reviewAdvised:
    "Business Central hat mit Änderungen zugesagt, die Ihr Unternehmen hinnimmt. Sehen Sie die Auftragszeilen an; „Änderungen annehmen“ sagt, dass Sie sie gesehen haben.",
  reviewNeeded:
    "Business Central hat mit Änderungen zugesagt, über die Sie entscheiden: annehmen, eine andere Änderung anfragen oder stornieren. Der Auftrag bleibt inzwischen in Kraft.",
  reviewUnacceptable:
    "Business Central hat mit Änderungen zugesagt, die Ihr Unternehmen nicht hinnimmt. Lassen Sie den Auftrag berichtigen, fragen Sie eine Änderung an oder stornieren Sie. Der Auftrag bleibt inzwischen in Kraft.",
  newsWhileEditing:
    "Es gibt Neues von Business Central zu diesem Geschäft. Es erscheint in den Feldern, sobald Sie speichern oder aktualisieren.",
  submitTitle: "Zur Abwicklung einreichen",
  submitText:
    "Das Geschäft wird in seinem jetzigen Stand an Business Central gesendet. Sie können weiterarbeiten; die Antwort erscheint auf dem Formular.",
  submitButton: "Einreichen",
  approveTitle: "Geschäft freigeben",
  approveText:
    "Business Central erfährt, dass das Geschäft freigegeben ist, damit der Kunde geprüft werden kann. Noch wird nichts bestellt.",
  approveButton: "Freigeben",
  doubts: "Vorher gut zu wissen:",
  doubtCustomerUnknown:
    "{account} ist in Business Central noch nicht bekannt: Nummer und Name werden dort gesucht, sonst wird der Debitor angelegt.",
  doubtCustomerBlocked:
    "Business Central nimmt von {account} zurzeit keine Aufträge an: Die Anforderung wartet, bis die Buchhaltung die Sperre aufhebt.",
  doubtNoDeliverBy: "Es ist kein Liefertermin angegeben: Die Auftragsabwicklung wählt einen.",
  doubtNoItem: "Zeile {line} hat kein Produkt: Die Anforderung wird angehalten und kommt zu Ihnen zurück.",
  doubtNoUnit: "Zeile {line} hat keine Einheit: Die Einheit des Artikels wird genommen.",
  doubtZeroPrice: "Zeile {line} kostet nichts.",
  doubtCreditExceeded: "Das Geschäft beträgt {total}, der freie Kredit {available}: Die Buchhaltung kann es anhalten.",
  moreDoubts: "und {count} weitere",
  fixRecord: "Öffnen",
  fixField: "Zum Feld",
  sending: "Das Geschäft wird gesendet …",
  notSent: "Nicht eingereicht. {reason} Nichts wurde gesendet.",
  saveFailed: "Das Geschäft konnte nicht gespeichert werden.",
  noAccount: "Das Geschäft nennt keine Firma. Wählen Sie eine Firma als Kunden oder im Feld Firma.",
  noCurrency: "Das Geschäft hat keine Währung. Wählen Sie eine.",
  noLines: "Das Geschäft hat keine Produktzeilen. Fügen Sie mindestens eine hinzu.",
  incompleteLine: "Zeile {line} hat keine Menge oder keinen Preis. Vervollständigen Sie sie.",
  lostDeal: "Das Geschäft ist als verloren geschlossen. Öffnen Sie es zuerst wieder.",
  notReadable: "Das Geschäft konnte nicht gelesen werden: {message}.",
  notCreated: "Dataverse hat die Anforderung nicht angenommen: {message}.",
  savesFirst: "Das Geschäft wird zuerst gespeichert. {text}",
  changeTitle: "Änderung erbitten",
  changeText:
    "Business Central wird gebeten, den Auftrag so zu ändern, wie das Geschäft jetzt lautet. Die geltende Version gilt, bis die Auftragsabteilung antwortet.",
  changeButton: "Änderung erbitten",
  withdrawTitle: "Anforderung zurückziehen",
  withdrawText:
    "Business Central wird gebeten, Ihre letzte Anforderung zurückzunehmen. Einen Auftrag, den es schon gibt, löscht die Auftragsabteilung, wenn das noch geht.",
  withdrawButton: "Zurückziehen",
  cancelTitle: "Auftrag stornieren",
  cancelText:
    "Die Auftragsabteilung wird gebeten, den Auftrag zu stornieren. Was geliefert ist, bleibt; der Auftrag gilt, bis sie antwortet.",
  cancelButton: "Auftrag stornieren",
  acceptTitle: "Änderungen annehmen",
  acceptText: "Sie nehmen den Auftrag so an, wie Business Central ihn geändert hat. Der Auftrag bleibt, wie er ist.",
  acceptButton: "Änderungen annehmen",
  cancelDialog: "Zurück",
  submitSent:
    "Eingereicht. Version {version} ist unterwegs zu Business Central; die Antwort erscheint hier von selbst. Sie müssen nichts tun.",
  approveSent: "Freigegeben. Business Central wird benachrichtigt; noch ist nichts bestellt.",
  changeSent:
    "Änderung v{version} eingereicht. Die Version davor gilt, bis Business Central antwortet. Sie müssen nichts tun.",
  withdrawSent: "Rücknahme von Version {version} eingereicht. Business Central antwortet hier.",
  cancelSent: "Stornierung eingereicht. Der Auftrag gilt, bis die Auftragsabteilung antwortet.",
  acceptSent: "Änderungen von Version {version} angenommen. Sie müssen nichts tun.",
  keptInBrowser:
    "Eingereicht, in diesem Browser aufbewahrt. Es geht von selbst hinaus, sobald der Dienst erreichbar ist. Nicht erneut einreichen.",
  earlierIsKept: "Eine Anfrage zu diesem Geschäft wartet in diesem Browser und geht von selbst hinaus.",
  submitNotAllowed: "Das Geschäft ist schon gesendet; was daraus wurde, steht unter „Fulfillment“.",
  approveNotAllowed: "Das Geschäft ist schon gesendet; was daraus wurde, steht unter „Fulfillment“.",
  changeNotAllowed: "Jetzt ist nichts zu ändern: Nichts ist eingereicht, oder eine Änderung wartet auf Antwort.",
  withdrawNotAllowed: "Keine Anforderung wartet auf Antwort, oder ihre Rücknahme ist schon erbeten.",
  cancelNotAllowed: "Kein Auftrag gilt, oder seine Stornierung ist schon erbeten.",
  acceptNotAllowed: "Es gibt keine Änderungen anzunehmen.",
  nothingChanged: "Das Geschäft lautet wie Version {version}.",
};
