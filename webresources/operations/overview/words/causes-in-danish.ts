import type { CauseWords } from "./causes-in-english";

export const causesInDanish: CauseWords = {
  ErpUnreachable: ["ERP kan ikke nås", "Det går videre af sig selv, når ERP svarer"],
  ErpBusy: ["ERP er optaget", "Det går videre af sig selv, når ERP har tid"],
  SignInRefused: ["ERP afviser broens login", "Forny hemmeligheden; anmodningerne går videre af sig selv"],
  CustomerAmbiguous: [
    "{customer} kan være flere debitorer: {candidates}",
    "Kobl firmaet til en af dem, og send så igen",
  ],
  CustomerMissing: ["Anmodningen nævner intet firma", "Gør handlen færdig, og send den så, som den er nu"],
  CustomerBlocked: ["{customer} er spærret", "Økonomiafdelingen kan ophæve spærringen"],
  ItemUnknown: ["Vare {item} er ukendt i ERP", "Opret varen dér, eller ret handlen, og send så igen"],
  ItemBlocked: [
    "Vare {item} er spærret",
    "Ophæv spærringen, eller vælg en anden vare, og send så handlen, som den er nu",
  ],
  LineWithoutItem: [
    "En linje har ingen vare: {description}",
    "Vælg et produkt i handlen, og send den så, som den er nu",
  ],
  SeveralOrders: [
    "Mere end én ordre bærer anmodningen: {numbers}",
    "Afgør, hvilken ordre der gælder; Accord vælger ikke",
  ],
  RequestUnreadable: ["En anmodning kan ikke læses: {detail}", "Send handlen, som den er nu"],
  ErpAnswerUnreadable: ["Et svar kan ikke overtages: {detail}", "Ret det, hvor det kommer fra, og læs så igen"],
  BridgeFailed: [
    "Broen har selv begået en fejl: {detail}",
    "Sig det til dem, der vedligeholder broen; send igen, når den er rettet",
  ],
  DataverseFailed: [
    "Dataverse gjorde ikke, hvad broen bad om: {detail}",
    "Kør doctor: den siger, hvilken rettighed eller indstilling der mangler",
  ],
  RefusedByErp: ["ERP afviste: {text}", "Ret det i ERP eller i handlen, og send så igen"],
  HeldByOperations: ["Sat på pause af driften: {note}", "Send igen, når det må gå videre"],
  AuthorWithoutAccess: [
    "{author} må ikke læse handlen eller dens firma",
    "Giv {author} rettigheden, eller ret, hvem der ejer handlen, og send så igen",
  ],
};
