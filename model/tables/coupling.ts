import { choice, type NameOf } from "../choice";
import { choiceOf, dateTime, lookup, text } from "./column";
import { defineTable } from "./table";

/** How a row of CRM and a record of the ERP were found to be the same. */
export const couplingMethods = choice("MatchedByNumber", "MatchedByName", "CreatedInErp", "ByHand");

export type CouplingMethod = NameOf<typeof couplingMethods>;

/** Which record of the ERP stands for which row of CRM, by whom and how it was decided. */
export const couplingTable = defineTable("accord_Coupling", {
  label: "Coupling",
  plural: "Couplings",
  description: "Which record of the ERP stands for which row of CRM",
  ownership: "Organization",
  primaryName: "accord_Name",
  columns: {
    accord_Name: text("Name", 300, { required: true }),
    accord_ErpKey: text("ERP key", 400, { required: true, description: "Connection, company, kind and ERP id" }),
    accord_RowKey: text("Row key", 400, { required: true, description: "Connection, company, table and row id" }),
    accord_Company: text("Company", 100),
    accord_Kind: text("Kind", 40),
    accord_ErpId: text("ERP id", 100),
    accord_ErpNumber: text("ERP number", 100),
    accord_AccountId: lookup("Account", "account"),
    accord_ProductId: lookup("Product", "product"),
    accord_Method: choiceOf("Method", "accord_couplingmethod", couplingMethods),
    accord_CoupledOn: dateTime("Coupled on"),
  },
  keys: [
    { name: "accord_Coupling_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] },
    { name: "accord_Coupling_RowKey", label: "Row key", columns: ["accord_RowKey"] },
  ],
});
