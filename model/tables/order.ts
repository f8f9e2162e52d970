import { billings } from "../billing";
import { fulfilments } from "../fulfilment";
import { choiceOf, date, dateTime, lookup, money, text, url, whole, yesNo } from "./column";
import { mirrorColumns } from "./mirror-columns";
import { defineTable } from "./table";

/** Mirror of a sales order in the ERP. */
export const orderTable = defineTable("accord_Order", {
  label: "Order",
  plural: "Orders",
  description: "A sales order of the ERP, read only",
  ownership: "User",
  primaryName: "accord_Number",
  columns: {
    ...mirrorColumns,
    accord_AccountId: lookup("Account", "account"),
    accord_OpportunityId: lookup("Opportunity", "opportunity"),
    accord_IntentId: lookup("Request", "accord_intent"),
    accord_CustomerNumber: text("Customer number", 100, { description: "Of the customer in the ERP" }),
    accord_ErpStatus: text("Status in the ERP", 60),
    accord_InForce: yesNo("In force", { description: "The ERP stands by the order" }),
    accord_Fulfilment: choiceOf("Fulfilment", "accord_fulfilment", fulfilments),
    accord_Billing: choiceOf("Billing", "accord_billing", billings),
    accord_OrderDate: date("Order date"),
    accord_DeliverBy: date("Deliver by"),
    accord_Total: money("Total", { description: "Net of tax" }),
    accord_PromisedTotal: money("Promised total"),
    accord_ShippedPercent: whole("Shipped, percent"),
    accord_ChangedLines: whole("Changed lines", { description: "Lines that differ from what was promised" }),
    accord_ErpAddress: url("Address in the ERP"),
    accord_Digest: text("Digest", 64, {
      description: "Fingerprint of the document: an unchanged one is not written again",
    }),
    accord_GoneOn: dateTime("Gone on", { description: "When the ERP no longer had the document" }),
  },
  keys: [{ name: "accord_Order_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] }],
});
