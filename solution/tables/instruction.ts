import { toOption } from "#model/choice";
import { instructionStates, instructionTable } from "#model/tables/instruction";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { section, sectionWithColumns, tab } from "../forms/layout";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { field, readOnly } = fieldsOf(instructionTable);

const columns = {
  accord_name: 320,
  accord_kind: 120,
  accord_state: 110,
  accord_result: 360,
  accord_affectedcount: 90,
  createdon: 140,
  ownerid: 140,
} as const;

const newestFirst = { by: "createdon", descending: true } as const;

/** What operators told the bridge, and what came of it. */
export const shippedInstruction: ShippedTable = {
  table: instructionTable,
  audited: true,
  views: makeViews(
    instructionTable,
    { columns, order: newestFirst, find: ["accord_name", "accord_documentnumber"] },
    {
      "Pauses in Force": {
        columns: { ...columns, accord_syncstateid: 160 },
        order: newestFirst,
        where: [{ column: "accord_state", operator: "eq", value: toOption(instructionStates, "InForce") }],
      },
    },
  ),
  form: {
    table: logicalName(instructionTable.schemaName),
    name: "Instruction",
    description: "What an operator tells the bridge to do",
    header: [readOnly("accord_state"), readOnly("accord_affectedcount"), readOnly("accord_finishedon")],
    tabs: [
      tab(
        "instruction",
        "Instruction",
        sectionWithColumns(
          "what",
          "What is to be done",
          2,
          [field("accord_name"), field("accord_kind")],
          [field("accord_intentid"), field("accord_syncstateid")],
          [field("accord_causekey"), field("accord_atmost")],
        ),
        sectionWithColumns(
          "replay",
          "Replay: one of these",
          2,
          [field("accord_fromon"), field("accord_accountid")],
          [field("accord_documentnumber")],
        ),
        section("why", "Why", { ...field("accord_note"), rowSpan: 3 }),
        sectionWithColumns(
          "answer",
          "What came of it",
          2,
          [readOnly("accord_state"), readOnly("accord_finishedon")],
          [{ ...readOnly("accord_result"), columnSpan: 2, rowSpan: 3 }],
        ),
      ),
    ],
  },
};
