import { date, dateTime, lookup, memo, text } from "./column";
import { mirrorColumns } from "./mirror-columns";
import { defineTable } from "./table";

/** Mirror of a posted shipment. */
export const shipmentTable = defineTable("accord_Shipment", {
  label: "Shipment",
  plural: "Shipments",
  description: "Goods the ERP has sent, read only",
  ownership: "User",
  primaryName: "accord_Number",
  columns: {
    ...mirrorColumns,
    accord_AccountId: lookup("Account", "account"),
    accord_OpportunityId: lookup("Opportunity", "opportunity"),
    accord_OrderId: lookup("Order", "accord_order"),
    accord_CustomerNumber: text("Customer number", 100, { description: "Of the customer in the ERP" }),
    accord_OrderNumber: text("Order number", 100),
    accord_ShippedOn: date("Shipped on"),
    accord_ShipmentMethod: text("Shipment method", 100),
    accord_Contents: text("Contents", 2000, { description: "Quantity and name of what was sent" }),
    accord_Lines: memo("Lines", 200000, {
      description: "JSON: item, description, unit, quantity and unit price of each line",
    }),
    accord_Digest: text("Digest", 64, {
      description: "Fingerprint of the document: an unchanged one is not written again",
    }),
    accord_GoneOn: dateTime("Gone on", { description: "When the ERP no longer had the document" }),
  },
  keys: [{ name: "accord_Shipment_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] }],
});
