import { choice, type NameOf } from "../choice";
import { choiceOf, date, dateTime, lookup, money, rate, text, yesNo } from "./column";
import { mirrorColumns } from "./mirror-columns";
import { defineTable } from "./table";

/** What settles an invoice. Unknown: the ERP shows that less is open, not what settled it. */
export const applicationKinds = choice("Payment", "CreditMemo", "WriteOff", "CashDiscount", "Unknown");

export type ApplicationKind = NameOf<typeof applicationKinds>;

/** Where applications come from: the posted ledger, or what was seen to be open of invoices, sweep by sweep. */
export const applicationSources = choice("Ledger", "OpenInvoices");

export type ApplicationSource = NameOf<typeof applicationSources>;

/** Which payment or credit memo settles which invoice, by how much. One payment over several invoices is several applications. */
export const applicationTable = defineTable("accord_Application", {
  label: "Application",
  plural: "Applications",
  description: "Which payment or credit memo settles which invoice, by how much, read only",
  ownership: "User",
  primaryName: "accord_Number",
  columns: {
    ...mirrorColumns,
    accord_Kind: choiceOf("Kind", "accord_applicationkind", applicationKinds, { required: true }),
    accord_Source: choiceOf("Source", "accord_applicationsource", applicationSources),
    accord_CustomerNumber: text("Customer number", 100, { description: "Of the customer in the ERP" }),
    accord_AccountId: lookup("Account", "account"),
    accord_OpportunityId: lookup("Opportunity", "opportunity"),
    accord_InvoiceId: lookup("Invoice", "accord_invoice"),
    accord_PaymentId: lookup("Payment", "accord_payment"),
    accord_CreditMemoId: lookup("Credit memo", "accord_invoice"),
    accord_Amount: money("Amount", { description: "In the invoice's currency; positive when it settles" }),
    accord_BookedRate: rate("Booked rate", {
      description: "What one unit of the invoice's currency was booked at in the company's currency",
    }),
    accord_AppliedOn: date("Applied on", { description: "The date it counts from" }),
    accord_EnteredOn: dateTime("Entered on", { description: "When the ERP took it down" }),
    accord_IsReversed: yesNo("Reversed", { description: "Taken back in the ERP: it counts no more" }),
    accord_ReversedOn: date("Reversed on"),
    accord_GoneOn: dateTime("Gone on", { description: "When the ERP no longer had it" }),
  },
  keys: [{ name: "accord_Application_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] }],
});
