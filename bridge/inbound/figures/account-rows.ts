import type { CalendarDate } from "#model/calendar-date";
import { accountFigures, type CreditTerms } from "#model/figures/account-figures";
import { toNumber, type Decimal } from "#model/decimal";
import type { Ledger } from "#model/figures/ledger";
import { toMirrorKey } from "#model/mirror-key";
import { emptyMonth, salesMonths } from "#model/sales/sales-months";
import { accountFinanceTable } from "#model/tables/account-finance";
import { salesMonthTable } from "#model/tables/sales-month";
import {
  active,
  bindTo,
  create,
  inactive,
  inCurrency,
  ownedBy,
  update,
  upsertMany,
  type Change,
} from "../../ports/change";
import type { ChangeSet } from "../../ports/dataverse";
import { accountTable } from "../../ports/stock-tables";
import { digest } from "../digest";
import type { Inbound } from "../inbound";
import type { CoupledCustomer } from "./coupled-customers";
import type { FigureSettings } from "./figure-settings";
import type { StandingFigures, StandingMonth } from "./standing-figures";
import { toFinanceRow } from "./to-finance-row";
import { toSalesMonthRow } from "./to-sales-month-row";

/** What the figures of one account are made from. */
export interface AccountBooks {
  readonly customer: CoupledCustomer;
  readonly ledger: Ledger;
  readonly terms: CreditTerms;
  /** What the ERP itself says the customer owes. */
  readonly erpBalance: Decimal | undefined;
}

/** What all accounts of a pass have in common. */
export interface Reckoning {
  readonly inbound: Pick<Inbound, "erp" | "clock">;
  readonly settings: FigureSettings;
  readonly asOf: CalendarDate;
  /** ISO 4217 code of the company's currency, and its row where CRM has it. */
  readonly currency: string;
  readonly currencyId: string | undefined;
  readonly standing: StandingFigures;
}

/**
 * The writes that bring an account's figures up to date, as one change set; empty when they are. The row of figures is written only over
 * the one that was read: whoever reckons from newer documents meanwhile is not overwritten.
 */
export function changeFigures(reckoning: Reckoning, books: AccountBooks): ChangeSet {
  return [...changeFinance(reckoning, books), ...changeMonths(reckoning, books)];
}

function changeFinance(reckoning: Reckoning, { customer, ledger, terms, erpBalance }: AccountBooks): readonly Change[] {
  const { settings, asOf, standing, inbound } = reckoning;
  const key = toKey(reckoning, "accountfinance", customer.customerId);
  const figures = toFinanceRow(accountFigures(ledger, terms, asOf, settings.rules), ledger.source, settings.rules);
  const columns = {
    ...figures,
    accord_name: `${customer.accountName} · ${inbound.erp.company}`.slice(0, 300),
    accord_customernumber: customer.customerNumber,
    accord_currencycode: reckoning.currency,
    accord_erpbalance: erpBalance === undefined ? null : toNumber(erpBalance),
  };
  const fingerprint = digest({ ...columns, account: customer.accountId, owner: customer.ownerId });
  const before = standing.finances.get(key);
  if (before?.accord_digest === fingerprint) return [];
  const row = { ...columns, accord_digest: fingerprint, ...commonColumns(reckoning, customer) };
  if (before) return [update(accountFinanceTable, before.accord_accountfinanceid, row, before["@odata.etag"])];
  return [create(accountFinanceTable, { ...row, accord_erpkey: key })];
}

function changeMonths(reckoning: Reckoning, { customer, ledger }: AccountBooks): readonly Change[] {
  const { fiscalYearStart } = reckoning.settings.rules;
  const known = standingMonths(reckoning, customer);
  const sold = salesMonths(ledger, reckoning.asOf).map((month) => ({ month, isSold: true }));
  const keyOf = (month: string) => toKey(reckoning, "salesmonth", `${customer.customerId}.${month.slice(0, 7)}`);
  const keys = new Set(sold.map(({ month }) => keyOf(month.month)));
  // A month whose last document was cancelled keeps its row, with nothing in it, and is shown no more.
  const emptied = known
    .filter((row) => !keys.has(row.accord_erpkey ?? ""))
    .flatMap((row) => (row.month ? [{ month: emptyMonth(row.month), isSold: false }] : []));
  const rows = [...sold, ...emptied].flatMap(({ month, isSold }) => {
    const key = keyOf(month.month);
    const columns = {
      ...toSalesMonthRow(month, fiscalYearStart),
      accord_name: `${reckoning.inbound.erp.company} ${month.month.slice(0, 7)}`,
      accord_currencycode: reckoning.currency,
    };
    const fingerprint = digest({ ...columns, isSold, account: customer.accountId, owner: customer.ownerId });
    if (reckoning.standing.months.get(key)?.accord_digest === fingerprint) return [];
    const values = { ...columns, accord_digest: fingerprint, ...commonColumns(reckoning, customer) };
    return [{ key: { column: "accord_erpkey", value: key }, values: { ...values, ...(isSold ? active : inactive) } }];
  });
  return rows.length === 0 ? [] : [upsertMany(salesMonthTable, rows)];
}

function standingMonths({ standing }: Reckoning, { accountId }: CoupledCustomer) {
  return [...standing.months.values()]
    .filter((row) => row._accord_accountid_value === accountId)
    .map((row: StandingMonth) => ({ ...row, month: row.accord_month as CalendarDate | null }));
}

/** Figures go to the owner of the account with every write, so that they follow it. */
function commonColumns({ inbound, currencyId }: Reckoning, { accountId, ownerId }: CoupledCustomer) {
  return {
    accord_company: inbound.erp.company,
    accord_syncedon: inbound.clock.now().toISOString(),
    "accord_AccountId@odata.bind": bindTo(accountTable, accountId),
    ...inCurrency(currencyId),
    ...ownedBy(ownerId),
  };
}

function toKey({ inbound: { erp } }: Reckoning, kind: string, id: string): string {
  return toMirrorKey({ connection: erp.connection, company: erp.company, kind, id });
}
