import { shipmentTable } from "#model/tables/shipment";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { sectionWithColumns, tab } from "../forms/layout";
import { sourceTab } from "../forms/source-tab";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(shipmentTable);

const columns = {
  accord_number: 130,
  accord_shippedon: 110,
  accord_contents: 300,
  accord_ordernumber: 130,
  accord_accountid: 200,
  accord_opportunityid: 220,
  accord_shipmentmethod: 120,
  accord_syncedon: 140,
} as const;

const newestFirst = { by: "accord_shippedon", descending: true } as const;

/** Goods sent. */
export const shippedShipment: ShippedTable = {
  table: shipmentTable,
  audited: false,
  views: makeViews(
    shipmentTable,
    { columns, order: newestFirst, find: ["accord_number", "accord_ordernumber", "accord_contents"] },
    { "My Shipments": { columns, order: newestFirst, where: [{ column: "ownerid", operator: "eq-userid" }] } },
  ),
  form: {
    table: logicalName(shipmentTable.schemaName),
    name: "Shipment",
    description: "Goods the ERP has sent",
    header: [readOnly("accord_shippedon"), readOnly("accord_syncedon"), readOnly("ownerid")],
    tabs: [
      tab(
        "shipment",
        "Shipment",
        sectionWithColumns(
          "shipment",
          "Shipment",
          2,
          [readOnly("accord_number"), readOnly("accord_shippedon")],
          [readOnly("accord_accountid"), readOnly("accord_orderid")],
          [readOnly("accord_opportunityid"), readOnly("accord_ordernumber")],
          [readOnly("accord_shipmentmethod")],
          [{ ...readOnly("accord_contents"), columnSpan: 2, rowSpan: 2 }],
          [{ ...readOnly("accord_lines"), columnSpan: 2, rowSpan: 6 }],
        ),
      ),
      sourceTab(readOnly, readOnly("accord_digest"), readOnly("accord_goneon")),
    ],
  },
};
