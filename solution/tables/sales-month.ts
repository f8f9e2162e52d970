import { salesMonthTable } from "#model/tables/sales-month";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { sectionWithColumns, tab } from "../forms/layout";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(salesMonthTable);

/** What accounts bought, month by month. The SalesHistory component draws its bars from these rows. */
export const shippedSalesMonth: ShippedTable = {
  table: salesMonthTable,
  audited: false,
  views: makeViews(salesMonthTable, {
    columns: {
      accord_name: 200,
      accord_accountid: 200,
      accord_month: 110,
      accord_netsales: 120,
      accord_invoiced: 120,
      accord_credited: 120,
      accord_invoices: 90,
      accord_creditmemos: 100,
    },
    order: { by: "accord_month", descending: true },
    find: ["accord_name"],
  }),
  form: {
    table: logicalName(salesMonthTable.schemaName),
    name: "Sales month",
    description: "What an account bought in a month",
    header: [readOnly("accord_netsales"), readOnly("accord_syncedon")],
    tabs: [
      tab(
        "month",
        "Month",
        sectionWithColumns(
          "month",
          "Month",
          2,
          [readOnly("accord_name"), readOnly("accord_accountid")],
          [readOnly("accord_month"), readOnly("accord_fiscalyear")],
          [readOnly("accord_invoiced"), readOnly("accord_invoices")],
          [readOnly("accord_credited"), readOnly("accord_creditmemos")],
          [readOnly("accord_netsales"), readOnly("accord_netsaleswithtax")],
          [readOnly("transactioncurrencyid"), readOnly("accord_currencycode")],
        ),
        sectionWithColumns(
          "source",
          "Source",
          2,
          [readOnly("accord_company"), readOnly("accord_syncedon")],
          [readOnly("accord_erpkey"), readOnly("accord_formulaversion")],
          [readOnly("ownerid")],
        ),
      ),
    ],
  },
};
