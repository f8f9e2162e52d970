import { allRows, type JsonClient } from "../../../tools/demo/json-client";

type Row = Readonly<Record<string, unknown>>;

/** All tables a first load writes, and what is reckoned from them. */
const tables = [
  "accord_orders",
  "accord_orderlines",
  "accord_shipments",
  "accord_invoices",
  "accord_invoicelines",
  "accord_payments",
  "accord_applications",
  "accord_accountfinances",
  "accord_salesmonths",
];

/** Columns that say when and where a row was written, not what it says. */
const momentary = /syncedon|changedon|erpaddress|modifiedon|createdon|versionnumber|etag|exchangerate|id$|_value$/;

/** Where the fingerprint of a row is made from ids of this organisation, or from the address at which it reaches the ERP. */
const ownDigest = /accord_orders|accountfinances|salesmonths/;

/** Everything that is mirrored, by table and key, with the number of the account instead of its id: the same in every organisation. */
export async function readMirroredRows(dataverse: JsonClient): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Row>();
  for (const table of tables) {
    const hasAccount = table !== "accord_orderlines";
    const expand = hasAccount ? "?$expand=accord_AccountId($select=accountnumber)" : "";
    for (const row of await allRows(dataverse, `${table}${expand}`)) {
      const account = row.accord_AccountId as Row | null | undefined;
      const said = Object.entries(row).filter(
        ([name]) =>
          !momentary.test(name) && name !== "accord_AccountId" && !(name === "accord_digest" && ownDigest.test(table)),
      );
      found.set(`${table} ${String(row.accord_erpkey)}`, {
        ...Object.fromEntries(said),
        // When it was noticed is another moment in each.
        accord_goneon: (row.accord_goneon ?? null) !== null,
        account: account?.accountnumber ?? null,
      });
    }
  }
  return found;
}
