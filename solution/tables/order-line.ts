import { orderLineTable } from "#model/tables/order-line";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { sectionWithColumns, tab } from "../forms/layout";
import { sourceTab } from "../forms/source-tab";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(orderLineTable);

/** Lines of an order beside what was promised. The associated view is what the OrderLines component starts from. */
export const shippedOrderLine: ShippedTable = {
  table: orderLineTable,
  audited: false,
  views: makeViews(orderLineTable, {
    columns: {
      accord_linenumber: 70,
      accord_number: 130,
      accord_item: 110,
      accord_description: 240,
      accord_change: 120,
      accord_promisedquantity: 110,
      accord_promisedprice: 110,
      accord_promiseddate: 110,
      accord_orderedquantity: 100,
      accord_unitprice: 110,
      accord_shipmentdate: 110,
      accord_amount: 120,
      accord_shippedquantity: 100,
      accord_invoicedquantity: 100,
    },
    order: { by: "accord_linenumber" },
    find: ["accord_number", "accord_item", "accord_description"],
  }),
  form: {
    table: logicalName(orderLineTable.schemaName),
    name: "Order line",
    description: "A line of an order as the ERP has it, beside what was promised",
    header: [readOnly("accord_change"), readOnly("accord_syncedon")],
    tabs: [
      tab(
        "line",
        "Line",
        sectionWithColumns(
          "line",
          "Line",
          2,
          [readOnly("accord_number"), readOnly("accord_orderid")],
          [readOnly("accord_linenumber"), readOnly("accord_opportunityid")],
          [readOnly("accord_productid"), readOnly("accord_unit")],
          [readOnly("accord_change"), readOnly("accord_differs")],
          [readOnly("transactioncurrencyid")],
        ),
        sectionWithColumns(
          "compared",
          "Promised and committed",
          2,
          [readOnly("accord_promiseditem"), readOnly("accord_item")],
          [readOnly("accord_promiseddescription"), readOnly("accord_description")],
          [readOnly("accord_promisedquantity"), readOnly("accord_orderedquantity")],
          [readOnly("accord_promisedprice"), readOnly("accord_unitprice")],
          [readOnly("accord_promisedamount"), readOnly("accord_amount")],
          [readOnly("accord_promiseddate"), readOnly("accord_shipmentdate")],
        ),
        sectionWithColumns(
          "quantities",
          "Quantities",
          2,
          [readOnly("accord_shippedquantity"), readOnly("accord_returnedquantity")],
          [readOnly("accord_invoicedquantity"), readOnly("accord_creditedquantity")],
          [readOnly("accord_backorderedquantity"), readOnly("accord_cancelledquantity")],
        ),
      ),
      sourceTab(readOnly),
    ],
  },
};
