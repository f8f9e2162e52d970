import { toOption } from "#model/choice";
import { toMirrorKey } from "#model/mirror-key";
import { creditStatuses } from "#model/tables/account";
import { couplingMethods, couplingTable } from "#model/tables/coupling";
import { bindTo, create, update } from "../../ports/change";
import { isIn } from "../../ports/condition";
import { readAll, type ChangeSet } from "../../ports/dataverse";
import type { ErpCustomer } from "../../ports/erp-documents";
import { reading, type RowOf } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import type { Inbound } from "../inbound";

const numberedAccount = reading(accountTable, ["name", "accountnumber", "accord_creditstatus"], {});
type NumberedAccount = RowOf<typeof numberedAccount>;

/**
 * Couples customers that documents name and nobody has coupled yet with the account of the same number, where there is exactly one.
 * Both keys of a coupling are unique, so one that somebody made meanwhile stands. Gives whether there may be new ones.
 */
export async function coupleByNumber(inbound: Inbound, customerNumbers: readonly string[]): Promise<boolean> {
  const accounts = await readAll(inbound.dataverse, numberedAccount, {
    where: isIn("accountnumber", customerNumbers),
    pageSize: 1000,
  });
  const couplings: ChangeSet[] = [];
  for (const number of customerNumbers) {
    const [account, ...others] = accounts.filter(({ accountnumber }) => accountnumber === number);
    if (!account || others.length > 0) continue;
    const [customer] = await inbound.erp.findCustomersByNumber(number);
    if (customer) couplings.push([toCoupling(inbound, account, customer), ...showCreditStatus(account, customer)]);
  }
  if (couplings.length === 0) return false;
  await inbound.dataverse.changeAll(couplings);
  return true;
}

function toCoupling({ erp: { connection, company }, clock }: Inbound, account: NumberedAccount, customer: ErpCustomer) {
  return create(couplingTable, {
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
  });
}

/** The stream of customers has passed this one already: nobody was coupled then. */
function showCreditStatus(account: NumberedAccount, { creditStatus }: ErpCustomer) {
  const status = toOption(creditStatuses, creditStatus);
  if (account.accord_creditstatus === status) return [];
  return [update(accountTable, account.accountid, { accord_creditstatus: status })];
}
