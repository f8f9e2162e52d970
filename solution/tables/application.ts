import { applicationTable } from "#model/tables/application";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { sectionWithColumns, tab } from "../forms/layout";
import { sourceTab } from "../forms/source-tab";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(applicationTable);

/** What settles which invoice. */
export const shippedApplication: ShippedTable = {
  table: applicationTable,
  audited: false,
  views: makeViews(applicationTable, {
    columns: {
      accord_number: 200,
      accord_kind: 120,
      accord_appliedon: 110,
      accord_amount: 120,
      accord_invoiceid: 140,
      accord_paymentid: 140,
      accord_creditmemoid: 140,
      accord_isreversed: 100,
      accord_accountid: 200,
      accord_source: 120,
    },
    order: { by: "accord_appliedon", descending: true },
    find: ["accord_number"],
  }),
  form: {
    table: logicalName(applicationTable.schemaName),
    name: "Application",
    description: "Which payment or credit memo settles which invoice, by how much",
    header: [readOnly("accord_kind"), readOnly("accord_amount")],
    tabs: [
      tab(
        "application",
        "Application",
        sectionWithColumns(
          "application",
          "Application",
          2,
          [readOnly("accord_number"), readOnly("accord_kind")],
          [readOnly("accord_invoiceid"), readOnly("accord_paymentid")],
          [readOnly("accord_accountid"), readOnly("accord_creditmemoid")],
          [readOnly("accord_amount"), readOnly("transactioncurrencyid")],
          [readOnly("accord_appliedon"), readOnly("accord_enteredon")],
          [readOnly("accord_isreversed"), readOnly("accord_reversedon")],
          [readOnly("accord_opportunityid"), readOnly("accord_source")],
        ),
      ),
      sourceTab(readOnly, readOnly("accord_bookedrate"), readOnly("accord_goneon")),
    ],
  },
};
