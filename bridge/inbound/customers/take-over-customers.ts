import { toOption } from "#model/choice";
import { creditStatuses } from "#model/tables/account";
import { couplingTable } from "#model/tables/coupling";
import { toMirrorKey } from "#model/mirror-key";
import { update } from "../../ports/change";
import { isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import type { ErpCustomer } from "../../ports/erp-documents";
import { one, reading } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import { noCounts, type Counts, type Inbound } from "../inbound";
import type { AccountNews } from "./account-news";
import { decideAgain } from "./decide-again";
import { resumeWaiting } from "./resume-waiting";

const coupledCustomer = reading(couplingTable, ["accord_erpkey", "_accord_accountid_value"], {
  accord_AccountId: one(accountTable, ["name", "accord_creditstatus"]),
});

/** Takes over whether the ERP takes orders from customers; the accounts for which that changed are touched. */
export async function takeOverCustomers(inbound: Inbound, customers: readonly ErpCustomer[]): Promise<Counts> {
  const { counts, accounts } = await takeOverBlocks(inbound, customers);
  inbound.touched?.add(accounts.flatMap(({ accountId, isNew }) => (isNew ? [accountId] : [])));
  return counts;
}

/** What became of customers, and the accounts they are. */
export interface TakenOverCustomers {
  readonly counts: Counts;
  readonly accounts: readonly AccountNews[];
}

/**
 * Takes over whether the ERP takes orders from customers. Where that changed, open answers are decided again; what waited for a block
 * to be lifted goes on, also when the lifting itself was taken over before the intent began to wait. The account shows the new status
 * last, so that a crash in between makes the next pass do all of it again.
 */
export async function takeOverBlocks(inbound: Inbound, customers: readonly ErpCustomer[]): Promise<TakenOverCustomers> {
  if (customers.length === 0) return { counts: noCounts, accounts: [] };
  const accounts = await readAccounts(inbound, customers);
  const changed = accounts.filter((account) => account.isNew);
  await decideAgain(inbound, changed);
  await resumeWaiting(
    inbound,
    accounts.filter((account) => account.customer.creditStatus === "Free"),
  );
  const results = await inbound.dataverse.changeAll(
    changed.map(({ accountId, customer }) => [
      update(accountTable, accountId, { accord_creditstatus: toOption(creditStatuses, customer.creditStatus) }),
    ]),
  );
  const written = results.filter((result) => result.is === "applied").length;
  return {
    counts: { written, unchanged: customers.length - changed.length, failed: changed.length - written },
    accounts,
  };
}

async function readAccounts(inbound: Inbound, customers: readonly ErpCustomer[]): Promise<readonly AccountNews[]> {
  const { connection, company } = inbound.erp;
  const byKey = new Map(
    customers.map((customer) => [toMirrorKey({ connection, company, kind: "customer", id: customer.id }), customer]),
  );
  const rows = await readAll(inbound.dataverse, coupledCustomer, { where: isIn("accord_erpkey", [...byKey.keys()]) });
  return rows.flatMap((row) => {
    const customer = byKey.get(row.accord_erpkey ?? "");
    const accountId = row._accord_accountid_value;
    if (!customer || accountId === null) return [];
    const shown = row.accord_AccountId?.accord_creditstatus ?? null;
    return [{ accountId, customer, isNew: shown !== toOption(creditStatuses, customer.creditStatus) }];
  });
}
