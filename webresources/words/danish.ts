import type { Texts } from "./english";

export const danish: Texts = {
  notSaved: "Gem handlen først; derefter kan du indsende den til levering.",
  proposed:
    "Tilbudt. Intet er sendt endnu. “Indsend til levering” sender handlen til Business Central; du kan arbejde videre imens.",
  submitted: "Indsendt. Business Central afgør den; svaret kommer her af sig selv. Du skal intet gøre.",
  committed: "Bekræftet. Business Central står ved ordren; det, der sker med den, kommer her af sig selv.",
  notCommitted:
    "Ikke bekræftet. Business Central afviste anmodningen; grunden står under “Fulfillment”. Ret handlen, og indsend den igen.",
  closed: "Afsluttet. Ordren er leveret, faktureret og udlignet.",
  newsWhileEditing:
    "Der er nyt fra Business Central om denne handel. Det vises i felterne, når du gemmer eller opdaterer.",
  submitTitle: "Indsend til levering",
  submitText:
    "Handlen sendes, som den er nu, til Business Central. Du kan arbejde videre; svaret kommer på formularen.",
  submitTextUnsaved:
    "Handlen gemmes og sendes, som den så er, til Business Central. Du kan arbejde videre; svaret kommer på formularen.",
  submitButton: "Indsend",
  approveTitle: "Godkend handel",
  approveText:
    "Business Central får at vide, at handlen er godkendt, så kunden kan kontrolleres. Der bestilles ikke noget endnu.",
  approveTextUnsaved:
    "Handlen gemmes, og Business Central får at vide, at den er godkendt, så kunden kan kontrolleres. Der bestilles ikke noget endnu.",
  approveButton: "Godkend",
  cancelButton: "Annuller",
  sending: "Handlen sendes …",
  sentDealReadyForFulfillment:
    "Indsendt. Version {version} er på vej til Business Central; svaret kommer her af sig selv. Du skal intet gøre.",
  sentOpportunityApproved: "Godkendt. Business Central får besked; der er ikke bestilt noget endnu.",
  notSent: "Ikke indsendt. {reason} Intet blev sendt.",
  outcomeUnknown:
    "Det vides ikke, om handlen blev indsendt: forbindelsen røg. Opdater formularen; er stadet så ikke “Indsendt”, så indsend igen.",
  saveFailed: "Handlen kunne ikke gemmes.",
  noAccount: "Handlen nævner intet firma. Vælg et firma som kunde eller i feltet Firma.",
  noCurrency: "Handlen har ingen valuta. Vælg en.",
  noLines: "Handlen har ingen produktlinjer. Tilføj mindst én.",
  incompleteLine: "Linje {line} mangler antal eller pris. Udfyld den.",
  alreadySent: "Handlen er allerede sendt; hvad der blev af den, står under “Fulfillment”.",
  lostDeal: "Handlen er lukket som tabt. Genåbn den først.",
  notReadable: "Handlen kunne ikke læses: {message}.",
  notCreated: "Dataverse tog ikke imod anmodningen: {message}.",
};
