import type { CalendarDate } from "../calendar-date";
import { isZero, multiply, quotient, subtract, sum, zero, type Decimal } from "../decimal";
import { atRate, countsOn, invoiceItems, isPositive } from "./invoice-item";
import type { Ledger, LedgerApplication } from "./ledger";
import type { FigureRules } from "./rules";

/** Payments and credit memos that settle nothing yet, in the company's currency. */
export interface Unapplied {
  readonly amount: Decimal;
  /** The day of the newest of them. */
  readonly newestOn: CalendarDate | undefined;
}

interface Booked {
  readonly currency: string;
  readonly rate: Decimal;
}

interface Credit extends Booked {
  readonly id: string;
  readonly on: CalendarDate;
  readonly amount: Decimal;
}

/**
 * What is left of payments and credit memos at the end of a day. Where the ERP shows that invoices are settled but not by what, the
 * settled amounts are taken off the whole; where it shows open invoices only, what it says itself of credit memos is all there is to know.
 */
export function unappliedCredit(ledger: Ledger, asOf: CalendarDate): Unapplied {
  const memos = ledger.creditMemos.filter(({ date }) => date <= asOf);
  if (ledger.source === "OpenInvoices") {
    const open = memos.filter((memo) => isPositive(memo.open ?? zero));
    return {
      amount: sum(open.map((memo) => atRate(memo.open ?? zero, memo.rate))),
      newestOn: newestOf(open.map(({ date }) => date)),
    };
  }
  const live = ledger.applications.filter(({ appliedOn, reversedOn }) => countsOn(asOf, appliedOn, reversedOn));
  const credits: readonly Credit[] = [
    ...memos.map((memo) => ({ ...memo, on: memo.date })),
    ...ledger.payments
      .filter(({ paidOn, reversedOn }) => countsOn(asOf, paidOn, reversedOn))
      .map((payment) => ({ ...payment, on: payment.paidOn })),
  ];
  const rests = restsOf(ledger, credits, live);
  return {
    amount: subtract(sum(rests.map(({ rest }) => rest)), settledByUnknown(ledger, live)),
    newestOn: newestOf(rests.filter(({ rest }) => isPositive(rest)).map(({ on }) => on)),
  };
}

/** Open invoices less unapplied credit at the end of a day. Negative when the account has paid more than it owes. */
export function balanceOn(ledger: Ledger, day: CalendarDate, rules: FigureRules): Decimal {
  const open = sum(invoiceItems(ledger, day, rules).map((item) => item.open));
  return subtract(open, unappliedCredit(ledger, day).amount);
}

function restsOf(
  ledger: Ledger,
  credits: readonly Credit[],
  applications: readonly LedgerApplication[],
): readonly { readonly on: CalendarDate; readonly rest: Decimal }[] {
  const invoices = new Map(ledger.invoices.map((invoice) => [invoice.id, invoice]));
  const applied = new Map<string, LedgerApplication[]>();
  for (const application of applications) {
    if (application.sourceId === undefined) continue;
    const known = applied.get(application.sourceId);
    if (known) known.push(application);
    else applied.set(application.sourceId, [application]);
  }
  return credits.map((credit) => {
    const used = sum(
      (applied.get(credit.id) ?? []).map(({ amount, invoiceId }) =>
        inCurrencyOf(amount, invoices.get(invoiceId) ?? credit, credit),
      ),
    );
    const rest = subtract(credit.amount, used);
    const isUsedUp = isPositive(credit.amount) && !isPositive(rest);
    return { on: credit.on, rest: isUsedUp ? zero : atRate(rest, credit.rate) };
  });
}

/** An application is in the currency of its invoice. Where the payment has another, the booked rates lead from one to the other. */
function inCurrencyOf(amount: Decimal, from: Booked, to: Booked): Decimal {
  return from.currency === to.currency || isZero(to.rate) ? amount : quotient(multiply(amount, from.rate), to.rate, 2);
}

/** Discounts and write-offs settle invoices without any payment. */
function settledByUnknown(ledger: Ledger, applications: readonly LedgerApplication[]): Decimal {
  const rateOf = new Map(ledger.invoices.map(({ id, rate }) => [id, rate]));
  const unknown = applications.filter(
    ({ kind, sourceId }) => sourceId === undefined && kind !== "WriteOff" && kind !== "CashDiscount",
  );
  return sum(
    unknown.flatMap(({ invoiceId, amount }) => {
      const rate = rateOf.get(invoiceId);
      return rate === undefined ? [] : [atRate(amount, rate)];
    }),
  );
}

function newestOf(days: readonly CalendarDate[]): CalendarDate | undefined {
  return [...days].sort().at(-1);
}
