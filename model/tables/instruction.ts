import { choice, type NameOf } from "../choice";
import { choiceOf, dateTime, lookup, memo, text, whole } from "./column";
import { defineTable } from "./table";

/** What an operator can tell the bridge to do. */
export const instructionKinds = choice("Retry", "RetryGroup", "Park", "Replay", "Pause", "Resume");

export type InstructionKind = NameOf<typeof instructionKinds>;

/** How far the bridge is with it. A pause is in force until it is lifted; everything else ends as done or refused. */
export const instructionStates = choice("Queued", "InForce", "Done", "Refused");

export type InstructionState = NameOf<typeof instructionStates>;

const byBridge = { secured: true };

/** What operators tell the bridge: one row for each instruction, written once by a person; the secured half is the bridge's answer. */
export const instructionTable = defineTable("accord_Instruction", {
  label: "Instruction",
  plural: "Instructions",
  description: "What an operator told the bridge to do, and what came of it",
  ownership: "User",
  primaryName: "accord_Name",
  columns: {
    accord_Name: text("Name", 300, { required: true }),
    accord_Kind: choiceOf("Kind", "accord_instructionkind", instructionKinds, { required: true }),
    accord_IntentId: lookup("Request", "accord_intent"),
    accord_CauseKey: text("Cause", 400, { description: "All requests that are parked for the same cause" }),
    accord_AtMost: whole("At most", { description: "How many of the group, oldest first; empty means all" }),
    accord_SyncStateId: lookup("Stream", "accord_syncstate"),
    accord_FromOn: dateTime("Changed since", { description: "Replay what changed in the ERP since then" }),
    accord_AccountId: lookup("Account", "account", { description: "Replay the orders of this account" }),
    accord_DocumentNumber: text("Order number", 100, { description: "Replay this order" }),
    accord_Note: memo("Note", 2000, { description: "Why; for those who read it later" }),
    accord_State: choiceOf("State", "accord_instructionstate", instructionStates, {
      ...byBridge,
      description: "Empty means queued",
    }),
    accord_Result: memo("Result", 4000, byBridge),
    accord_AffectedCount: whole("Affected", byBridge),
    accord_FinishedOn: dateTime("Finished on", byBridge),
  },
  keys: [],
});
