import { answers } from "../answer";
import { choice, type NameOf } from "../choice";
import { deliveries } from "../delivery";
import { choiceOf, dateTime, lookup, memo, text, whole } from "./column";
import { defineTable } from "./table";

/** Which way a message went: to the ERP, from it, from an operator to the bridge; or it tells of messages that were removed after their time. */
export const messageDirections = choice("ToErp", "FromErp", "ByOperator", "Retention");

export type MessageDirection = NameOf<typeof messageDirections>;

/** Begun: it is being sent from now on. Failed: it will be tried again, looked up, or a person has it. */
export const messageResults = choice("Begun", "Applied", "Refused", "Failed");

export type MessageResult = NameOf<typeof messageResults>;

/** The audit, append-only: one row for each message, either way, that changed something for a deal or was refused. */
export const messageTable = defineTable("accord_Message", {
  label: "Message",
  plural: "Messages",
  description: "A message between CRM and ERP, or of an operator, and what came of it",
  ownership: "Organization",
  primaryName: "accord_Name",
  columns: {
    accord_Name: text("Name", 300, { required: true }),
    accord_OccurredOn: dateTime("Occurred on", { required: true }),
    accord_Direction: choiceOf("Direction", "accord_messagedirection", messageDirections, { required: true }),
    accord_Kind: text("Kind", 60, { description: "What was asked, told or instructed" }),
    accord_Result: choiceOf("Result", "accord_messageresult", messageResults, { required: true }),
    accord_Instance: text("Bridge", 200, { description: "The process that carried it" }),
    accord_Operator: text("Operator", 200, { description: "The person who wanted it" }),
    accord_Company: text("Company", 100),
    accord_DocumentNumber: text("Document", 100),
    accord_CorrelationId: text("Correlation id", 100, { description: "The key of the request" }),
    accord_IntentId: lookup("Request", "accord_intent"),
    accord_OpportunityId: lookup("Opportunity", "opportunity"),
    accord_InstructionId: lookup("Instruction", "accord_instruction"),
    accord_Answer: choiceOf("Answer afterwards", "accord_answer", answers),
    accord_Delivery: choiceOf("Delivery afterwards", "accord_delivery", deliveries),
    accord_Attempt: whole("Attempt"),
    accord_PayloadHash: text("Payload hash", 64, { description: "SHA-256 of what was carried, as canonical JSON" }),
    accord_MappingVersion: whole("Mapping version"),
    accord_ReasonCode: text("Reason", 60),
    accord_ReasonDetails: memo("Reason details", 4000),
  },
  keys: [],
});
