import type { Texts } from "./english";

export const danish: Texts = {
  notSaved: "Gem handlen først; derefter kan du indsende den til levering.",
  proposed:
    "Tilbudt. Ingen anmodning er undervejs. “Indsend til levering” sender handlen til Business Central; du kan arbejde videre imens.",
  submitted: "Indsendt. Business Central afgør den; svaret kommer her af sig selv. Du skal intet gøre.",
  committed: "Bekræftet. Business Central står ved ordren; det, der sker med den, kommer her af sig selv.",
  notCommitted:
    "Ikke bekræftet. Business Central afviste anmodningen; grunden står under “Fulfillment”. Ret handlen, og indsend den igen.",
  closed: "Afsluttet. Ordren er leveret, faktureret og udlignet.",
  overdue:
    "Sendt {asked}. Intet svar endnu; det var ventet senest {expected}. Driften har den på sin liste. Du skal intet gøre.",
  reviewAdvised:
    "Business Central har givet tilsagn med ændringer, som din virksomhed godtager. Se på ordrelinjerne; »Accepter ændringer« siger, at du har set dem.",
  reviewNeeded:
    "Business Central har givet tilsagn med ændringer, som du skal tage stilling til: accepter dem, anmod om en anden ændring, eller annuller. Ordren gælder imens.",
  reviewUnacceptable:
    "Business Central har givet tilsagn med ændringer, som din virksomhed ikke godtager. Få ordren rettet, anmod om en ændring, eller annuller. Ordren gælder imens.",
  newsWhileEditing:
    "Der er nyt fra Business Central om denne handel. Det vises i felterne, når du gemmer eller opdaterer.",
  submitTitle: "Indsend til levering",
  submitText:
    "Handlen sendes, som den er nu, til Business Central. Du kan arbejde videre; svaret kommer på formularen.",
  submitButton: "Indsend",
  approveTitle: "Godkend handel",
  approveText:
    "Business Central får at vide, at handlen er godkendt, så kunden kan kontrolleres. Der bestilles ikke noget endnu.",
  approveButton: "Godkend",
  doubts: "Værd at vide først:",
  doubtCustomerUnknown:
    "{account} er ikke kendt i Business Central endnu: der søges efter nummer og navn, og ellers oprettes kunden.",
  doubtCustomerBlocked:
    "Business Central tager ikke imod ordrer fra {account} nu: anmodningen venter, til økonomi ophæver spærringen.",
  doubtNoDeliverBy: "Der er ingen leveringsdato: ordrekontoret vælger en.",
  doubtNoItem: "Linje {line} har intet produkt: anmodningen standses og kommer tilbage til dig.",
  doubtNoUnit: "Linje {line} har ingen enhed: varens egen enhed bruges.",
  doubtZeroPrice: "Linje {line} koster ingenting.",
  doubtCreditExceeded: "Handlen er på {total}, og den ledige kredit er {available}: økonomi kan holde den tilbage.",
  moreDoubts: "og {count} mere",
  fixRecord: "Åbn",
  fixField: "Gå til feltet",
  sending: "Handlen sendes …",
  notSent: "Ikke indsendt. {reason} Intet blev sendt.",
  saveFailed: "Handlen kunne ikke gemmes.",
  noAccount: "Handlen nævner intet firma. Vælg et firma som kunde eller i feltet Firma.",
  noCurrency: "Handlen har ingen valuta. Vælg en.",
  noLines: "Handlen har ingen produktlinjer. Tilføj mindst én.",
  incompleteLine: "Linje {line} mangler antal eller pris. Udfyld den.",
  lostDeal: "Handlen er lukket som tabt. Genåbn den først.",
  notReadable: "Handlen kunne ikke læses: {message}.",
  notCreated: "Dataverse tog ikke imod anmodningen: {message}.",
  savesFirst: "Aftalen gemmes først. {text}",
  changeTitle: "Bed om en ændring",
  changeText:
    "Business Central bedes ændre ordren til det, aftalen siger nu. Den gældende version gælder, indtil ordrekontoret svarer.",
  changeButton: "Bed om ændring",
  withdrawTitle: "Træk anmodningen tilbage",
  withdrawText:
    "Business Central bedes tage din seneste anmodning tilbage. En ordre, der allerede findes, sletter ordrekontoret, hvis det stadig kan lade sig gøre.",
  withdrawButton: "Træk tilbage",
  cancelTitle: "Annuller ordren",
  cancelText:
    "Ordrekontoret bedes annullere ordren. Det, der er leveret, bliver; ordren gælder, indtil ordrekontoret svarer.",
  cancelButton: "Annuller ordre",
  acceptTitle: "Accepter ændringerne",
  acceptText: "Du accepterer ordren, som Business Central har ændret den. Ordren bliver, som den er.",
  acceptButton: "Accepter ændringer",
  cancelDialog: "Tilbage",
  submitSent:
    "Indsendt. Version {version} er på vej til Business Central; svaret vises her af sig selv. Du skal ikke gøre noget.",
  approveSent: "Godkendt. Business Central får besked; intet er bestilt endnu.",
  changeSent:
    "Ændring v{version} indsendt. Versionen før gælder, indtil Business Central svarer. Du skal ikke gøre noget.",
  withdrawSent: "Tilbagetrækning af version {version} indsendt. Business Central svarer her.",
  cancelSent: "Annullering indsendt. Ordren gælder, indtil ordrekontoret svarer.",
  acceptSent: "Ændringer i version {version} accepteret. Du skal ikke gøre noget.",
  keptInBrowser: "Indsendt, gemt i denne browser. Det sendes af sig selv, når tjenesten kan nås. Indsend ikke igen.",
  earlierIsKept: "En anmodning om denne aftale venter i denne browser og sendes af sig selv.",
  submitNotAllowed: "Aftalen er allerede sendt; hvad der kom ud af det, står under „Fulfillment“.",
  approveNotAllowed: "Aftalen er allerede sendt; hvad der kom ud af det, står under „Fulfillment“.",
  changeNotAllowed: "Der er intet at ændre nu: intet er indsendt, eller en ændring venter på svar.",
  withdrawNotAllowed: "Ingen anmodning venter på svar, eller dens tilbagetrækning er der allerede bedt om.",
  cancelNotAllowed: "Ingen ordre gælder, eller dens annullering er der allerede bedt om.",
  acceptNotAllowed: "Der er ingen ændringer at acceptere.",
  nothingChanged: "Aftalen siger det samme som version {version}.",
};
