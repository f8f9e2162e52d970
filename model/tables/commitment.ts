import { commitmentKinds } from "../commitments/kind";
import { choiceOf, dateTime, lookup, memo, money, text } from "./column";
import { defineTable } from "./table";

/** The story of a deal, append-only: one row for each thing the ERP decided or did. */
export const commitmentTable = defineTable("accord_Commitment", {
  label: "Commitment",
  plural: "Commitments",
  description: "What the ERP decided or did for a deal, in the order it happened",
  ownership: "User",
  primaryName: "accord_Name",
  columns: {
    accord_Name: text("Name", 300, { required: true }),
    accord_Kind: choiceOf("Kind", "accord_commitmentkind", commitmentKinds, { required: true }),
    accord_EventKey: text("Event key", 400, {
      required: true,
      description: "Source and id of the event: a repeated one changes nothing",
    }),
    accord_OccurredOn: dateTime("Occurred on"),
    accord_Actor: text("Actor", 100, { description: "Who did it in the ERP, as far as the ERP tells" }),
    accord_OpportunityId: lookup("Opportunity", "opportunity"),
    accord_AccountId: lookup("Account", "account"),
    accord_IntentId: lookup("Request", "accord_intent"),
    accord_OrderId: lookup("Order", "accord_order"),
    accord_DocumentNumber: text("Document", 100),
    accord_Amount: money("Amount"),
    accord_ErpVersion: text("ERP version", 100),
    accord_ReasonCode: text("Reason", 60),
    accord_ReasonDetails: memo("Reason details", 4000),
    accord_Details: memo("Details", 20000, { description: "What changed, as JSON" }),
  },
  keys: [{ name: "accord_Commitment_EventKey", label: "Event key", columns: ["accord_EventKey"] }],
});
