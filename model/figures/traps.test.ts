import { calendarDate } from "../calendar-date";
import { decimal, zero } from "../decimal";
import { accountFigures, type CreditTerms } from "./account-figures";
import type { Ledger } from "./ledger";
import { usualRules, type FigureRules } from "./rules";
import { application, creditMemo, invoice, ledger, payment } from "./testing/ledgers";

const noLimit: CreditTerms = { limitMode: "None", limit: undefined, openOrders: zero, shippedNotInvoiced: zero };
const june = calendarDate("2025-06-30");

function figuresOf(books: Partial<Ledger>, rules: Partial<FigureRules> = {}, asOf = june, terms = noLimit) {
  return accountFigures(ledger(books), terms, asOf, { ...usualRules, leastSample: 1, ...rules });
}

const may = invoice("I1", "2025-05-01", "1000");

test("a part payment counts when it comes in, not when the invoice is closed", () => {
  const books = {
    invoices: [may],
    payments: [payment("P1", "2025-05-11", "600"), payment("P2", "2025-06-20", "400")],
    applications: [application("P1", "I1", "2025-05-11", "600"), application("P2", "I1", "2025-06-20", "400")],
  };
  const { pattern } = figuresOf(books);
  expect(pattern?.daysToPay).toMatchObject({ average: "50.00", weighted: "26.00", cashApplications: 2 });
});

test("an invoice that a credit memo closes was not paid", () => {
  const books = {
    invoices: [may],
    creditMemos: [creditMemo("CM1", "2025-05-02", "1000")],
    applications: [application("CM1", "I1", "2025-05-02", "1000")],
  };
  const { pattern, sample, aging } = figuresOf(books);
  expect(pattern).toBeUndefined();
  expect(sample).toEqual({ paidInvoices: 0, cashApplications: 0, cashAmount: "0" });
  expect(aging.openInvoices).toBe(0);
});

test("what is written off is no payment either", () => {
  const books = {
    invoices: [may],
    applications: [application(undefined, "I1", "2025-05-20", "1000", { kind: "WriteOff" })],
  };
  expect(figuresOf(books).sample.paidInvoices).toBe(0);
  expect(figuresOf(books).balance).toBe("0.00");
});

test("the due date itself is on time, not overdue, and not due yet", () => {
  const paid = {
    payments: [payment("P1", "2025-05-31", "1000")],
    applications: [application("P1", "I1", "2025-05-31", "1000")],
  };
  expect(figuresOf({ invoices: [may], ...paid }).pattern?.onTime).toMatchObject({ invoices: 1, percent: "100.00" });
  expect(figuresOf({ invoices: [may] }, {}, may.dueDate).aging).toMatchObject({ overdue: "0", notDue: "1000.00" });
});

test("days of grace count as on time, in both places", () => {
  const paid = {
    payments: [payment("P1", "2025-06-03", "1000")],
    applications: [application("P1", "I1", "2025-06-03", "1000")],
  };
  expect(figuresOf({ invoices: [may], ...paid }).pattern?.onTime.invoices).toBe(0);
  expect(figuresOf({ invoices: [may], ...paid }, { graceDays: 3 }).pattern?.onTime).toMatchObject({
    invoices: 1,
    amount: "1000.00",
  });
});

test("what is owed includes tax, so the sales it is compared with do too", () => {
  const taxed = invoice("I1", "2025-06-01", "1190", { net: decimal("1000") });
  const { outstanding, sales } = figuresOf({ invoices: [taxed] });
  expect(outstanding).toMatchObject({ sales: "1190.00", average: "91.00" });
  expect(sales.yearToDate).toBe("1000.00");
});

test("a month with more credit memos than invoices takes nothing off the countback", () => {
  const books = {
    invoices: [invoice("I1", "2025-04-10", "900"), invoice("I2", "2025-06-10", "300")],
    creditMemos: [creditMemo("CM1", "2025-05-20", "200")],
  };
  // 1,000 are owed: June takes 300 in 30 days, May nothing in 31, and of April's 900 the last 700 are 23.33 days.
  expect(figuresOf(books).countback).toEqual({ days: "84.33", isAtLeast: false });
});

test("where the history ends before the balance does, the countback is at least that long", () => {
  const books = { invoices: [invoice("I1", "2025-06-01", "500")], payments: [payment("R1", "2025-06-02", "-100")] };
  expect(figuresOf(books).countback).toEqual({ days: "30", isAtLeast: true });
});

test("a payment before its invoice took no days, and is early by the terms and no more", () => {
  const books = {
    invoices: [may],
    payments: [payment("P1", "2025-03-01", "1000")],
    applications: [application("P1", "I1", "2025-03-01", "1000")],
  };
  expect(figuresOf(books).pattern?.daysToPay).toMatchObject({ average: "0.00", versusTerms: "-30.00" });
});

test("a cheque that bounced leaves its invoice open again, from the day it did", () => {
  const reversedOn = calendarDate("2025-06-10");
  const books = {
    invoices: [may],
    payments: [payment("P1", "2025-05-20", "1000", { reversedOn })],
    applications: [application("P1", "I1", "2025-05-20", "1000", { reversedOn })],
  };
  const before = figuresOf(books, {}, calendarDate("2025-06-09"));
  const after = figuresOf(books);
  expect([before.balance, before.sample.paidInvoices]).toEqual(["0.00", 1]);
  expect([after.balance, after.sample.paidInvoices, after.lastPayment]).toEqual(["1000.00", 0, undefined]);
});

