import { dateTime, text } from "./column";

/** The same columns on every mirror of an ERP document. Only the bridge writes them. */
export const mirrorColumns = {
  accord_Number: text("Number", 100, {
    required: true,
    description: "The number people know the document by in the ERP",
  }),
  accord_ErpKey: text("ERP key", 400, {
    required: true,
    description: "Connection, company, kind and ERP id of the document",
  }),
  accord_Company: text("Company", 100, { description: "The company in the ERP" }),
  accord_ErpVersion: text("ERP version", 100, {
    description: "The ERP's own change stamp; a row never goes back to an older one",
  }),
  accord_SyncedOn: dateTime("As of", { description: "When the bridge last took the document over" }),
};
