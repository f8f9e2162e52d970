import { toOption } from "#model/choice";
import { issueStates, issueTable } from "#model/tables/issue";
import { logicalName } from "#model/tables/table";
import { issueCommands } from "../commands/operations-commands";
import { fieldsOf } from "../forms/fields-of";
import { section, sectionWithColumns, tab } from "../forms/layout";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { field, readOnly } = fieldsOf(issueTable);

const columns = {
  accord_name: 320,
  accord_owner: 140,
  accord_failureclass: 120,
  accord_reasoncode: 160,
  accord_causekey: 240,
  accord_occurrences: 110,
  accord_lastseenon: 140,
  accord_opportunityid: 200,
  accord_accountid: 180,
  ownerid: 140,
} as const;

const latestFirst = { by: "accord_lastseenon", descending: true } as const;

const open = { column: "accord_state", operator: "eq", value: toOption(issueStates, "Open") } as const;

/** The operator's work list: it opens with what is not settled. */
export const shippedIssue: ShippedTable = {
  table: issueTable,
  audited: true,
  commands: issueCommands,
  views: makeViews(
    issueTable,
    { columns: { ...columns, accord_state: 100 }, order: latestFirst, find: ["accord_name", "accord_correlationid"] },
    {
      "Open Issues": { isDefault: true, columns, order: latestFirst, where: [open] },
      "My Open Issues": {
        columns,
        order: latestFirst,
        where: [open, { column: "ownerid", operator: "eq-userid" }],
      },
      "Resolved Issues": {
        columns: { ...columns, accord_resolvedon: 140 },
        order: { by: "accord_resolvedon", descending: true },
        where: [{ ...open, value: toOption(issueStates, "Resolved") }],
      },
    },
  ),
  form: {
    table: logicalName(issueTable.schemaName),
    name: "Issue",
    description: "What a person has to look at, who, and what to do next",
    header: [readOnly("accord_failureclass"), readOnly("accord_owner"), readOnly("accord_state"), field("ownerid")],
    tabs: [
      tab(
        "issue",
        "Issue",
        sectionWithColumns(
          "happened",
          "What happened",
          2,
          [readOnly("accord_name"), readOnly("accord_state")],
          [readOnly("accord_failureclass"), readOnly("accord_owner")],
          [readOnly("accord_reasoncode"), readOnly("accord_resolvedon")],
          [{ ...readOnly("accord_reasondetails"), columnSpan: 2, rowSpan: 3 }],
        ),
        section("settled", "How it was settled", { ...field("accord_resolution"), rowSpan: 3 }),
        sectionWithColumns(
          "concerns",
          "Concerns",
          2,
          [readOnly("accord_opportunityid"), readOnly("accord_accountid")],
          [readOnly("accord_intentid"), readOnly("accord_orderid")],
        ),
        sectionWithColumns(
          "seen",
          "Seen",
          2,
          [readOnly("accord_firstseenon"), readOnly("accord_lastseenon")],
          [readOnly("accord_occurrences"), readOnly("accord_correlationid")],
          [readOnly("accord_issuekey"), readOnly("accord_causekey")],
        ),
      ),
    ],
  },
};
