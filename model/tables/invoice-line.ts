import { invoiceKinds } from "../invoice-kind";
import { choiceOf, date, dateTime, lookup, money, quantity, text, whole } from "./column";
import { mirrorColumns } from "./mirror-columns";
import { defineTable } from "./table";

/** Mirror of a line of an invoice or credit memo; the account, kind and date of its document stand with it, so that sales are summed up from lines alone. */
export const invoiceLineTable = defineTable("accord_InvoiceLine", {
  label: "Invoice line",
  plural: "Invoice lines",
  description: "A line of an invoice or credit memo of the ERP, read only",
  ownership: "User",
  primaryName: "accord_Number",
  columns: {
    ...mirrorColumns,
    accord_InvoiceId: lookup("Invoice", "accord_invoice"),
    accord_AccountId: lookup("Account", "account"),
    accord_ProductId: lookup("Product", "product"),
    accord_Kind: choiceOf("Kind", "accord_invoicekind", invoiceKinds),
    accord_PostingDate: date("Posting date"),
    accord_LineNumber: whole("Line"),
    accord_Item: text("Item", 100),
    accord_Description: text("Description", 400),
    accord_Unit: text("Unit", 40),
    accord_Quantity: quantity("Quantity"),
    accord_UnitPrice: money("Price"),
    accord_Amount: money("Amount", { description: "Net of tax" }),
    accord_AmountWithTax: money("Amount with tax"),
    accord_GoneOn: dateTime("Gone on", { description: "When the ERP no longer had the line" }),
  },
  keys: [{ name: "accord_InvoiceLine_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] }],
});
