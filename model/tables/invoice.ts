import { invoiceKinds } from "../invoice-kind";
import { settlements } from "../settlement";
import { choiceOf, date, dateTime, lookup, money, rate, text, yesNo } from "./column";
import { mirrorColumns } from "./mirror-columns";
import { defineTable } from "./table";

/** Mirror of a posted invoice or credit memo. Amounts of both are positive: the kind says which way they count. */
export const invoiceTable = defineTable("accord_Invoice", {
  label: "Invoice",
  plural: "Invoices",
  description: "An invoice or credit memo of the ERP, read only",
  ownership: "User",
  primaryName: "accord_Number",
  columns: {
    ...mirrorColumns,
    accord_Kind: choiceOf("Kind", "accord_invoicekind", invoiceKinds, { required: true }),
    accord_AccountId: lookup("Account", "account"),
    accord_OpportunityId: lookup("Opportunity", "opportunity"),
    accord_OrderId: lookup("Order", "accord_order"),
    accord_CustomerNumber: text("Customer number", 100, { description: "Of the customer in the ERP" }),
    accord_OrderNumber: text("Order number", 100),
    accord_InvoiceDate: date("Invoice date", { description: "The date on the document: terms count from it" }),
    accord_PostingDate: date("Posting date"),
    accord_DueDate: date("Due date"),
    accord_OriginalDueDate: date("Original due date", {
      description: "As it was when the document was first taken over",
    }),
    accord_ErpStatus: text("Status in the ERP", 60),
    accord_Settlement: choiceOf("Settlement", "accord_settlement", settlements),
    accord_SettledOn: date("Settled on", { description: "When the last amount that closed it was applied" }),
    accord_Total: money("Total", { description: "Net of tax" }),
    accord_TotalWithTax: money("Total with tax"),
    accord_OpenAmount: money("Open amount", { description: "With tax; of a credit memo what is not applied yet" }),
    accord_BookedRate: rate("Booked rate", {
      description: "What one unit of the document's currency was booked at in the company's currency",
    }),
    accord_IsCancelled: yesNo("Cancelled", {
      description: "Cancelled in the ERP, or the document that cancels another",
    }),
    accord_IsDisputed: yesNo("Disputed"),
    accord_AppliesToId: lookup("Applies to", "accord_invoice", {
      description: "The invoice a credit memo was made for",
    }),
    accord_AppliesToNumber: text("Applies to invoice", 100),
    accord_Digest: text("Digest", 64, {
      description: "Fingerprint of the document: an unchanged one is not written again",
    }),
    accord_GoneOn: dateTime("Gone on", { description: "When the ERP no longer had the document" }),
  },
  keys: [{ name: "accord_Invoice_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] }],
});
