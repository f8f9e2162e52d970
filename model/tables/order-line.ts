import { lineChanges } from "../comparison";
import { choiceOf, date, lookup, money, quantity, text, whole } from "./column";
import { mirrorColumns } from "./mirror-columns";
import { defineTable } from "./table";

/** Mirror of an order line beside the line the seller promised. */
export const orderLineTable = defineTable("accord_OrderLine", {
  label: "Order line",
  plural: "Order lines",
  description: "A line of a sales order of the ERP beside what was promised, read only",
  ownership: "User",
  primaryName: "accord_Number",
  columns: {
    ...mirrorColumns,
    accord_OrderId: lookup("Order", "accord_order"),
    accord_OpportunityId: lookup("Opportunity", "opportunity"),
    accord_ProductId: lookup("Product", "product"),
    accord_LineNumber: whole("Line"),
    accord_Item: text("Item", 100),
    accord_Description: text("Description", 400),
    accord_Unit: text("Unit", 40),
    accord_Change: choiceOf("Change", "accord_linechange", lineChanges),
    accord_Differs: text("Differs in", 100, { description: "item, quantity, price, date" }),
    accord_PromisedItem: text("Promised item", 100),
    accord_PromisedDescription: text("Promised description", 400),
    accord_PromisedQuantity: quantity("Promised quantity"),
    accord_PromisedPrice: money("Promised price"),
    accord_PromisedAmount: money("Promised amount"),
    accord_PromisedDate: date("Promised date"),
    accord_OrderedQuantity: quantity("Ordered"),
    accord_CancelledQuantity: quantity("Cancelled"),
    accord_ShippedQuantity: quantity("Shipped"),
    accord_ReturnedQuantity: quantity("Returned"),
    accord_InvoicedQuantity: quantity("Invoiced"),
    accord_CreditedQuantity: quantity("Credited"),
    accord_BackorderedQuantity: quantity("Backordered"),
    accord_UnitPrice: money("Price"),
    accord_Amount: money("Amount"),
    accord_ShipmentDate: date("Shipment date"),
  },
  keys: [{ name: "accord_OrderLine_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] }],
});
