import { invoiceLineTable } from "#model/tables/invoice-line";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { sectionWithColumns, tab } from "../forms/layout";
import { sourceTab } from "../forms/source-tab";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(invoiceLineTable);

/** Lines of invoices and credit memos. */
export const shippedInvoiceLine: ShippedTable = {
  table: invoiceLineTable,
  audited: false,
  views: makeViews(invoiceLineTable, {
    columns: {
      accord_linenumber: 70,
      accord_number: 150,
      accord_item: 110,
      accord_description: 240,
      accord_quantity: 100,
      accord_unit: 80,
      accord_unitprice: 110,
      accord_amount: 120,
      accord_postingdate: 110,
      accord_kind: 110,
    },
    order: { by: "accord_linenumber" },
    find: ["accord_number", "accord_item", "accord_description"],
  }),
  form: {
    table: logicalName(invoiceLineTable.schemaName),
    name: "Invoice line",
    description: "A line of an invoice or credit memo as the ERP has it",
    header: [readOnly("accord_kind"), readOnly("accord_syncedon")],
    tabs: [
      tab(
        "line",
        "Line",
        sectionWithColumns(
          "line",
          "Line",
          2,
          [readOnly("accord_number"), readOnly("accord_invoiceid")],
          [readOnly("accord_linenumber"), readOnly("accord_accountid")],
          [readOnly("accord_productid"), readOnly("accord_item")],
          [readOnly("accord_description"), readOnly("accord_unit")],
          [readOnly("accord_quantity"), readOnly("accord_unitprice")],
          [readOnly("accord_amount"), readOnly("accord_amountwithtax")],
          [readOnly("accord_postingdate"), readOnly("transactioncurrencyid")],
        ),
      ),
      sourceTab(readOnly, readOnly("accord_goneon")),
    ],
  },
};
