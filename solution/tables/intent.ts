import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { intentTable } from "#model/tables/intent";
import { logicalName } from "#model/tables/table";
import { intentCommands } from "../commands/operations-commands";
import { fieldsOf } from "../forms/fields-of";
import { section, sectionWithColumns, tab } from "../forms/layout";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(intentTable);

const columns = {
  accord_name: 300,
  accord_kind: 180,
  accord_version: 80,
  accord_answer: 160,
  accord_delivery: 130,
  accord_accountid: 180,
  accord_promisedtotal: 130,
  createdon: 140,
} as const;

const newestFirst = { by: "createdon", descending: true } as const;

const whatIsStuck = {
  accord_name: 300,
  accord_failureclass: 120,
  accord_reasoncode: 160,
  accord_failingsince: 140,
  accord_attempts: 90,
  accord_accountid: 180,
  ownerid: 140,
} as const;

/** Requests: what sellers asked, readable by everybody, written by nobody on a form. */
export const shippedIntent: ShippedTable = {
  table: intentTable,
  audited: true,
  commands: intentCommands,
  views: makeViews(
    intentTable,
    { columns, order: newestFirst, find: ["accord_name", "accord_key"] },
    {
      "My Requests": { columns, order: newestFirst, where: [{ column: "ownerid", operator: "eq-userid" }] },
      "Parked Requests": {
        columns: whatIsStuck,
        order: { by: "accord_failingsince" },
        where: [{ column: "accord_delivery", operator: "eq", value: toOption(deliveries, "Parked") }],
      },
      "Requests Without an Answer": {
        translations: { german: "Anforderungen ohne Antwort", danish: "Anmodninger uden svar" },
        columns: {
          accord_name: 300,
          accord_kind: 180,
          accord_accountid: 180,
          accord_overduesince: 140,
          accord_answerexpectedby: 140,
          accord_answer: 130,
          accord_delivery: 130,
          accord_reasoncode: 160,
          ownerid: 140,
        },
        order: { by: "accord_overduesince" },
        where: [{ column: "accord_overduesince", operator: "not-null" }],
      },
      "Requests at Risk": {
        translations: { german: "Gefährdete Anforderungen", danish: "Anmodninger i fare" },
        columns: {
          accord_name: 300,
          accord_atriskuntil: 140,
          accord_delivery: 130,
          accord_reasoncode: 160,
          accord_failingsince: 140,
          accord_attempts: 90,
          accord_accountid: 180,
          ownerid: 140,
        },
        order: { by: "accord_atriskuntil" },
        where: [{ column: "accord_atriskuntil", operator: "not-null" }],
      },
      "Requests Being Tried Again": {
        columns: { ...whatIsStuck, accord_nextattempton: 140 },
        order: { by: "accord_failingsince" },
        where: [{ column: "accord_failingsince", operator: "not-null" }],
      },
    },
  ),
  form: {
    table: logicalName(intentTable.schemaName),
    name: "Request",
    description: "What was asked of the ERP and what became of it",
    header: [readOnly("accord_answer"), readOnly("accord_delivery"), readOnly("ownerid")],
    tabs: [
      tab(
        "request",
        "Request",
        sectionWithColumns(
          "asked",
          "Asked",
          2,
          [readOnly("accord_name"), readOnly("accord_kind")],
          [readOnly("accord_opportunityid"), readOnly("accord_version")],
          [readOnly("accord_accountid"), readOnly("accord_promisedtotal")],
          [readOnly("createdon", "Submitted on"), readOnly("accord_key")],
          [readOnly("accord_validuntil"), readOnly("accord_baseorderversion")],
        ),
        sectionWithColumns(
          "answered",
          "Answered",
          2,
          [readOnly("accord_answer"), readOnly("accord_answeredon")],
          [readOnly("accord_orderid"), readOnly("accord_reasoncode")],
          [readOnly("accord_review"), readOnly("accord_answerexpectedby")],
          [readOnly("accord_overduesince")],
          [{ ...readOnly("accord_reasondetails"), columnSpan: 2, rowSpan: 3 }],
          [{ ...readOnly("accord_answerdetails"), columnSpan: 2, rowSpan: 6 }],
        ),
      ),
      tab(
        "delivery",
        "Delivery",
        sectionWithColumns(
          "carried",
          "On its way",
          2,
          [readOnly("accord_delivery"), readOnly("accord_failureclass")],
          [readOnly("accord_attempts"), readOnly("accord_failingsince")],
          [readOnly("accord_nextattempton"), readOnly("accord_leaseduntil")],
          [readOnly("accord_leaseholder"), readOnly("accord_atriskuntil")],
        ),
      ),
      tab(
        "snapshot",
        "Snapshot",
        section(
          "snapshot",
          "The deal as it was on submitting",
          { ...readOnly("accord_snapshot"), rowSpan: 12 },
          readOnly("accord_snapshothash"),
        ),
      ),
    ],
  },
};
