import { commitmentTable } from "#model/tables/commitment";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { section, sectionWithColumns, tab } from "../forms/layout";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(commitmentTable);

/** The story of a deal: append-only, so nothing on the form can be changed. */
export const shippedCommitment: ShippedTable = {
  table: commitmentTable,
  audited: false,
  views: makeViews(commitmentTable, {
    columns: {
      accord_name: 300,
      accord_kind: 180,
      accord_occurredon: 140,
      accord_actor: 150,
      accord_documentnumber: 130,
      accord_amount: 120,
      accord_opportunityid: 200,
      accord_accountid: 180,
    },
    order: { by: "accord_occurredon", descending: true },
    find: ["accord_name", "accord_documentnumber", "accord_eventkey"],
  }),
  form: {
    table: logicalName(commitmentTable.schemaName),
    name: "Commitment",
    description: "One thing the ERP decided or did",
    header: [readOnly("accord_kind"), readOnly("accord_occurredon")],
    tabs: [
      tab(
        "commitment",
        "Commitment",
        sectionWithColumns(
          "happened",
          "What happened",
          2,
          [readOnly("accord_name"), readOnly("accord_kind")],
          [readOnly("accord_occurredon"), readOnly("accord_actor")],
          [readOnly("accord_documentnumber"), readOnly("accord_amount")],
          [readOnly("accord_reasoncode"), readOnly("transactioncurrencyid")],
          [{ ...readOnly("accord_reasondetails"), columnSpan: 2, rowSpan: 3 }],
        ),
        sectionWithColumns(
          "concerns",
          "Concerns",
          2,
          [readOnly("accord_opportunityid"), readOnly("accord_accountid")],
          [readOnly("accord_intentid"), readOnly("accord_orderid")],
        ),
        section(
          "source",
          "Source",
          readOnly("accord_eventkey"),
          readOnly("accord_erpversion"),
          { ...readOnly("accord_details"), rowSpan: 6 },
          readOnly("ownerid"),
        ),
      ),
    ],
  },
};
