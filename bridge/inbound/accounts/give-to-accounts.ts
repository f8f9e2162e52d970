import { fromMirrorKey } from "#model/mirror-key";
import { writeAsFarAsAllowed } from "../../deal/reduced-writes";
import { ownedBy } from "../../ports/change";
import { all, any, differs, equals, type Condition } from "../../ports/condition";
import { DataverseFault } from "../../ports/dataverse";
import { byErpKey } from "../documents/document-keys";
import { toAccountBinding } from "../documents/document-links";
import { writeRowsApart, type MirrorRow } from "../documents/write-rows";
import type { CoupledCustomer } from "../figures/coupled-customers";
import { noCounts, type Counts, type Inbound } from "../inbound";
import { accountMirrors, type AccountColumn, type AccountMirror, type MirrorOfAccount } from "./mirrors-of-accounts";

/** Customers asked for with one query: two or three conditions each, of the 500 a query may have. */
export const customersPerQuery = 100;

/**
 * Links the mirrors of customers that arrived before they were coupled, or while they were coupled otherwise, to their accounts, and gives
 * them to the owners of those.
 */
export async function linkToAccounts(inbound: Inbound, customers: readonly CoupledCustomer[]): Promise<Counts> {
  const belongsElsewhere = any<AccountColumn>(
    ...customers.map(({ customerNumber, accountId }) =>
      all<AccountColumn>(
        equals("accord_customernumber", customerNumber),
        differs("_accord_accountid_value", accountId),
      ),
    ),
  );
  const byNumber = new Map(customers.map((customer) => [customer.customerNumber, customer]));
  return give(inbound, belongsElsewhere, ({ customerNumber }) => byNumber.get(customerNumber ?? ""));
}

/** Gives the mirrors of accounts to the owners of the accounts, where they belong to somebody else. An account of a team is left alone. */
export async function handToOwners(inbound: Inbound, customers: readonly CoupledCustomer[]): Promise<Counts> {
  const owned = customers.filter(({ ownerId }) => ownerId !== null);
  if (owned.length === 0) return noCounts;
  const belongsToOthers = any<AccountColumn>(
    ...owned.map(({ accountId, ownerId }) =>
      all<AccountColumn>(equals("_accord_accountid_value", accountId), differs("_owninguser_value", ownerId ?? "")),
    ),
  );
  const byAccount = new Map(owned.map((customer) => [customer.accountId, customer]));
  return give(inbound, belongsToOthers, ({ accountId }) => byAccount.get(accountId ?? ""));
}

type CustomerOf = (row: MirrorOfAccount) => CoupledCustomer | undefined;

async function give(inbound: Inbound, which: Condition<AccountColumn>, customerOf: CustomerOf): Promise<Counts> {
  const { dataverse, erp } = inbound;
  const where = all<AccountColumn>(equals("accord_company", erp.company), which);
  let written = 0;
  for (const mirror of accountMirrors) {
    const found = (await mirror.read(dataverse, where)).filter(
      ({ key }) => fromMirrorKey(key)?.connection === erp.connection,
    );
    if (found.length === 0) continue;
    await giveRows(inbound, mirror, found, customerOf);
    inbound.touched?.add(found.map((row) => customerOf(row)?.accountId));
    written += found.length;
  }
  return { ...noCounts, written };
}

/** Lines first: after a crash in between their documents are found again, and they with them. */
async function giveRows(
  { dataverse }: Inbound,
  { table, lines }: AccountMirror,
  rows: readonly MirrorOfAccount[],
  customerOf: CustomerOf,
): Promise<void> {
  const customers = new Map(rows.map((row) => [row.rowId, customerOf(row)]));
  const toRow = (key: string, customer: CoupledCustomer | undefined, namesAccount: boolean): MirrorRow => ({
    key: byErpKey(key),
    values: {
      ...(namesAccount ? toAccountBinding(customer?.accountId) : {}),
      ...ownedBy(customer?.ownerId),
    },
  });
  const ofLines =
    lines &&
    writeRowsApart(
      lines.table,
      (await lines.read(dataverse, [...customers.keys()])).map(({ key, documentId }) =>
        toRow(key, customers.get(documentId ?? ""), lines.namesAccount),
      ),
    );
  const ofDocuments = writeRowsApart(
    table,
    rows.map((row) => toRow(row.key, customerOf(row), true)),
  );
  for (const changes of [...(ofLines ?? []), ...ofDocuments]) {
    const [written] = await writeAsFarAsAllowed(dataverse, [changes]);
    if (written?.result.is === "applied") continue;
    throw new DataverseFault(
      `Mirrors could not be given to their account: ${written?.result.detail ?? ""}`,
      "Transient",
    );
  }
}
