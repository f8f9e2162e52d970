import { calendarDate } from "../calendar-date";
import { decimal } from "../decimal";
import { goldenDay, goldenLedger, creditMemo, invoice, ledger } from "../figures/testing/ledgers";
import { endOfFiscalYear, fiscalYearOf, startOfFiscalYear } from "./fiscal-year";
import { productMix } from "./product-mix";
import { salesMonths } from "./sales-months";
import { salesTotals } from "./sales-totals";

test("a month's credit memos are taken off its invoices", () => {
  const may = salesMonths(goldenLedger, goldenDay).find(({ month }) => month === "2025-05-01");
  expect(may).toMatchObject({ invoiced: "5000.00", credited: "500.00", net: "4500.00", invoices: 1, creditMemos: 1 });
});

test("sales in another currency are summed at the rate they were booked at", () => {
  const books = ledger({ invoices: [invoice("I1", "2025-05-01", "100", { rate: decimal("0.91") })] });
  expect(salesMonths(books, goldenDay)[0]).toMatchObject({ net: "91.00" });
});

test("a fiscal year begins where the company says", () => {
  const march = calendarDate("2025-03-31");
  expect([startOfFiscalYear(march, 4), endOfFiscalYear(march, 4), fiscalYearOf(march, 4)]).toEqual([
    "2024-04-01",
    "2025-03-31",
    2024,
  ]);
  expect(startOfFiscalYear(calendarDate("2025-04-01"), 4)).toBe("2025-04-01");
  expect(fiscalYearOf(march, 1)).toBe(2025);
});

test("a year to date is compared with as many days of the year before", () => {
  const books = ledger({
    invoices: [
      invoice("I1", "2024-06-10", "100"),
      invoice("I2", "2024-06-20", "1000"),
      invoice("I3", "2025-02-01", "400"),
      invoice("I4", "2024-03-01", "50"),
    ],
    creditMemos: [creditMemo("CM1", "2025-06-01", "30")],
  });
  expect(salesTotals(books, calendarDate("2025-06-15"), 4)).toEqual({
    last12Months: "1370.00",
    last12MonthsBefore: "150.00",
    yearToDate: "370.00",
    yearToDateBefore: "150.00",
    fiscalYearToDate: "-30.00",
    fiscalYearToDateBefore: "100.00",
    lastFiscalYear: "1500.00",
  });
});

test("the products bought add up to the whole, the most first, returns taken off", () => {
  const line = (product: string, amount: string, kind: "Invoice" | "CreditMemo" = "Invoice") => ({
    product,
    kind,
    amount: decimal(amount),
  });
  expect(productMix([line("BEANS", "300"), line("MACHINE", "800"), line("BEANS", "100", "CreditMemo")])).toEqual([
    { product: "MACHINE", net: "800", share: "80.00" },
    { product: "BEANS", net: "200", share: "20.00" },
  ]);
});
