import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { invoiceTable } from "#model/tables/invoice";
import { orderTable } from "#model/tables/order";
import { intentTable } from "#model/tables/intent";
import { all, equals, isEmpty } from "../ports/condition";
import { many, reading, type RowOf } from "../ports/reading";
import { ownedOpportunityTable } from "../ports/stock-tables";

/** A deal with everything that was asked and ordered for it so far: what its stage follows from. */
export const dealReading = reading(ownedOpportunityTable, ["accord_stage", "accord_ordernumber", "_owninguser_value"], {
  accord_opportunity_intent: many(intentTable, [
    "accord_kind",
    "accord_version",
    "accord_snapshothash",
    "createdon",
    "accord_answer",
    "accord_delivery",
    "accord_leaseduntil",
    "accord_review",
    "accord_reasoncode",
    "_accord_orderid_value",
  ]),
  accord_opportunity_order: many(orderTable, [
    "accord_erpkey",
    "accord_erpversion",
    "accord_number",
    "accord_inforce",
    "accord_goneon",
    "accord_fulfilment",
    "accord_billing",
    "accord_total",
    "_accord_accountid_value",
    "_accord_intentid_value",
  ]),
  accord_opportunity_invoice: many(
    invoiceTable,
    ["accord_settlement", "accord_settledon", "accord_iscancelled", "accord_total", "_accord_orderid_value"],
    all<"accord_kind" | "accord_goneon">(
      equals("accord_kind", toOption(invoiceKinds, "Invoice")),
      isEmpty("accord_goneon"),
    ),
  ),
});

export type Deal = RowOf<typeof dealReading>;
export type DealOrder = Deal["accord_opportunity_order"][number];
export type DealIntent = Deal["accord_opportunity_intent"][number];
