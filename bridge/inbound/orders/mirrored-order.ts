import { commitmentTable } from "#model/tables/commitment";
import { issueTable } from "#model/tables/issue";
import { orderTable } from "#model/tables/order";
import { isOpenIssue } from "../../issues/resolve-issues";
import { many, one, reading, type RowOf } from "../../ports/reading";
import { equals } from "../../ports/condition";
import { accountTable, ownedIntentTable, shownOrderLineTable } from "../../ports/stock-tables";

/** An order as it was taken over last, with what was told and what is open about it. */
export const mirroredOrderReading = reading(
  orderTable,
  [
    "accord_erpkey",
    "accord_number",
    "accord_erpversion",
    "accord_digest",
    "accord_goneon",
    "accord_inforce",
    "_accord_accountid_value",
    "_accord_opportunityid_value",
    "_accord_intentid_value",
  ],
  {
    accord_order_orderline: many(
      shownOrderLineTable,
      [
        "accord_erpkey",
        "accord_number",
        "accord_linenumber",
        "accord_item",
        "accord_description",
        "accord_change",
        "accord_orderedquantity",
        "accord_shippedquantity",
        "accord_unitprice",
        "accord_amount",
        "accord_shipmentdate",
      ],
      equals("statecode", 0),
    ),
    accord_order_commitment: many(commitmentTable, ["accord_eventkey"]),
    accord_order_issue: many(issueTable, ["accord_issuekey"], isOpenIssue),
  },
);

export type MirroredOrder = RowOf<typeof mirroredOrderReading>;
export type MirroredLine = MirroredOrder["accord_order_orderline"][number];

/** The request an order was made for. */
export const orderedIntentReading = reading(
  ownedIntentTable,
  [
    "accord_name",
    "accord_key",
    "accord_kind",
    "accord_version",
    "accord_snapshot",
    "accord_snapshothash",
    "accord_answer",
    "accord_delivery",
    "accord_reasoncode",
    "accord_reasondetails",
    "accord_answerdetails",
    "accord_review",
    "_accord_orderid_value",
    "_accord_opportunityid_value",
    "_accord_accountid_value",
    "_owninguser_value",
  ],
  { accord_AccountId: one(accountTable, ["name", "accord_creditstatus"]) },
);

export type OrderedIntent = RowOf<typeof orderedIntentReading>;
