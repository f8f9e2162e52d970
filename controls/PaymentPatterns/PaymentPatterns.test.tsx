import { fireEvent, render, screen, within } from "@testing-library/react";
import { TextEncoder } from "node:util";
import { toOption } from "#model/choice";
import { limitModes } from "#model/figures/limit-mode";
import { lateFinance } from "../../test/support/finance-row";
import { makeFakeContext, type FakeContextOptions } from "../shared/testing/fake-context";
import { passFrame, passTime } from "../shared/testing/pass-time";
import type { FinanceRow } from "../shared/mirror/read-account-finance";
import { PaymentPatterns } from ".";
import type { PaymentPatternsInputs } from "./to-props";

// Every browser has it; the test environment lacks it.
Object.assign(globalThis, { TextEncoder });

beforeEach(() => jest.useFakeTimers({ now: new Date("2025-06-30T14:02:00Z") }));
afterEach(() => jest.useRealTimers());

const accountId = "5f9c1f2e-0000-4000-8000-0000000000a1";
const security = { editable: true, readable: true, secured: false };
const text = () => screen.getByRole("region").textContent;

function aFinance(changes: FinanceRow = {}): FinanceRow {
  return {
    accord_company: "CRONUS DE",
    accord_currencycode: "EUR",
    accord_syncedon: "2025-06-30T12:01:00Z",
    ...lateFinance,
    ...changes,
  };
}

const onAccount = {
  customerName: { raw: "Adatum Corporation", type: "SingleLine.Text", error: false, errorMessage: "", security },
} as PaymentPatternsInputs;

function onDeal(deliveryDate?: string): PaymentPatternsInputs {
  return {
    account: { raw: [{ id: `{${accountId}}`, name: "Adatum", entityType: "account" }], attributes: {}, security },
    deliveryDate: { raw: deliveryDate ? new Date(deliveryDate) : null },
    isSummary: { raw: true },
  } as unknown as PaymentPatternsInputs;
}

type Options = Partial<Omit<FakeContextOptions<PaymentPatternsInputs>, "control">>;

async function showControl(rows: readonly FinanceRow[], options: Options = {}) {
  const control = new PaymentPatterns();
  const context = makeFakeContext({
    control: "PaymentPatterns",
    parameters: onAccount,
    recordId: accountId,
    table: "account",
    ...options,
    webApi: { retrieveMultipleRecords: jest.fn().mockResolvedValue({ entities: rows }), ...options.webApi },
  });
  control.init(context);
  const page = render(control.updateView(context));
  await passTime();
  await passFrame();
  return page;
}

test("one request brings everything, of this customer only", async () => {
  const retrieveMultipleRecords = jest.fn().mockResolvedValue({ entities: [aFinance()] });
  await showControl([], { webApi: { retrieveMultipleRecords } });
  expect(retrieveMultipleRecords.mock.calls).toEqual([
    ["accord_accountfinance", expect.stringContaining(`_accord_accountid_value eq ${accountId}`)],
  ]);
});

test("each figure carries its sample", async () => {
  await showControl([aFinance()]);
  expect(text()).toContain("Average days to pay50.0 daysweighted by amount 45.6n = 3 paid invoices");
  expect(text()).toContain(
    "Days versus terms (net 30)+15.6 days latelate only 16.0 · open invoices 21.0n = 5 payments, 7,500.00",
  );
  expect(text()).toContain("Paid on time20.0 % by value 24.1 %1 of 5 invoices");
  expect(text()).toContain("Days sales outstanding83.7 dayscountback 83.0sales 10,000.00 in 91 days");
});

test("where there is not enough history words stand in place of a number", async () => {
  const thin = { accord_averagedaystopay: null, accord_daysversusterms: null, accord_expectedcashon: null };
  await showControl([aFinance({ ...thin, accord_paidinvoices: 2 })]);
  expect(text()).toContain("Average days to payNot enough history");
  expect(text()).toContain("n = 2 paid invoices");
  expect(text()).toContain("Not enough history to expect a date (n = 2).");
});

test("the aging adds up to the open invoices, and less unapplied credit to the balance", async () => {
  await showControl([aFinance()]);
  const rows = within(screen.getAllByRole("table")[0] as HTMLElement).getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual([
    " Not due2,500.0026.3 %",
    " 1–30 days5,000.0052.6 %",
    " 31–60 days2,000.0021.1 %",
    " 61–90 days0.000.0 %",
    " over 90 days0.000.0 %",
    "Open invoices9,500.00",
    "Less unapplied credit−300.00",
    "Balance9,200.00",
  ]);
});

test("overdue invoices name their days, a part payment is not called paid", async () => {
  await showControl([aFinance({ accord_overdueinvoices: 23 })]);
  expect(text()).toContain("Overdue: 7,000.00 EUR");
  expect(text()).toContain("PS-INV103057partly paid, total 3,000.0015 May 2025462,000.00");
  expect(text()).toContain("and 21 more");
});

