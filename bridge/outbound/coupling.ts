import { toOption } from "#model/choice";
import { toMirrorKey } from "#model/mirror-key";
import { couplingMethods, couplingTable, type CouplingMethod } from "#model/tables/coupling";
import { creditStatuses } from "#model/tables/account";
import { writeAsFarAsAllowed } from "../deal/reduced-writes";
import { bindTo, create, update, type Change } from "../ports/change";
import type { ErpCustomer } from "../ports/erp-documents";
import { DataverseFault } from "../ports/dataverse";
import { reading } from "../ports/reading";
import { accountTable } from "../ports/stock-tables";
import type { DueIntent } from "./due-intent";
import type { Outbound } from "./outbound";
import { done, ended, type StepResult } from "./outcome";
import type { AccountOnTheWay } from "./read-accounts";

const customerCoupling = reading(couplingTable, ["accord_erpid"], {});

/** The same of an account that was read already. A coupling stands once it is made, so one that was seen is as good as a new look. */
export function coupledCustomerOf(outbound: Outbound, account: AccountOnTheWay | undefined): string | undefined {
  if (!account) return undefined;
  const key = toAccountKey(outbound, account.accountid);
  const coupling = account.accord_account_coupling.find((row) => row.accord_rowkey === key);
  return coupling?.accord_erpid ?? undefined;
}

/** The ERP's id of the customer an account is coupled to; undefined when it is not coupled yet. */
export async function readCoupledCustomer(outbound: Outbound, accountId: string): Promise<string | undefined> {
  const coupling = await outbound.dataverse.retrieve(customerCoupling, {
    column: "accord_rowkey",
    value: toAccountKey(outbound, accountId),
  });
  return coupling?.accord_erpid ?? undefined;
}

/**
 * Notes which customer an account is. Both keys of a coupling are unique: when another worker was faster its coupling stands, and a
 * customer that is another account already is not taken from it.
 */
export async function coupleCustomer(
  outbound: Outbound,
  intent: DueIntent,
  accountId: string,
  customer: ErpCustomer,
  method: CouplingMethod,
): Promise<StepResult<string>> {
  const { connection, company } = outbound.erp;
  const coupling = create(couplingTable, {
    accord_name: `${intent.accord_AccountId?.name ?? accountId} = ${customer.number}`,
    accord_erpkey: toMirrorKey({ connection, company, kind: "customer", id: customer.id }),
    accord_rowkey: toAccountKey(outbound, accountId),
    accord_company: company,
    accord_kind: "customer",
    accord_erpid: customer.id,
    accord_erpnumber: customer.number,
    accord_method: toOption(couplingMethods, method),
    accord_coupledon: outbound.clock.now().toISOString(),
    "accord_AccountId@odata.bind": bindTo(accountTable, accountId),
  });
  const changes = [coupling, ...showCreditStatus(intent, accountId, customer)];
  const [written] = await writeAsFarAsAllowed(outbound.dataverse, [changes]);
  if (written?.result.is === "applied") return done(customer.id);
  if (written?.result.is === "refused") throw toFault(written.result);
  const standing = await readCoupledCustomer(outbound, accountId);
  if (standing !== undefined) return done(standing);
  const reason = { code: "CustomerAmbiguous", customer: customer.name, candidates: customer.number } as const;
  return ended({ is: "parked", failure: "Conflict", reason });
}

function toFault({ code, detail }: { readonly code: string; readonly detail: string }): DataverseFault {
  return new DataverseFault(`The coupling was not taken: ${detail}`, "Configuration", code);
}

function showCreditStatus(intent: DueIntent, accountId: string, customer: ErpCustomer): readonly Change[] {
  const status = toOption(creditStatuses, customer.creditStatus);
  if (status === intent.accord_AccountId?.accord_creditstatus) return [];
  return [update(accountTable, accountId, { accord_creditstatus: status })];
}

function toAccountKey({ erp: { connection, company } }: Outbound, accountId: string): string {
  return toMirrorKey({ connection, company, kind: "account", id: accountId });
}
