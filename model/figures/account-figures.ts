import { daysBetween, type CalendarDate } from "../calendar-date";
import { subtract, type Decimal } from "../decimal";
import { salesMonths } from "../sales/sales-months";
import { salesTotals, type SalesTotals } from "../sales/sales-totals";
import { aging, type Aging } from "./aging";
import { balanceOn, unappliedCredit, type Unapplied } from "./balance";
import { countback, type Countback } from "./countback";
import { creditUse, type CreditUse, type Exposed } from "./credit-use";
import { daysLate, type DaysLate } from "./days-late";
import { daysToPay, type DaysToPay } from "./days-to-pay";
import { expectedCash, type ExpectedCash } from "./expected-cash";
import { periodBefore, type Period } from "./history";
import { invoiceItems, isPastDue, type InvoiceItem } from "./invoice-item";
import type { Ledger, LedgerInvoice } from "./ledger";
import type { LimitMode } from "./limit-mode";
import { onTime, type OnTime } from "./on-time";
import { paymentGrade, type PaymentGrade } from "./payment-grade";
import { paymentMonths, type PaymentMonth } from "./payment-months";
import { paymentTrend, type Trend } from "./payment-trend";
import type { FigureRules } from "./rules";
import { salesOutstanding, type SalesOutstanding } from "./sales-outstanding";

/** What the ERP grants a customer, and what is on its way to being owed; in the company's currency. */
export interface CreditTerms extends Omit<Exposed, "balance"> {
  readonly limitMode: LimitMode;
  readonly limit: Decimal | undefined;
}

/** How an account stands with a company and how it pays, at the end of a day. */
export interface AccountFigures {
  readonly asOf: CalendarDate;
  readonly window: Period;
  readonly balance: Decimal;
  readonly unapplied: Unapplied;
  readonly aging: Aging;
  /** Overdue invoices, the oldest due date first. */
  readonly overdue: readonly InvoiceItem[];
  readonly sales: SalesTotals;
  readonly outstanding: SalesOutstanding;
  readonly countback: Countback;
  readonly credit: CreditUse & CreditTerms;
  readonly months: readonly PaymentMonth[];
  readonly lastPayment: { readonly on: CalendarDate; readonly amount: Decimal; readonly rate: Decimal } | undefined;
  /** Days from invoice to due date of the newest invoice. */
  readonly usualTerms: number | undefined;
  /** Payments looked at; how many there are is known even where they are too few to say more. */
  readonly sample: Pick<DaysToPay, "paidInvoices" | "cashApplications" | "cashAmount">;
  readonly pattern: PaymentPattern | undefined;
  readonly trend: Trend;
}

/** How a customer pays; only told from enough paid invoices. */
export interface PaymentPattern {
  readonly daysToPay: DaysToPay;
  readonly daysLate: DaysLate;
  readonly onTime: OnTime;
  readonly grade: PaymentGrade | undefined;
  /** For an invoice of the day of the figures, at the usual terms. */
  readonly expectedCash: ExpectedCash | undefined;
}

/** Every figure of an account from its documents, payments and applications: the same input always gives the same figures. */
export function accountFigures(
  ledger: Ledger,
  terms: CreditTerms,
  asOf: CalendarDate,
  rules: FigureRules,
): AccountFigures {
  const items = invoiceItems(ledger, asOf, rules);
  const window = periodBefore(asOf, rules.windowMonths);
  const aged = aging(items, rules);
  const unapplied = unappliedCredit(ledger, asOf);
  const balance = subtract(aged.open, unapplied.amount);
  const sold = salesMonths(ledger, asOf);
  const usualTerms = termsOfNewest(ledger.invoices);
  const paying = daysToPay(items, window);
  const { paidInvoices, cashApplications, cashAmount } = paying;
  return {
    asOf,
    window,
    balance,
    unapplied,
    aging: aged,
    overdue: items.filter(isPastDue).sort(byDueDate),
    sales: salesTotals(ledger, asOf, rules.fiscalYearStart),
    outstanding: salesOutstanding({ balance, notDue: aged.notDue }, sold, asOf, (day) => balanceOn(ledger, day, rules)),
    countback: countback(balance, sold, asOf),
    credit: { ...terms, ...creditUse({ ...terms, balance }, terms.limitMode, terms.limit) },
    months: paymentMonths(items, asOf),
    lastPayment: newestPayment(ledger, asOf),
    usualTerms,
    sample: { paidInvoices, cashApplications, cashAmount },
    pattern: paidInvoices < rules.leastSample ? undefined : patternOf(items, paying, asOf, usualTerms, rules),
    trend: paymentTrend(items, asOf),
  };
}

function patternOf(
  items: readonly InvoiceItem[],
  paying: DaysToPay,
  asOf: CalendarDate,
  usualTerms: number | undefined,
  rules: FigureRules,
): PaymentPattern {
  const window = periodBefore(asOf, rules.windowMonths);
  const late = daysLate(items, window);
  return {
    daysToPay: paying,
    daysLate: late,
    onTime: onTime(items, window, rules.graceDays),
    grade: paying.versusTerms === undefined ? undefined : paymentGrade(paying.versusTerms, rules),
    expectedCash: usualTerms === undefined ? undefined : expectedCash(asOf, usualTerms, late),
  };
}

function termsOfNewest(invoices: readonly LedgerInvoice[]): number | undefined {
  const newest = [...invoices].sort((a, b) => (isBefore(a, b) ? -1 : 1)).at(-1);
  return newest && daysBetween(newest.invoiceDate, newest.dueDate);
}

function isBefore(a: LedgerInvoice, b: LedgerInvoice): boolean {
  return a.invoiceDate === b.invoiceDate ? a.number < b.number : a.invoiceDate < b.invoiceDate;
}

function byDueDate({ invoice: a }: InvoiceItem, { invoice: b }: InvoiceItem): number {
  if (a.dueDate === b.dueDate) return a.number < b.number ? -1 : 1;
  return a.dueDate < b.dueDate ? -1 : 1;
}

function newestPayment(ledger: Ledger, asOf: CalendarDate): AccountFigures["lastPayment"] {
  const payments = ledger.payments
    .filter(({ paidOn, reversedOn, amount }) => paidOn <= asOf && reversedOn === undefined && !amount.startsWith("-"))
    .sort((a, b) => (a.paidOn === b.paidOn ? (a.id < b.id ? -1 : 1) : a.paidOn < b.paidOn ? -1 : 1));
  const newest = payments.at(-1);
  return newest && { on: newest.paidOn, amount: newest.amount, rate: newest.rate };
}
