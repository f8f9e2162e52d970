import { readCurrencies } from "../../deal/read-currencies";
import { raiseIssues } from "../../issues/raise-issue";
import { changeOrFail } from "../../ports/dataverse";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { changeFigures, type AccountBooks, type Reckoning } from "./account-rows";
import type { CoupledCustomer } from "./coupled-customers";
import { toCreditTerms } from "./credit-terms";
import type { FigureSettings } from "./figure-settings";
import { readMoney } from "./mirrored-money";
import { noOrders, readOpenOrders } from "./open-orders";
import { readStandingFigures } from "./standing-figures";
import { toLedger } from "./to-ledger";

/** Accounts whose documents are read with one query each kind. */
export const accountsPerGroup = 40;

/** What became of a group, and the accounts somebody else was faster with. */
export interface Reckoned {
  readonly counts: Counts;
  readonly again: readonly string[];
}

/**
 * Reckons the figures of a group of accounts anew, always from everything that is mirrored of them, so that doing it again gives the same
 * rows; what comes out as it stands is not written.
 */
export async function reckonAccounts(
  inbound: Inbound,
  customers: readonly CoupledCustomer[],
  settings: FigureSettings,
  currency: string,
): Promise<Reckoned> {
  const accountIds = customers.map(({ accountId }) => accountId);
  const standing = await readStandingFigures(inbound, accountIds);
  const [money, orders, entered, currencies] = await Promise.all([
    readMoney(inbound, accountIds),
    readOpenOrders(inbound, accountIds, currency),
    inbound.erp.readCustomers(customers.map(({ customerNumber }) => customerNumber)),
    readCurrencies(inbound.dataverse, [currency]),
  ]);
  const asOf = settings.dayOf(inbound.clock.now());
  const reckoning: Reckoning = { inbound, settings, asOf, currency, currencyId: currencies.get(currency), standing };
  const books = customers.map((customer): AccountBooks => {
    const erpCustomer = entered.find(({ id }) => id === customer.customerId);
    return {
      customer,
      ledger: toLedger(customer.accountId, money, currency),
      erpBalance: erpCustomer?.balance,
      terms: toCreditTerms(erpCustomer, orders.get(customer.accountId) ?? noOrders),
    };
  });
  return writeFigures(inbound, reckoning, books);
}

async function writeFigures(inbound: Inbound, reckoning: Reckoning, books: readonly AccountBooks[]): Promise<Reckoned> {
  const changed = books.flatMap(({ customer, ...rest }) => {
    const changes = changeFigures(reckoning, { customer, ...rest });
    return changes.length === 0 ? [] : [{ customer, changes }];
  });
  let counts: Counts = { ...noCounts, unchanged: books.length - changed.length };
  if (changed.length === 0) return { counts, again: [] };
  const results = await inbound.dataverse.changeAll(changed.map(({ changes }) => changes));
  const again: string[] = [];
  for (const [at, result] of results.entries()) {
    const customer = changed[at]?.customer;
    if (!customer) continue;
    if (result.is === "conflict") again.push(customer.accountId);
    if (result.is === "applied") counts = addCounts(counts, { ...noCounts, written: 1 });
    if (result.is === "refused") {
      counts = addCounts(counts, { ...noCounts, failed: 1 });
      await noteRefusal(inbound, customer, `${result.detail} (${result.code})`);
    }
  }
  return { counts, again };
}

/** What Dataverse does not take is put on the work list; the other accounts are not held up. */
async function noteRefusal(inbound: Inbound, customer: CoupledCustomer, detail: string): Promise<void> {
  inbound.log.error({ customer: customer.customerNumber, detail }, "Dataverse did not take the figures of an account");
  const trouble = {
    key: `figures_${customer.accountId}`,
    name: `The figures of ${customer.accountName} could not be written`,
    failure: "Configuration",
    reason: { code: "ErpAnswerUnreadable", detail },
    accountId: customer.accountId,
  } as const;
  await changeOrFail(inbound.dataverse, await raiseIssues(inbound.dataverse, [trouble], inbound.clock.now()));
}
