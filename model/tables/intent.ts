import { answers } from "../answer";
import { deliveries } from "../delivery";
import { failureClasses } from "../failure";
import { intentKinds } from "../intents/kind";
import { choiceOf, dateTime, lookup, memo, money, text, whole } from "./column";
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
    accord_FailureClass: choiceOf("Failure class", "accord_failureclass", failureClasses, byBridge),
    accord_FailingSince: dateTime("Failing since", byBridge),
    accord_ReasonCode: text("Reason", 60, byBridge),
    accord_ReasonDetails: memo("Reason details", 4000, byBridge),
  },
  keys: [{ name: "accord_Intent_Key", label: "Key", columns: ["accord_Key"] }],
});
