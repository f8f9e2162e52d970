import { toOption } from "#model/choice";
import { fulfilments } from "#model/fulfilment";
import { orderTable } from "#model/tables/order";
import { orderLineTable } from "#model/tables/order-line";
import { invoiceTable } from "#model/tables/invoice";
import { shipmentTable } from "#model/tables/shipment";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { gridSection, sectionWithColumns, tab } from "../forms/layout";
import { rowsOf } from "../forms/rows-of";
import { sourceTab } from "../forms/source-tab";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(orderTable);

const columns = {
  accord_number: 130,
  accord_accountid: 200,
  accord_opportunityid: 220,
  accord_inforce: 90,
  accord_fulfilment: 130,
  accord_billing: 130,
  accord_total: 120,
  accord_shippedpercent: 110,
  accord_orderdate: 110,
  accord_syncedon: 140,
} as const;

const newestFirst = { by: "accord_orderdate", descending: true } as const;

/** Orders of the ERP, mirrored. */
export const shippedOrder: ShippedTable = {
  table: orderTable,
  audited: false,
  views: makeViews(
    orderTable,
    { columns, order: newestFirst, find: ["accord_number"] },
    {
      "My Orders": { columns, order: newestFirst, where: [{ column: "ownerid", operator: "eq-userid" }] },
      "Partly Shipped Orders": {
        columns,
        order: newestFirst,
        where: [{ column: "accord_fulfilment", operator: "eq", value: toOption(fulfilments, "PartlyShipped") }],
      },
    },
  ),
  form: {
    table: logicalName(orderTable.schemaName),
    name: "Order",
    description: "An order as the ERP has it",
    header: [
      readOnly("accord_fulfilment"),
      readOnly("accord_billing"),
      readOnly("accord_syncedon"),
      readOnly("ownerid"),
    ],
    tabs: [
      tab(
        "order",
        "Order",
        sectionWithColumns(
          "order",
          "Order",
          2,
          [readOnly("accord_number"), readOnly("accord_orderdate")],
          [readOnly("accord_accountid"), readOnly("accord_customernumber")],
          [readOnly("accord_deliverby")],
          [readOnly("accord_opportunityid"), readOnly("accord_inforce")],
          [readOnly("accord_intentid"), readOnly("accord_erpstatus")],
          [readOnly("accord_total"), readOnly("accord_promisedtotal")],
          [readOnly("transactioncurrencyid"), readOnly("accord_changedlines")],
          [readOnly("accord_fulfilment"), readOnly("accord_shippedpercent")],
          [readOnly("accord_billing"), readOnly("accord_erpaddress")],
        ),
        gridSection("lines", { ...rowsOf(orderLineTable, "accord_OrderId", "accord_lines"), label: "Lines" }),
        gridSection("shipments", rowsOf(shipmentTable, "accord_OrderId", "accord_shipments")),
        gridSection("invoices", rowsOf(invoiceTable, "accord_OrderId", "accord_invoices")),
      ),
      sourceTab(readOnly, readOnly("accord_digest"), readOnly("accord_goneon")),
    ],
  },
};
