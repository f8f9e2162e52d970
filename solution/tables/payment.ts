import { applicationTable } from "#model/tables/application";
import { paymentTable } from "#model/tables/payment";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { gridSection, sectionWithColumns, tab } from "../forms/layout";
import { rowsOf } from "../forms/rows-of";
import { sourceTab } from "../forms/source-tab";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(paymentTable);

const columns = {
  accord_number: 130,
  accord_kind: 110,
  accord_paidon: 110,
  accord_amount: 120,
  accord_unappliedamount: 120,
  accord_accountid: 200,
  accord_reference: 140,
  accord_isreversed: 100,
  accord_syncedon: 140,
} as const;

const newestFirst = { by: "accord_paidon", descending: true } as const;

/** Money received and returned. */
export const shippedPayment: ShippedTable = {
  table: paymentTable,
  audited: false,
  views: makeViews(
    paymentTable,
    { columns, order: newestFirst, find: ["accord_number", "accord_reference"] },
    {
      "My Payments": { columns, order: newestFirst, where: [{ column: "ownerid", operator: "eq-userid" }] },
      "Reversed Payments": {
        columns: { ...columns, accord_reversedon: 110 },
        order: newestFirst,
        where: [{ column: "accord_isreversed", operator: "eq", value: 1 }],
      },
    },
  ),
  form: {
    table: logicalName(paymentTable.schemaName),
    name: "Payment",
    description: "A payment as the ERP has posted it",
    header: [
      readOnly("accord_amount"),
      readOnly("accord_unappliedamount"),
      readOnly("accord_syncedon"),
      readOnly("ownerid"),
    ],
    tabs: [
      tab(
        "payment",
        "Payment",
        sectionWithColumns(
          "payment",
          "Payment",
          2,
          [readOnly("accord_number"), readOnly("accord_kind")],
          [readOnly("accord_accountid"), readOnly("accord_paidon")],
          [readOnly("accord_amount"), readOnly("accord_unappliedamount")],
          [readOnly("accord_reference"), readOnly("transactioncurrencyid")],
          [readOnly("accord_description")],
          [readOnly("accord_isreversed"), readOnly("accord_reversedon")],
        ),
        gridSection("applications", {
          ...rowsOf(applicationTable, "accord_PaymentId", "accord_applications"),
          label: "What it settles",
        }),
      ),
      sourceTab(readOnly, readOnly("accord_bookedrate"), readOnly("accord_digest"), readOnly("accord_goneon")),
    ],
  },
};
