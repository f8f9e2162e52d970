import { answers } from "../answer";
import { deliveries } from "../delivery";
import { failureClasses } from "../failure";
import { intentKinds } from "../intents/kind";
import { reviews } from "../tolerance";
import { choiceOf, date, dateTime, lookup, memo, money, text, whole } from "./column";
import { defineTable } from "./table";

const byBridge = { secured: true };

/** What a seller declares to the ERP. The upper half is written once, on create; the secured half only by the bridge. */
export const intentTable = defineTable("accord_Intent", {
  label: "Request",
  plural: "Requests",
  description: "What a salesperson asked the ERP to do, as it was on submitting, and what became of it",
  ownership: "User",
  primaryName: "accord_Name",
  columns: {
    accord_Name: text("Name", 300, { required: true }),
    accord_Kind: choiceOf("Kind", "accord_intentkind", intentKinds, { required: true }),
    accord_Key: text("Key", 26, { required: true, description: "Identifies the request in the ERP" }),
    accord_Version: whole("Version", { required: true }),
    accord_OpportunityId: lookup("Opportunity", "opportunity"),
    accord_AccountId: lookup("Account", "account"),
    accord_BaseOrderVersion: text("Order as seen", 100, {
      description: "The ERP's version of the order the seller saw when asking for a change",
    }),
    accord_ValidUntil: date("Valid until", { description: "The ERP may take the request up to this day" }),
    accord_PromisedTotal: money("Promised total"),
    accord_Snapshot: memo("Snapshot", 1048576, { description: "The deal as it was on submitting, as JSON" }),
    accord_SnapshotHash: text("Snapshot hash", 64, { description: "SHA-256 of the snapshot" }),
    accord_Answer: choiceOf("Answer", "accord_answer", answers, { ...byBridge, description: "Empty means submitted" }),
    accord_AnsweredOn: dateTime("Answered on", byBridge),
    accord_OrderId: lookup("Order", "accord_order", byBridge),
    accord_Delivery: choiceOf("Delivery", "accord_delivery", deliveries, {
      ...byBridge,
      description: "Empty means queued",
    }),
    accord_Attempts: whole("Attempts", byBridge),
    accord_NextAttemptOn: dateTime("Next attempt on", byBridge),
    accord_LeaseHolder: text("Lease holder", 100, byBridge),
    accord_LeasedUntil: dateTime("Leased until", byBridge),
    accord_AtRiskUntil: dateTime("At risk until", {
      ...byBridge,
      description:
        "Until then an order nobody knows of may still come into being in the ERP, which would take a second one",
    }),
    accord_FailureClass: choiceOf("Failure class", "accord_failureclass", failureClasses, byBridge),
    accord_FailingSince: dateTime("Failing since", byBridge),
    accord_ReasonCode: text("Reason", 60, byBridge),
    accord_ReasonDetails: memo("Reason details", 4000, byBridge),
    accord_AnswerDetails: memo("Answer, line by line", 20000, {
      ...byBridge,
      description: "How the answer differs from what was asked, as JSON",
    }),
    accord_Review: choiceOf("Review of changes", "accord_review", reviews, {
      ...byBridge,
      description: "Whether the seller has to look at what the ERP changed",
    }),
    accord_AnswerExpectedBy: dateTime("Answer expected by", {
      ...byBridge,
      description: "When the ERP has usually answered such a request",
    }),
    accord_OverdueSince: dateTime("Overdue since", {
      ...byBridge,
      description: "Set while the answer is later than expected",
    }),
  },
  keys: [{ name: "accord_Intent_Key", label: "Key", columns: ["accord_Key"] }],
});