test.each([
  ["Limited", "96.7 % used", "A new order above 400.00 will need Finance."],
  ["None", "no limit set", "That is not a limit of 0."],
  ["Blocked", "blocked", "No new orders. The ERP takes no orders from this customer"],
] as const)("a credit limit that is %s is said as such", async (mode, tag, said) => {
  await showControl([aFinance({ accord_limitmode: toOption(limitModes, mode) })]);
  expect(text()).toContain(`Credit ${tag}`);
  expect(text()).toContain(said);
});

test("a customer with more credit than is owed uses nothing of the limit, and nothing has a share of that", async () => {
  const credit = { accord_balance: -6424.77, accord_openorders: 0, accord_shippednotinvoiced: 0 };
  await showControl([aFinance({ ...credit, accord_exposure: -6424.77, accord_availablecredit: 18424.77 })]);
  const rows = screen.getAllByRole("row").map((row) => row.textContent);
  expect(rows.slice(-6)).toEqual([
    " Balance−6,424.77",
    " Open orders0.00",
    " Shipped, not invoiced0.00",
    "In use−6,424.77",
    "Limit12,000.00",
    "Available18,424.77",
  ]);
});

test("the dots speak month, days and number of payments; the table and the file say the same", async () => {
  const openFile = jest.fn().mockResolvedValue(undefined);
  await showControl([aFinance()], { navigation: { openFile } });
  const chart = screen.getByRole("group", { name: "Days late or early, by month of payment" });
  const dots = within(chart).getAllByRole("img");
  expect(dots.map((dot) => dot.getAttribute("aria-label")).slice(-2)).toEqual([
    "May 2025: +26 days, 1 payments",
    "Jun 2025: no payment",
  ]);
  fireEvent.keyDown(dots[11] as Element, { key: "Home" });
  expect(document.activeElement).toBe(dots[0]);
  fireEvent.click(screen.getByRole("button", { name: "Table" }));
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toContain("May 2025+261");
  fireEvent.click(screen.getByRole("button", { name: "CSV" }));
  const [file] = openFile.mock.calls[0] as [{ fileContent: string }];
  expect(Buffer.from(file.fileContent, "base64").toString("utf8")).toContain("2025-05,26,1\r\n");
});

test("no word for a trend without enough payments", async () => {
  await showControl([aFinance()]);
  expect(text()).toContain("No trend word: it needs 5 paid invoices in each period (1 and 2).");
});

test("on a deal a few lines tell it, and the money is expected after the deal's own invoice", async () => {
  await showControl([aFinance()], { parameters: onDeal("2025-07-15"), table: "opportunity", recordId: "o1" });
  expect(text()).toContain("Late payer: +15.6 days against terms (n = 5 payments).");
  expect(text()).toContain("around 3 Sept 2025");
  expect(text()).toContain("11,600.00 of 12,000.00 · 96.7 %");
  expect(screen.queryByRole("table")).toBeNull();
});

test("without a date of its own the deal is taken to be invoiced on the day of the figures", async () => {
  await showControl([aFinance()], { parameters: onDeal(), table: "opportunity", recordId: "o1" });
  expect(text()).toContain("around 19 Aug 2025");
});

test("a customer of two companies is shown one at a time", async () => {
  const other = aFinance({ accord_company: "CRONUS DK", accord_currencycode: "DKK", accord_overdueamount: 0 });
  await showControl([aFinance(), other]);
  fireEvent.change(screen.getByRole("combobox", { name: "Company and currency" }), { target: { value: "1" } });
  await passFrame();
  expect(text()).toContain("CRONUS DK, DKK");
  expect(text()).toContain("Nothing is overdue.");
});

test("figures that are days old are said to be", async () => {
  jest.setSystemTime(new Date("2025-07-02T08:00:00Z"));
  await showControl([aFinance()]);
  expect(text()).toContain("Newer payments may be missing. These figures are of 30 Jun 2025.");
});

test("without figures it says when some will come", async () => {
  await showControl([]);
  expect(text()).toBe("No payment figures yet. They show after the customer's first invoice.");
});

test("without the privilege it says which right is missing", async () => {
  const retrieveMultipleRecords = jest.fn().mockRejectedValue({ errorCode: -2147220960 });
  await showControl([], { webApi: { retrieveMultipleRecords } });
  expect(text()).toContain("Your role lacks the right to read payment figures.");
});

test("a failed reading is tried again", async () => {
  const retrieveMultipleRecords = jest
    .fn()
    .mockRejectedValueOnce(new Error("offline"))
    .mockResolvedValue({ entities: [aFinance()] });
  await showControl([], { webApi: { retrieveMultipleRecords } });
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await passTime();
  expect(text()).toContain("50.0 days");
});

test("lists that cannot be read leave the figures standing", async () => {
  await showControl([aFinance({ accord_oldestoverdue: "{", accord_paymentmonths: "nonsense" })]);
  expect(text()).toContain("Overdue: 7,000.00 EUR");
  expect(text()).toContain("50.0 days");
});
