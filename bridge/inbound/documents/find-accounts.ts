import { fromMirrorKey } from "#model/mirror-key";
import { couplingTable } from "#model/tables/coupling";
import { all, equals, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { one, reading } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import type { Inbound } from "../inbound";
import { coupleByNumber } from "./couple-by-number";
import { inGroups, keysPerQuery } from "./in-groups";

/** The account a customer of the ERP is, and the person it belongs to. */
export interface CoupledAccount {
  readonly accountId: string;
  readonly ownerId: string | null;
}

const coupledReading = reading(couplingTable, ["accord_erpkey", "accord_erpnumber", "_accord_accountid_value"], {
  accord_AccountId: one(accountTable, ["_owninguser_value"]),
});

/** The accounts customers are, by the customer's number; those not coupled yet are coupled with the account of their number. */
export async function findAccounts(
  inbound: Inbound,
  customerNumbers: readonly string[],
): Promise<ReadonlyMap<string, CoupledAccount>> {
  const accounts = new Map<string, CoupledAccount>();
  for (const group of inGroups([...new Set(customerNumbers)], keysPerQuery)) {
    const known = await readCoupled(inbound, group);
    const missing = group.filter((number) => !known.has(number));
    const isMore = missing.length > 0 && (await coupleByNumber(inbound, missing));
    for (const found of [known, isMore ? await readCoupled(inbound, missing) : []]) {
      for (const [number, account] of found) accounts.set(number, account);
    }
  }
  return accounts;
}

async function readCoupled(
  inbound: Inbound,
  customerNumbers: readonly string[],
): Promise<ReadonlyMap<string, CoupledAccount>> {
  const where = all<"accord_kind" | "accord_company" | "accord_erpnumber">(
    equals("accord_kind", "customer"),
    equals("accord_company", inbound.erp.company),
    isIn("accord_erpnumber", customerNumbers),
  );
  const accounts = new Map<string, CoupledAccount>();
  for (const row of await readAll(inbound.dataverse, coupledReading, { where, pageSize: 1000 })) {
    const accountId = row._accord_accountid_value;
    const isOurs = fromMirrorKey(row.accord_erpkey ?? "")?.connection === inbound.erp.connection;
    if (accountId === null || row.accord_erpnumber === null || !isOurs) continue;
    accounts.set(row.accord_erpnumber, { accountId, ownerId: row.accord_AccountId?._owninguser_value ?? null });
  }
  return accounts;
}
