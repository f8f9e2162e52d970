import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { settlements } from "#model/settlement";
import { applicationTable } from "#model/tables/application";
import { invoiceTable } from "#model/tables/invoice";
import { invoiceLineTable } from "#model/tables/invoice-line";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { gridSection, sectionWithColumns, tab } from "../forms/layout";
import { rowsOf } from "../forms/rows-of";
import { sourceTab } from "../forms/source-tab";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(invoiceTable);

const columns = {
  accord_number: 130,
  accord_kind: 110,
  accord_invoicedate: 110,
  accord_duedate: 110,
  accord_settlement: 130,
  accord_totalwithtax: 120,
  accord_openamount: 120,
  accord_total: 120,
  accord_ordernumber: 130,
  accord_accountid: 200,
  accord_opportunityid: 220,
  accord_syncedon: 140,
} as const;

const newestFirst = { by: "accord_invoicedate", descending: true } as const;
const byDueDate = { by: "accord_duedate" } as const;

const isInvoice = { column: "accord_kind", operator: "eq", value: toOption(invoiceKinds, "Invoice") } as const;

/** Invoices and credit memos. */
export const shippedInvoice: ShippedTable = {
  table: invoiceTable,
  audited: false,
  views: makeViews(
    invoiceTable,
    { columns, order: newestFirst, find: ["accord_number", "accord_ordernumber"] },
    {
      "My Invoices": { columns, order: newestFirst, where: [{ column: "ownerid", operator: "eq-userid" }] },
      "Open Invoices": {
        columns,
        order: byDueDate,
        where: [isInvoice, { column: "accord_settlement", operator: "eq", value: toOption(settlements, "Open") }],
      },
      "Partly Paid Invoices": {
        columns,
        order: byDueDate,
        where: [isInvoice, { column: "accord_settlement", operator: "eq", value: toOption(settlements, "PartlyPaid") }],
      },
      "Credit Memos": {
        columns,
        order: newestFirst,
        where: [{ ...isInvoice, value: toOption(invoiceKinds, "CreditMemo") }],
      },
    },
  ),
  form: {
    table: logicalName(invoiceTable.schemaName),
    name: "Invoice",
    description: "An invoice or credit memo as the ERP has it",
    header: [
      readOnly("accord_settlement"),
      readOnly("accord_openamount"),
      readOnly("accord_syncedon"),
      readOnly("ownerid"),
    ],
    tabs: [
      tab(
        "invoice",
        "Invoice",
        sectionWithColumns(
          "invoice",
          "Invoice",
          2,
          [readOnly("accord_number"), readOnly("accord_kind")],
          [readOnly("accord_accountid"), readOnly("accord_orderid")],
          [readOnly("accord_opportunityid"), readOnly("accord_ordernumber")],
          [readOnly("accord_invoicedate"), readOnly("accord_duedate")],
          [readOnly("accord_postingdate"), readOnly("accord_originalduedate")],
          [readOnly("accord_total"), readOnly("accord_totalwithtax")],
          [readOnly("accord_openamount"), readOnly("transactioncurrencyid")],
          [readOnly("accord_settlement"), readOnly("accord_settledon")],
          [readOnly("accord_isdisputed"), readOnly("accord_iscancelled")],
          [readOnly("accord_appliestoid"), readOnly("accord_appliestonumber")],
        ),
        gridSection("lines", rowsOf(invoiceLineTable, "accord_InvoiceId", "accord_lines")),
        gridSection("applications", {
          ...rowsOf(applicationTable, "accord_InvoiceId", "accord_applications"),
          label: "What settles it",
        }),
      ),
      sourceTab(
        readOnly,
        readOnly("accord_erpstatus"),
        readOnly("accord_bookedrate"),
        readOnly("accord_digest"),
        readOnly("accord_goneon"),
      ),
    ],
  },
};
