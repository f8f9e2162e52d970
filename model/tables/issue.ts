import { choice, type NameOf } from "../choice";
import { failureClasses } from "../failure";
import { choiceOf, dateTime, lookup, memo, text, whole } from "./column";
import { defineTable } from "./table";

export const issueStates = choice("Open", "Resolved");

export type IssueState = NameOf<typeof issueStates>;

/** The error work list: what a person has to look at, who, and what to do next. */
export const issueTable = defineTable("accord_Issue", {
  label: "Issue",
  plural: "Issues",
  description: "What a person has to look at before it can go on",
  ownership: "User",
  primaryName: "accord_Name",
  columns: {
    accord_Name: text("Name", 300, { required: true }),
    accord_IssueKey: text("Issue key", 400, {
      required: true,
      description: "The same trouble again counts up, it makes no second row",
    }),
    accord_State: choiceOf("State", "accord_issuestate", issueStates),
    accord_FailureClass: choiceOf("Failure class", "accord_failureclass", failureClasses),
    accord_Owner: text("Who acts", 60),
    accord_ReasonCode: text("Reason", 60),
    accord_ReasonDetails: memo("Reason details", 4000),
    accord_CauseKey: text("Cause", 400, { description: "The same for all issues that one remedy settles" }),
    accord_Resolution: memo("How it was settled", 2000, { description: "Written by the person who settles the issue" }),
    accord_IntentId: lookup("Request", "accord_intent"),
    accord_OpportunityId: lookup("Opportunity", "opportunity"),
    accord_AccountId: lookup("Account", "account"),
    accord_OrderId: lookup("Order", "accord_order"),
    accord_CorrelationId: text("Correlation id", 100),
    accord_Occurrences: whole("Occurrences"),
    accord_FirstSeenOn: dateTime("First seen on"),
    accord_LastSeenOn: dateTime("Last seen on"),
    accord_ResolvedOn: dateTime("Resolved on"),
  },
  keys: [{ name: "accord_Issue_IssueKey", label: "Issue key", columns: ["accord_IssueKey"] }],
});