test("a rest of a cent from a converted payment keeps no invoice open, and is not lost", () => {
  const books = {
    invoices: [invoice("I1", "2025-05-01", "1000", { currency: "USD", rate: decimal("0.9") })],
    payments: [payment("P1", "2025-06-05", "899.99")],
    applications: [application("P1", "I1", "2025-06-05", "999.99")],
  };
  const { aging, sample } = figuresOf(books);
  expect([aging.openInvoices, aging.overdueInvoices, sample.paidInvoices]).toEqual([0, 0, 1]);
  expect(aging.open).toBe("0.01");
});

test("rates that move between invoice and payment do not look like paying late or less", () => {
  const dollars = (rate: string) => ({ currency: "USD", rate: decimal(rate) });
  const books = {
    invoices: [invoice("I1", "2025-05-01", "1000", dollars("0.9"))],
    payments: [payment("P1", "2025-05-31", "1000", dollars("0.8"))],
    applications: [application("P1", "I1", "2025-05-31", "900")],
  };
  const { aging, sample, unapplied } = figuresOf(books);
  expect([aging.open, sample.cashAmount, unapplied.amount]).toEqual(["90.00", "810.00", "80.00"]);
});

test("a payment in another currency that settles its invoice has nothing left, whatever the rates were", () => {
  const books = {
    invoices: [invoice("I1", "2025-05-01", "1000", { currency: "USD", rate: decimal("0.9") })],
    payments: [payment("P1", "2025-05-31", "850")],
    applications: [application("P1", "I1", "2025-05-31", "1000")],
  };
  const { balance, unapplied } = figuresOf(books);
  expect([balance, unapplied.amount]).toEqual(["0.00", "0"]);
});

test("a due date put off later moves what is overdue and how late it was paid", () => {
  const later = { ...may, dueDate: calendarDate("2025-07-15") };
  expect(figuresOf({ invoices: [may] }).aging.overdue).toBe("1000.00");
  expect(figuresOf({ invoices: [later] }).aging.overdue).toBe("0");
});

test("no limit, a limit of nothing and a block are three different things", () => {
  const of = (terms: Partial<CreditTerms>) => figuresOf({ invoices: [may] }, {}, june, { ...noLimit, ...terms }).credit;
  expect(of({ limitMode: "None", limit: zero })).toMatchObject({ available: undefined, usedPercent: undefined });
  expect(of({ limitMode: "Limited", limit: zero })).toMatchObject({ available: "-1000.00", usedPercent: undefined });
  expect(of({ limitMode: "Blocked", limit: decimal("2000") })).toMatchObject({
    exposure: "1000.00",
    available: undefined,
    usedPercent: "50.00",
  });
});

test("an invoice in dispute is owed, and says nothing about paying", () => {
  const books = { invoices: [{ ...may, isDisputed: true }, invoice("I2", "2025-05-10", "500")] };
  const { aging, balance } = figuresOf(books);
  expect([balance, aging.overdue, aging.disputed]).toEqual(["1500.00", "1500.00", "1000.00"]);
  expect(aging.daysBeyondTerms).toBe("21.00");
});

test("where only open invoices are known, what made them smaller is taken for payments", () => {
  const books = {
    source: "OpenInvoices" as const,
    invoices: [may],
    applications: [application(undefined, "I1", "2025-06-10", "1000", { kind: "Unknown" })],
  };
  const { balance, pattern } = figuresOf(books);
  expect([balance, pattern?.daysToPay.average]).toEqual(["0.00", "40.00"]);
});

test("where payments are known and not what they settle, they are counted once", () => {
  const books = {
    invoices: [may],
    payments: [payment("P1", "2025-06-10", "700")],
    applications: [application(undefined, "I1", "2025-06-10", "600", { kind: "Unknown" })],
  };
  const { balance, unapplied } = figuresOf(books);
  expect([balance, unapplied.amount]).toEqual(["300.00", "100.00"]);
});

test("a trend is told from five payments on both sides, and only when it is more than the usual scatter", () => {
  const paidAfter = (number: number, day: string, daysLate: number) => {
    const open = invoice(`I${number}`, day, "100");
    const on = calendarDate(new Date(Date.parse(open.dueDate) + daysLate * 86_400_000).toISOString().slice(0, 10));
    return { open, application: application(undefined, open.id, on, "100", { kind: "Payment" }) };
  };
  const days = ["2024-09-01", "2024-09-10", "2024-10-01", "2024-10-10", "2024-11-01"];
  const recentDays = ["2025-04-01", "2025-04-05", "2025-04-10", "2025-04-15", "2025-04-20"];
  const withDaysLate = (then: number, now: number) => {
    const paid = [
      ...days.map((day, at) => paidAfter(at, day, then)),
      ...recentDays.map((day, at) => paidAfter(at + 10, day, now)),
    ];
    return figuresOf({ invoices: paid.map(({ open }) => open), applications: paid.map((one) => one.application) })
      .trend;
  };
  expect(withDaysLate(2, 4)).toMatchObject({ is: "Steady", change: "2.00", recent: 5, earlier: 5 });
  expect(withDaysLate(2, 12)).toMatchObject({ is: "Slower", change: "10.00" });
  expect(withDaysLate(20, 5)).toMatchObject({ is: "Faster", change: "-15.00" });
});
