import { calendarDate } from "../calendar-date";
import { decimal, round, type Decimal } from "../decimal";
import { accountFigures, type CreditTerms } from "./account-figures";
import { usualRules } from "./rules";
import { goldenDay, goldenLedger } from "./testing/ledgers";

const terms: CreditTerms = {
  limitMode: "Limited",
  limit: decimal("12000"),
  openOrders: decimal("1800"),
  shippedNotInvoiced: decimal("600"),
};
const figures = accountFigures(goldenLedger, terms, goldenDay, usualRules);
const oneDecimal = (value: Decimal | undefined) => value && round(value, 1);

describe("an account reckoned by hand, on 30 June 2025", () => {
  test("owes 9,500 on three invoices and has 300 to be applied: a balance of 9,200", () => {
    expect(figures.aging).toMatchObject({ open: "9500.00", openInvoices: 3 });
    expect(figures.unapplied).toEqual({ amount: "300.00", newestOn: "2025-06-25" });
    expect(figures.balance).toBe("9200.00");
  });

  test("pays in 50.0 days, on the average of three paid invoices", () => {
    expect(figures.sample.paidInvoices).toBe(3);
    expect(figures.pattern?.daysToPay.average).toBe("50.00");
  });

  test("pays in 45.6 days by amount, 15.6 after terms of 30 days", () => {
    expect(figures.sample).toMatchObject({ cashApplications: 5, cashAmount: "7500.00" });
    expect(figures.pattern?.daysToPay).toMatchObject({
      weighted: "45.60",
      weightedTerms: "30.00",
      versusTerms: "15.60",
    });
  });

  test("is 16.0 days beyond terms when early payments count as zero, and 21.0 on what is open", () => {
    expect(figures.pattern?.daysToPay.beyondTerms).toBe("16.00");
    expect(figures.aging.daysBeyondTerms).toBe("21.00");
  });

  test("pays 1 invoice of 5 on time, and 3,500 of 14,500", () => {
    expect(figures.pattern?.onTime).toMatchObject({ invoices: 1, sample: 5, percent: "20.00" });
    expect(figures.pattern?.onTime).toMatchObject({ amount: "3500.00", base: "14500.00", amountPercent: "24.14" });
  });

  test("has its open invoices in the buckets of their age", () => {
    expect(figures.aging.notDue).toBe("2500.00");
    expect(figures.aging.buckets).toEqual(["5000.00", "2000.00", "0.00", "0.00"]);
  });

  test("is overdue with 7,000 on two invoices, the oldest first", () => {
    expect(figures.aging).toMatchObject({ overdue: "7000.00", overdueInvoices: 2 });
    expect(figures.overdue.map(({ invoice, daysPastDue, open }) => [invoice.number, daysPastDue, open])).toEqual([
      ["I4", 46, "2000.00"],
      ["I5", 11, "5000.00"],
    ]);
  });

  test("is 17.4 days beyond terms as a credit bureau reckons it", () => {
    expect(oneDecimal(figures.aging.bureauDaysBeyondTerms)).toBe("17.4");
  });

  test("has sales of 83.7 days outstanding, by 10,000 in 91 days", () => {
    expect(figures.outstanding).toMatchObject({ sales: "10000.00", days: 91 });
    expect(oneDecimal(figures.outstanding.average)).toBe("83.7");
  });

  test("has 83.0 days outstanding when counted back: June, May and 22 days of April", () => {
    expect(figures.countback).toEqual({ days: "83.00", isAtLeast: false });
  });

  test("could be at 22.75 days, and is 60.97 days delinquent", () => {
    expect(figures.outstanding).toMatchObject({ bestPossible: "22.75", delinquent: "60.97" });
  });

  test("is collected in 58.5 days by the balances of four month ends", () => {
    expect(oneDecimal(figures.outstanding.collectionPeriod)).toBe("58.5");
  });

  test("is late by 20 days at the median, 40 at the 80th percentile", () => {
    expect(figures.pattern?.daysLate).toEqual({ median: 20, percentile20: 0, percentile80: 40, percentile95: 40 });
  });

  test("uses 11,600 of its limit of 12,000", () => {
    expect(figures.credit).toMatchObject({ exposure: "11600.00", available: "400.00" });
    expect(oneDecimal(figures.credit.usedPercent)).toBe("96.7");
  });

  test("is a late payer, and too few payments tell no trend", () => {
    expect(figures.pattern?.grade).toBe("Late");
    expect(figures.trend).toMatchObject({ is: "TooFewPayments", recent: 1, earlier: 2 });
  });

  test("pays an invoice of the day around 19 August, between 30 July and 8 September", () => {
    expect(figures.pattern?.expectedCash).toEqual({
      dueDate: "2025-07-30",
      likely: "2025-08-19",
      from: "2025-07-30",
      to: "2025-09-08",
    });
  });

  test("shows each month's days late", () => {
    expect(figures.months.slice(-5).map(({ versusTerms }) => oneDecimal(versusTerms))).toEqual([
      "0.0",
      "20.0",
      "0.0",
      "25.7",
      undefined,
    ]);
    expect(figures.months[0]).toEqual({ month: "2024-07-01", versusTerms: undefined, applications: 0 });
  });

  test("paid last on 25 June", () => {
    expect(figures.lastPayment).toMatchObject({ on: "2025-06-25", amount: "300" });
  });
});

test("two paid invoices are not enough history, but the balance needs none", () => {
  const early = accountFigures(goldenLedger, terms, calendarDate("2025-03-31"), usualRules);
  expect(early.pattern).toBeUndefined();
  expect(early.sample.paidInvoices).toBe(2);
  expect(early.balance).toBe("4000.00");
});
