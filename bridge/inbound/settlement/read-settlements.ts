import type { Decimal } from "#model/decimal";
import type { Inbound } from "../inbound";
import type { AccountState } from "./account-state";
import { isInvoice, settleByBalance } from "./settle-by-balances";
import { settleByLedger } from "./settle-by-ledger";
import type { AccountSettlement, AppliedAmount } from "./settlement";

/**
 * How accounts stand, by the best source the ERP has: a ledger that names each application, else what is left of invoices, with the
 * payments of the ledger where it shows those.
 */
export async function readSettlements(
  inbound: Inbound,
  customerNumbers: readonly string[],
  state: AccountState,
): Promise<readonly AccountSettlement[]> {
  const source = await inbound.erp.findLedgerSource();
  const ledgers = source === "OpenInvoices" ? [] : await inbound.erp.readLedgers(customerNumbers);
  const byLedger = new Map(
    ledgers.map((ledger) => [ledger.customerNumber, settleByLedger(inbound, ledger, state.invoices)]),
  );
  const none = (customerNumber: string): AccountSettlement => ({
    customerNumber,
    payments: [],
    applications: [],
    open: new Map(),
    bookedRates: new Map(),
  });
  const standing = customerNumbers.map((number) => byLedger.get(number) ?? none(number));
  return source === "Applications" ? standing : addBalances(inbound, standing, state);
}

async function addBalances(
  inbound: Inbound,
  settlements: readonly AccountSettlement[],
  state: AccountState,
): Promise<readonly AccountSettlement[]> {
  const balances = await inbound.erp.readOpenInvoices(settlements.map(({ customerNumber }) => customerNumber));
  const byNumber = new Map(balances.map((balance) => [balance.number, balance]));
  return settlements.map((settlement) => {
    const open = new Map<string, Decimal>();
    const applications: AppliedAmount[] = [];
    const invoices = state.invoices.filter(
      (row) => row.accord_customernumber === settlement.customerNumber && isInvoice(row) && row.accord_goneon === null,
    );
    for (const invoice of invoices) {
      const known = [...state.applications.values()].filter(
        (row) => row._accord_invoiceid_value === invoice.accord_invoiceid && row.accord_goneon === null,
      );
      const noticed = settleByBalance(inbound, invoice, byNumber.get(invoice.accord_number ?? ""), known);
      open.set(invoice.accord_invoiceid, noticed.open);
      applications.push(...noticed.applications);
    }
    return { ...settlement, open, applications };
  });
}
