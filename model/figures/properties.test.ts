import fc from "fast-check";
import { addDays, calendarDate } from "../calendar-date";
import { add, compare, decimal, equals, subtract, sum, zero, type Decimal } from "../decimal";
import { salesMonths } from "../sales/sales-months";
import { salesBetween } from "../sales/sales-totals";
import { accountFigures } from "./account-figures";
import { invoiceItems } from "./invoice-item";
import type { Ledger } from "./ledger";
import { usualRules } from "./rules";
import { application, creditMemo, invoice, ledger, payment } from "./testing/ledgers";

const start = calendarDate("2024-01-01");
const asOf = calendarDate("2025-06-30");
const terms = { limitMode: "None", limit: undefined, openOrders: zero, shippedNotInvoiced: zero } as const;

const cents = fc.integer({ min: 1, max: 1_000_000 }).map((value) => decimal((value / 100).toFixed(2)));
const day = fc.integer({ min: 0, max: 540 }).map((days) => addDays(start, days));

/** Invoices in any currency, each settled by up to three parts of itself, with payments that are applied in full, in part or not. */
const books: fc.Arbitrary<Ledger> = fc
  .array(
    fc.record({
      on: day,
      amount: cents,
      rate: fc.constantFrom("1", "0.9134567891", "11.25"),
      isDisputed: fc.boolean(),
      parts: fc.array(
        fc.record({
          after: fc.integer({ min: -20, max: 120 }),
          extra: cents,
          hundredths: fc.integer({ min: 1, max: 33 }),
          isCredit: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((sold) => {
    const invoices = sold.map(({ on, amount, rate, isDisputed }, at) =>
      invoice(`I${at}`, on, amount, { rate: decimal(rate), isDisputed }),
    );
    const parts = sold.flatMap(({ on, amount, parts }, at) =>
      parts.map(({ after, extra, hundredths, isCredit }, part) => ({
        id: `${isCredit ? "CM" : "P"}${at}-${part}`,
        invoiceId: `I${at}`,
        on: addDays(on, after),
        applied: decimal(((Number(amount) * hundredths) / 100).toFixed(2)),
        extra,
        rate: invoices[at]?.rate ?? decimal("1"),
        isCredit,
      })),
    );
    return ledger({
      invoices,
      creditMemos: parts
        .filter(({ isCredit }) => isCredit)
        .map(({ id, on, applied, extra, rate }) => ({ ...creditMemo(id, on, add(applied, extra)), rate })),
      payments: parts
        .filter(({ isCredit }) => !isCredit)
        .map(({ id, on, applied, extra, rate }) => payment(id, on, add(applied, extra), { rate })),
      applications: parts.map(({ id, invoiceId, on, applied }) => application(id, invoiceId, on, applied)),
    });
  });

const holds = (check: (ledger: Ledger) => void) => fc.assert(fc.property(books, check), { numRuns: 150 });
const isAtMost = (a: Decimal, b: Decimal) => compare(a, b) <= 0;

test("the buckets and what is not due, less unapplied credit, are the balance", () => {
  holds((ledger) => {
    const { aging, unapplied, balance } = accountFigures(ledger, terms, asOf, usualRules);
    expect(equals(subtract(sum([aging.notDue, ...aging.buckets]), unapplied.amount), balance)).toBe(true);
    expect(equals(add(aging.notDue, aging.overdue), aging.open)).toBe(true);
  });
});

test("the balance is everything invoiced less everything paid and credited, to the cent of rounding", () => {
  holds((ledger) => {
    const { balance } = accountFigures(ledger, terms, asOf, usualRules);
    const value = (amount: Decimal, rate: Decimal) => Number(amount) * Number(rate);
    const owed =
      ledger.invoices.reduce((total, { amount, rate }) => total + value(amount, rate), 0) -
      ledger.creditMemos
        .filter(({ date }) => date <= asOf)
        .reduce((total, { amount, rate }) => total + value(amount, rate), 0) -
      ledger.payments
        .filter(({ paidOn }) => paidOn <= asOf)
        .reduce((total, { amount, rate }) => total + value(amount, rate), 0);
    expect(Math.abs(Number(balance) - owed)).toBeLessThan(0.5);
  });
});

test("no share is more than the whole, and early payments only ever make days versus terms smaller", () => {
  holds((ledger) => {
    const { pattern } = accountFigures(ledger, terms, asOf, { ...usualRules, leastSample: 1 });
    if (!pattern) return;
    expect(isAtMost(pattern.onTime.amount, pattern.onTime.base)).toBe(true);
    expect(pattern.onTime.invoices).toBeLessThanOrEqual(pattern.onTime.sample);
    const { versusTerms, beyondTerms } = pattern.daysToPay;
    if (versusTerms && beyondTerms) expect(isAtMost(versusTerms, beyondTerms)).toBe(true);
    expect(pattern.daysLate.percentile20 ?? 0).toBeLessThanOrEqual(pattern.daysLate.percentile80 ?? 0);
  });
});

test("the order documents are read in changes no figure", () => {
  holds((ledger) => {
    const turned: Ledger = {
      ...ledger,
      invoices: [...ledger.invoices].reverse(),
      creditMemos: [...ledger.creditMemos].reverse(),
      payments: [...ledger.payments].reverse(),
      applications: [...ledger.applications].reverse(),
    };
    const { overdue: _items, ...figures } = accountFigures(ledger, terms, asOf, usualRules);
    const { overdue: _turnedItems, ...turnedFigures } = accountFigures(turned, terms, asOf, usualRules);
    expect(turnedFigures).toEqual(figures);
  });
});

test("sales months add up to the sales of their span", () => {
  holds((ledger) => {
    const months = salesMonths(ledger, asOf);
    const whole = salesBetween(ledger, calendarDate("2023-01-01"), asOf);
    expect(equals(sum(months.map(({ net }) => net)), whole)).toBe(true);
    for (const { invoiced, credited, net } of months) expect(equals(subtract(invoiced, credited), net)).toBe(true);
  });
});

test("an invoice is open as long as more than a cent is left", () => {
  holds((ledger) => {
    for (const { isOpen, settlement, invoice } of invoiceItems(ledger, asOf, usualRules)) {
      const settled = sum(
        ledger.applications
          .filter(({ invoiceId, appliedOn }) => invoiceId === invoice.id && appliedOn <= asOf)
          .map(({ amount }) => amount),
      );
      expect(isOpen).toBe(compare(subtract(invoice.amount, settled), decimal("0.01")) > 0);
      expect(settlement === "Open").toBe(isOpen && !(compare(settled, zero) > 0));
    }
  });
});
