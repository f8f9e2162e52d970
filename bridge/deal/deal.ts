import { intentTable } from "#model/tables/intent";
import { orderTable } from "#model/tables/order";
import { many, reading, type RowOf } from "../ports/reading";
import { ownedOpportunityTable } from "../ports/stock-tables";

/** A deal with everything that was asked and ordered for it so far: what its stage follows from. */
export const dealReading = reading(ownedOpportunityTable, ["accord_stage", "accord_ordernumber", "_owninguser_value"], {
  accord_opportunity_intent: many(intentTable, [
    "accord_kind",
    "accord_version",
    "createdon",
    "accord_answer",
    "accord_delivery",
    "accord_leaseduntil",
    "accord_reasoncode",
    "_accord_orderid_value",
  ]),
  accord_opportunity_order: many(orderTable, ["accord_erpkey", "accord_number", "accord_inforce", "accord_goneon"]),
});

export type Deal = RowOf<typeof dealReading>;
export type DealIntent = Deal["accord_opportunity_intent"][number];
