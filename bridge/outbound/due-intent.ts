import { one, reading, type RowOf } from "../ports/reading";
import { accountTable, ownedIntentTable } from "../ports/stock-tables";

/** Everything about an intent that carrying it out needs, but for the other intents of its deal. */
export const dueIntentReading = reading(
  ownedIntentTable,
  [
    "accord_name",
    "accord_kind",
    "accord_key",
    "accord_version",
    "accord_snapshot",
    "accord_snapshothash",
    "accord_answer",
    "accord_delivery",
    "accord_attempts",
    "accord_leaseholder",
    "accord_leaseduntil",
    "accord_failingsince",
    "accord_failureclass",
    "accord_reasoncode",
    "accord_promisedtotal",
    "accord_baseorderversion",
    "accord_validuntil",
    "_accord_orderid_value",
    "_accord_opportunityid_value",
    "_accord_accountid_value",
    "_owninguser_value",
    "_createdby_value",
    "createdon",
  ],
  {
    accord_AccountId: one(accountTable, [
      "name",
      "accountnumber",
      "address1_line1",
      "address1_city",
      "address1_postalcode",
      "address1_country",
      "telephone1",
      "emailaddress1",
      "websiteurl",
      "accord_creditstatus",
      "_owninguser_value",
    ]),
  },
);

export type DueIntent = RowOf<typeof dueIntentReading>;
