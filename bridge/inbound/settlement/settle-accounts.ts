import { applicationTable } from "#model/tables/application";
import { paymentTable } from "#model/tables/payment";
import { isZero, subtract, decimal } from "#model/decimal";
import { closeDeals } from "../../deal/close-deals";
import { withoutTold } from "../../deal/without-told";
import { DataverseFault, type ChangeSet } from "../../ports/dataverse";
import { toLedgerKey } from "../documents/document-keys";
import { makeLookups, type DocumentLookups } from "../documents/document-lookups";
import { customersPerAddress, inGroups } from "../documents/in-groups";
import { countResults, writeDocuments } from "../documents/write-documents";
import { writeRows } from "../documents/write-rows";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { readAccountState, type AccountState } from "./account-state";
import { ordersToTellOf, readIntentsOfOrders } from "./intents-of-orders";
import { readSettlements } from "./read-settlements";
import type { AccountSettlement } from "./settlement";
import {
  toApplicationRow,
  toChangedApplications,
  toGoneApplications,
  toPaymentRows,
  type SettlementContext,
} from "./settlement-rows";
import { toSettledInvoices } from "./settled-invoices";
import { tellPayments } from "./tell-payments";
import { writeSettled } from "./write-settled";

/** How often somebody else may be faster with an account before it is left to the next pass. */
const attempts = 4;

/**
 * Works out how the accounts of customers stand: their payments, what settles which invoice, and what is left of each. Always from the
 * whole account as the ERP has it now, so that doing it again changes nothing. Documents must be mirrored before.
 */
export async function settleAccounts(inbound: Inbound, customerNumbers: readonly string[]): Promise<Counts> {
  const wanted = [...new Set(customerNumbers.filter((number) => number !== ""))];
  let counts = noCounts;
  for (const group of inGroups(wanted, customersPerAddress)) {
    counts = addCounts(counts, await writeSettlements(inbound, await readStanding(inbound, group)));
  }
  return counts;
}

/** How the accounts of some customers stand in the ERP, and what of it is mirrored. */
export interface StandingAccounts {
  readonly customerNumbers: readonly string[];
  readonly state: AccountState;
  readonly settlements: readonly AccountSettlement[];
}

/** Reads as many accounts as one address of the ERP takes, 40 at most. */
export async function readStanding(inbound: Inbound, customerNumbers: readonly string[]): Promise<StandingAccounts> {
  const state = await readAccountState(inbound, customerNumbers);
  return { customerNumbers, state, settlements: await readSettlements(inbound, customerNumbers, state) };
}

/** What an account's rows are linked to. */
type SettlementLookups = Pick<DocumentLookups, "accounts" | "currencies">;

/** Writes what became different, over the mirrors as they were read; where somebody else was faster, all is read again. */
export async function writeSettlements(
  inbound: Inbound,
  standing: StandingAccounts,
  lookups: SettlementLookups = makeLookups(inbound),
): Promise<Counts> {
  let counts = noCounts;
  let waiting = standing;
  for (let attempt = 1; ; attempt++) {
    const settled = await writeOnce(inbound, waiting, { lookups, isTriedAgain: attempt > 1 });
    counts = addCounts(counts, settled.counts);
    if (settled.again.length === 0) return counts;
    if (attempt === attempts) {
      const many = settled.again.length;
      throw new DataverseFault(`${many} accounts keep changing under the hands of the bridge`, "Transient");
    }
    waiting = await readStanding(inbound, settled.again);
  }
}

interface SettledGroup {
  readonly counts: Counts;
  /** The customers whose mirrors were changed by somebody else meanwhile. */
  readonly again: readonly string[];
}

async function writeOnce(
  inbound: Inbound,
  { customerNumbers, state, settlements }: StandingAccounts,
  { lookups, isTriedAgain }: { readonly lookups: SettlementLookups; readonly isTriedAgain: boolean },
): Promise<SettledGroup> {
  const accounts = await lookups.accounts(customerNumbers);
  const codes = settlements.flatMap(({ payments }) => payments.map(({ currency }) => currency));
  const currencies = await lookups.currencies(codes);
  const ownCurrency = companyCurrency(settlements, state);
  const currencyId = (code: string) => (code === "" ? ownCurrency : currencies.get(code));
  const intentId = await readIntentsOfOrders(inbound, ordersToTellOf(settlements, state));
  const changed = settlements.flatMap((settlement) => {
    const account = accounts.get(settlement.customerNumber);
    const { changes, opportunityIds } = toChanges({ inbound, state, account, currencyId, intentId }, settlement);
    return changes.length === 0 ? [] : [{ settlement, account, changes, opportunityIds }];
  });
  if (changed.length === 0) return { counts: { ...noCounts, unchanged: settlements.length }, again: [] };
  const all = changed.map(({ changes }) => changes);
  // Applications that were lost stand in the story still: what is refused for that is not told twice.
  const changeSets = isTriedAgain ? await withoutTold(inbound.dataverse, all) : all;
  const results = await writeDocuments(
    inbound,
    changed.map(({ settlement: { customerNumber }, changes }, at) => ({
      name: `The account of customer ${customerNumber}`,
      key: toLedgerKey(inbound, customerNumber),
      changes: changeSets[at] ?? changes,
    })),
  );
  await closeDeals(
    inbound,
    changed.flatMap(({ opportunityIds }) => opportunityIds),
  );
  inbound.touched?.add(changed.map(({ account }) => account?.accountId));
  const again = changed.filter((_, at) => results[at] === "conflict");
  const { written, failed } = countResults(results);
  return {
    counts: { written, failed, unchanged: settlements.length - changed.length },
    again: again.map(({ settlement }) => settlement.customerNumber),
  };
}

/** What is written of an account, and the deals of invoices whose settlement changes. */
interface SettledAccount {
  readonly changes: ChangeSet;
  readonly opportunityIds: readonly (string | null)[];
}

function toChanges(context: SettlementContext, settlement: AccountSettlement): SettledAccount {
  const changed = toChangedApplications(context, settlement);
  const invoices = context.state.invoices.filter(
    ({ accord_customernumber }) => accord_customernumber === settlement.customerNumber,
  );
  const settled = toSettledInvoices(context, settlement, invoices);
  const changes = [
    ...writeRows(paymentTable, toPaymentRows(context, settlement)),
    ...writeRows(
      applicationTable,
      changed.map((applied) => toApplicationRow(context, settlement, applied)),
    ),
    ...writeRows(applicationTable, toGoneApplications(context, settlement)),
    ...writeSettled(context, invoices, settled),
    ...tellPayments(context, changed),
  ];
  return { changes, opportunityIds: settled.map(({ invoice }) => invoice._accord_opportunityid_value) };
}

/** The ledger leaves the company's own currency blank; it is that of any document booked one to one. */
function companyCurrency(settlements: readonly AccountSettlement[], { invoices }: AccountState): string | undefined {
  const one = decimal("1");
  const own = invoices.find(({ accord_invoiceid }) =>
    settlements.some(({ bookedRates }) => {
      const rate = bookedRates.get(accord_invoiceid);
      return rate !== undefined && isZero(subtract(rate, one));
    }),
  );
  return own?._transactioncurrencyid_value ?? undefined;
}
