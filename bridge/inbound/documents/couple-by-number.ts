import { toOption } from "#model/choice";
import { toMirrorKey } from "#model/mirror-key";
import { creditStatuses } from "#model/tables/account";
import { couplingMethods, couplingTable } from "#model/tables/coupling";
import { bindTo, create, createMany, update, updateMany } from "../../ports/change";
import { isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import type { ErpCustomer } from "../../ports/erp-documents";
import { reading, type RowOf } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import type { Inbound } from "../inbound";
import { customersPerAddress, inGroups } from "./in-groups";

const numberedAccount = reading(accountTable, ["name", "accountnumber", "accord_creditstatus"], {});
type NumberedAccount = RowOf<typeof numberedAccount>;

interface Couple {
  readonly account: NumberedAccount;
  readonly customer: ErpCustomer;
}

/**
 * Couples customers that documents name and nobody has coupled yet with the account of the same number, where there is exactly one.
 * Both keys of a coupling are unique, so one that somebody made meanwhile stands. Gives whether there may be new ones.
 */
export async function coupleByNumber(inbound: Inbound, customerNumbers: readonly string[]): Promise<boolean> {
  const accounts = await readAll(inbound.dataverse, numberedAccount, {
    where: isIn("accountnumber", customerNumbers),
    pageSize: 1000,
  });
  const byNumber = groupByNumber(accounts);
  const wanted = customerNumbers.filter((number) => byNumber.get(number)?.length === 1);
  if (wanted.length === 0) return false;
  const couples: Couple[] = [];
  for (const group of inGroups(wanted, customersPerAddress)) {
    for (const customer of await inbound.erp.readCustomers(group)) {
      for (const account of byNumber.get(customer.number) ?? []) couples.push({ account, customer });
    }
  }
  if (couples.length === 0) return false;
  await writeCouplings(inbound, couples);
  return true;
}

function groupByNumber(accounts: readonly NumberedAccount[]): ReadonlyMap<string, readonly NumberedAccount[]> {
  const byNumber = new Map<string, NumberedAccount[]>();
  for (const account of accounts) {
    const number = account.accountnumber ?? "";
    byNumber.set(number, [...(byNumber.get(number) ?? []), account]);
  }
  return byNumber;
}

/** In bulk; where that is not taken, because one of them is coupled meanwhile or protected, each by itself. */
async function writeCouplings(inbound: Inbound, couples: readonly Couple[]): Promise<void> {
  const { dataverse } = inbound;
  if (couples.length > 1) {
    const statuses = couples.flatMap(toNewStatus);
    const inBulk = createMany(
      couplingTable,
      couples.map((couple) => toCoupling(inbound, couple)),
    );
    const result = await dataverse.change([
      inBulk,
      ...(statuses.length > 0 ? [updateMany(accountTable, statuses)] : []),
    ]);
    if (result.is === "applied") return;
  }
  await dataverse.changeAll(
    couples.map((couple) => [
      create(couplingTable, toCoupling(inbound, couple)),
      ...toNewStatus(couple).map(({ id, values }) => update(accountTable, id, values)),
    ]),
  );
}

function toCoupling({ erp: { connection, company }, clock }: Inbound, { account, customer }: Couple) {
  return {
    accord_name: `${account.name ?? account.accountid} = ${customer.number}`,
    accord_erpkey: toMirrorKey({ connection, company, kind: "customer", id: customer.id }),
    accord_rowkey: toMirrorKey({ connection, company, kind: "account", id: account.accountid }),
    accord_company: company,
    accord_kind: "customer",
    accord_erpid: customer.id,
    accord_erpnumber: customer.number,
    accord_method: toOption(couplingMethods, "MatchedByNumber"),
    accord_coupledon: clock.now().toISOString(),
    "accord_AccountId@odata.bind": bindTo(accountTable, account.accountid),
  };
}

/** The stream of customers has passed this one already: nobody was coupled then. */
function toNewStatus({ account, customer: { creditStatus } }: Couple) {
  const status = toOption(creditStatuses, creditStatus);
  if (account.accord_creditstatus === status) return [];
  return [{ id: account.accountid, values: { accord_creditstatus: status } }];
}
