import { choice, type NameOf } from "../choice";
import { choiceOf, date, dateTime, lookup, money, rate, text, yesNo } from "./column";
import { mirrorColumns } from "./mirror-columns";
import { defineTable } from "./table";

export const paymentKinds = choice("Payment", "Refund");

export type PaymentKind = NameOf<typeof paymentKinds>;

/** Mirror of a posted payment. Amounts are positive: a refund goes the other way. */
export const paymentTable = defineTable("accord_Payment", {
  label: "Payment",
  plural: "Payments",
  description: "Money received from or returned to a customer, as the ERP has posted it, read only",
  ownership: "User",
  primaryName: "accord_Number",
  columns: {
    ...mirrorColumns,
    accord_Kind: choiceOf("Kind", "accord_paymentkind", paymentKinds, { required: true }),
    accord_AccountId: lookup("Account", "account"),
    accord_CustomerNumber: text("Customer number", 100, { description: "Of the customer in the ERP" }),
    accord_PaidOn: date("Paid on", { description: "The date the payment was posted with" }),
    accord_Amount: money("Amount"),
    accord_UnappliedAmount: money("Not applied", { description: "What settles no invoice yet" }),
    accord_BookedRate: rate("Booked rate", {
      description: "What one unit of the payment's currency was booked at in the company's currency",
    }),
    accord_Reference: text("Reference", 100, { description: "The number the customer or the bank gave" }),
    accord_Description: text("Description", 200),
    accord_IsReversed: yesNo("Reversed", { description: "Taken back in the ERP: it counts no more" }),
    accord_ReversedOn: date("Reversed on"),
    accord_Digest: text("Digest", 64, {
      description: "Fingerprint of the entry: an unchanged one is not written again",
    }),
    accord_GoneOn: dateTime("Gone on", { description: "When the ERP no longer had the entry" }),
  },
  keys: [{ name: "accord_Payment_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] }],
});
