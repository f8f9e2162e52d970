import { date, dateTime, lookup, money, text, whole } from "./column";
import { defineTable } from "./table";

/** What an account bought in a month from one company: invoices less credit memos, in the company's currency at the booked rate. */
export const salesMonthTable = defineTable("accord_SalesMonth", {
  label: "Sales month",
  plural: "Sales months",
  description: "What an account bought in a month: invoices less credit memos, in the company's currency, read only",
  ownership: "User",
  primaryName: "accord_Name",
  columns: {
    accord_Name: text("Name", 300, { required: true, description: "Company and month" }),
    accord_ErpKey: text("ERP key", 400, { required: true, description: "Connection, company, customer and month" }),
    accord_Company: text("Company", 100, { description: "The company in the ERP" }),
    accord_AccountId: lookup("Account", "account"),
    accord_Month: date("Month", { description: "Its first day" }),
    accord_FiscalYear: whole("Fiscal year", { description: "The calendar year in which the fiscal year begins" }),
    accord_CurrencyCode: text("Currency code", 5, { description: "ISO 4217 code of the company's currency" }),
    accord_Invoiced: money("Invoiced", { description: "Invoices of the month, net of tax" }),
    accord_Credited: money("Credited", { description: "Credit memos of the month, net of tax" }),
    accord_NetSales: money("Net sales", { description: "Invoices less credit memos, net of tax" }),
    accord_NetSalesWithTax: money("Net sales with tax", {
      description: "What days sales outstanding are reckoned with",
    }),
    accord_Invoices: whole("Invoices"),
    accord_CreditMemos: whole("Credit memos"),
    accord_FormulaVersion: whole("Formula version", { description: "Of the rules the amounts were summed by" }),
    accord_Digest: text("Digest", 64, {
      description: "Fingerprint of the figures: unchanged ones are not written again",
    }),
    accord_SyncedOn: dateTime("As of", { description: "When the bridge last summed the month" }),
  },
  keys: [{ name: "accord_SalesMonth_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] }],
});
