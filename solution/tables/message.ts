import { toOption } from "#model/choice";
import { messageDirections, messageResults, messageTable } from "#model/tables/message";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { section, sectionWithColumns, tab } from "../forms/layout";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(messageTable);

const columns = {
  accord_occurredon: 140,
  accord_name: 300,
  accord_direction: 110,
  accord_result: 100,
  accord_delivery: 130,
  accord_answer: 150,
  accord_attempt: 80,
  accord_documentnumber: 130,
  accord_reasoncode: 150,
  accord_intentid: 220,
  accord_operator: 140,
  accord_instance: 160,
} as const;

const newestFirst = { by: "accord_occurredon", descending: true } as const;

const results = (...names: readonly (typeof messageResults)["names"][number][]) =>
  names.map((name) => ({ column: "accord_result", operator: "eq", value: toOption(messageResults, name) }) as const);

/** The audit: append-only, so nothing on the form can be changed. */
export const shippedMessage: ShippedTable = {
  table: messageTable,
  audited: false,
  views: makeViews(
    messageTable,
    {
      columns,
      order: newestFirst,
      find: ["accord_name", "accord_correlationid", "accord_documentnumber", "accord_intentid"],
    },
    {
      "Refused Messages": { columns, order: newestFirst, where: results("Refused") },
      "Failed Messages": { columns, order: newestFirst, where: results("Failed") },
      "Messages by Operators": {
        columns,
        order: newestFirst,
        where: [{ column: "accord_direction", operator: "eq", value: toOption(messageDirections, "ByOperator") }],
      },
      "Removed Messages": {
        columns: { accord_occurredon: 140, accord_name: 500, accord_company: 160, accord_instance: 160 },
        order: newestFirst,
        where: [{ column: "accord_direction", operator: "eq", value: toOption(messageDirections, "Retention") }],
      },
    },
  ),
  form: {
    table: logicalName(messageTable.schemaName),
    name: "Message",
    description: "One message between CRM and ERP, or of an operator, and what came of it",
    header: [readOnly("accord_direction"), readOnly("accord_result"), readOnly("accord_occurredon")],
    tabs: [
      tab(
        "message",
        "Message",
        sectionWithColumns(
          "what",
          "What it was",
          2,
          [readOnly("accord_name"), readOnly("accord_kind")],
          [readOnly("accord_documentnumber"), readOnly("accord_company")],
          [readOnly("accord_intentid"), readOnly("accord_opportunityid")],
          [readOnly("accord_instructionid"), readOnly("accord_correlationid")],
        ),
        sectionWithColumns(
          "who",
          "Who",
          2,
          [readOnly("accord_operator"), readOnly("accord_instance")],
          [readOnly("accord_occurredon"), readOnly("accord_attempt")],
        ),
        sectionWithColumns(
          "result",
          "What came of it",
          2,
          [readOnly("accord_delivery"), readOnly("accord_answer")],
          [readOnly("accord_result"), readOnly("accord_reasoncode")],
          [{ ...readOnly("accord_reasondetails"), columnSpan: 2, rowSpan: 3 }],
        ),
        section("proof", "Proof", readOnly("accord_payloadhash"), readOnly("accord_mappingversion")),
      ),
    ],
  },
};
