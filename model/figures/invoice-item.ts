import { daysBetween, later, type CalendarDate } from "../calendar-date";
import { compare, decimal, multiply, round, subtract, sum, zero, type Decimal } from "../decimal";
import { settlementOf, type Settlement } from "../settlement";
import type { Ledger, LedgerApplication, LedgerInvoice } from "./ledger";
import type { ApplicationKind } from "../tables/application";
import type { FigureRules } from "./rules";

/** An invoice as it stood at the end of a day. Amounts are in the company's currency, at the rate it was booked at. */
export interface InvoiceItem {
  readonly invoice: LedgerInvoice;
  readonly amount: Decimal;
  readonly open: Decimal;
  readonly settlement: Settlement;
  /** Something is left of it that somebody would still ask for; a rest of a cent is not. */
  readonly isOpen: boolean;
  /** Negative while it is not due. */
  readonly daysPastDue: number;
  readonly cash: readonly CashApplication[];
}

/** Money that settled a part of an invoice. Credit memos, discounts and write-offs are not paying. */
export interface CashApplication {
  readonly amount: Decimal;
  /** A payment made before its invoice counts from the invoice: nobody pays in less than no days. */
  readonly paidOn: CalendarDate;
  readonly daysToPay: number;
  readonly daysLate: number;
  /** Days from invoice to due date. */
  readonly terms: number;
}

const currencyPlaces = 2;

/** An amount in the company's currency, at a booked rate. */
export function atRate(amount: Decimal, rate: Decimal): Decimal {
  return round(multiply(amount, rate), currencyPlaces);
}

/** Whether something counts on a day: it has happened, and has not been taken back. */
export function countsOn(day: CalendarDate, happenedOn: CalendarDate, reversedOn: CalendarDate | undefined): boolean {
  return happenedOn <= day && (reversedOn === undefined || reversedOn > day);
}

/** Every invoice posted by a day, as it stood at the end of it, in the order of the ledger. */
export function invoiceItems(ledger: Ledger, asOf: CalendarDate, rules: FigureRules): readonly InvoiceItem[] {
  const applications = new Map<string, LedgerApplication[]>();
  for (const application of ledger.applications) {
    if (!countsOn(asOf, application.appliedOn, application.reversedOn)) continue;
    const known = applications.get(application.invoiceId);
    if (known) known.push(application);
    else applications.set(application.invoiceId, [application]);
  }
  return ledger.invoices
    .filter((invoice) => invoice.postingDate <= asOf)
    .map((invoice) => toItem(invoice, applications.get(invoice.id) ?? [], asOf, rules));
}

function toItem(
  invoice: LedgerInvoice,
  applications: readonly LedgerApplication[],
  asOf: CalendarDate,
  rules: FigureRules,
): InvoiceItem {
  const settledBy = (kinds: readonly ApplicationKind[]) =>
    sum(applications.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
  const open = subtract(invoice.amount, sum(applications.map(({ amount }) => amount)));
  const settlement = settlementOf(open, {
    cash: settledBy(cashKinds),
    credit: settledBy(["CreditMemo"]),
    writtenOff: settledBy(["WriteOff", "CashDiscount"]),
  });
  return {
    invoice,
    amount: atRate(invoice.amount, invoice.rate),
    open: atRate(open, invoice.rate),
    settlement,
    isOpen: settlement === "Open" || settlement === "PartlyPaid",
    daysPastDue: daysBetween(invoice.dueDate, asOf),
    cash: applications
      .filter(({ kind }) => cashKinds.includes(kind))
      .map((application) => toCash(invoice, application, rules)),
  };
}

/** Where only the remainder of an invoice is known, what made it smaller is taken for a payment; the source of the figures says so. */
const cashKinds: readonly ApplicationKind[] = ["Payment", "Unknown"];

function toCash(invoice: LedgerInvoice, { appliedOn, amount }: LedgerApplication, rules: FigureRules): CashApplication {
  const start = rules.clockStart === "InvoiceDate" ? invoice.invoiceDate : invoice.postingDate;
  const paidOn = later(appliedOn, start);
  return {
    amount: atRate(amount, invoice.rate),
    paidOn,
    daysToPay: daysBetween(start, paidOn),
    daysLate: daysBetween(invoice.dueDate, paidOn),
    terms: daysBetween(start, invoice.dueDate),
  };
}

/** When the last money for an invoice came in; undefined when none did. */
export function lastCash(item: InvoiceItem): CashApplication | undefined {
  return item.cash.reduce<CashApplication | undefined>(
    (last, cash) => (last === undefined || cash.paidOn >= last.paidOn ? cash : last),
    undefined,
  );
}

/** Open, and due before the day. On the due date itself an invoice is not overdue. */
export function isPastDue(item: InvoiceItem): boolean {
  return item.isOpen && item.daysPastDue > 0;
}

/** Whole days as a decimal. */
export function toDays(days: number): Decimal {
  return decimal(String(days));
}

/** Whether an amount is more than nothing. */
export function isPositive(amount: Decimal): boolean {
  return compare(amount, zero) > 0;
}
