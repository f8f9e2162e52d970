import { TextEncoder } from "node:util";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import type { CustomerInputs } from "../shared/host/customer-of";
import { makeFakeContext, type FakeContextOptions } from "../shared/testing/fake-context";
import { passFrame, passTime } from "../shared/testing/pass-time";
import { SalesHistory } from ".";
import { aSalesRow, book } from "./testing/sales-rows";

// Every browser has it; the test environment lacks it.
Object.assign(globalThis, { TextEncoder });

beforeEach(() => jest.useFakeTimers({ now: new Date("2025-06-30T14:02:00Z") }));
afterEach(() => jest.useRealTimers());

const accountId = "5f9c1f2e-0000-4000-8000-0000000000a1";
const security = { editable: true, readable: true, secured: false };
const named = (readable = true): CustomerInputs => ({
  customerName: {
    raw: "Adatum Corporation",
    type: "SingleLine.Text",
    error: false,
    errorMessage: "",
    security: { ...security, readable },
  },
});

type Options = Partial<Omit<FakeContextOptions<CustomerInputs>, "control">>;

async function showControl(options: Options = {}) {
  const control = new SalesHistory();
  const context = makeFakeContext({
    control: "SalesHistory",
    parameters: named(),
    recordId: `{${accountId}}`,
    table: "account",
    ...options,
    webApi: { retrieveRecord: jest.fn().mockResolvedValue(aSalesRow()), ...options.webApi },
  });
  control.init(context);
  const page = render(control.updateView(context));
  await passTime();
  await passFrame();
  return page;
}

const text = () => screen.getByRole("region").textContent;
const months = () => within(screen.getByRole("group", { name: "Net sales by month" })).getAllByRole("button");

test("one request brings months, totals and orders; the mix of each year comes with its own", async () => {
  const retrieveRecord = jest.fn().mockResolvedValue(aSalesRow());
  const retrieveMultipleRecords = jest.fn().mockResolvedValue({ entities: [] });
  await showControl({ webApi: { retrieveRecord, retrieveMultipleRecords } });
  expect(retrieveRecord.mock.calls).toEqual([
    ["account", accountId, expect.stringContaining("accord_month ge 2023-06-01")],
  ]);
  expect(retrieveMultipleRecords).toHaveBeenCalledTimes(2);
});

test("totals are those of the bridge, with the difference to the year before", async () => {
  await showControl();
  expect(text()).toContain("Last 12 months, EUR32,000.00 +3,000.00 (+10.3 %)before: 29,000.00");
  expect(text()).toContain("Fiscal year 2025/26 to date (1 Apr)10,000.00 +1,500.00 (+17.6 %)last year: 8,500.00");
  expect(text()).toContain("Fiscal year 2024/2530,500.00 1 Apr 2024 – 31 Mar 2025");
});

test("each month speaks both years, and one tab stop moves over them", async () => {
  await showControl();
  expect(months()).toHaveLength(12);
  expect(months()[10]?.getAttribute("aria-label")).toBe("May 2025: 4,500.00 EUR, year before 2,600.00 EUR");
  const stop = () => months().findIndex((month) => month.tabIndex === 0);
  expect(stop()).toBe(11);
  fireEvent.keyDown(months()[11] as Element, { key: "ArrowLeft" });
  expect(stop()).toBe(10);
  expect(document.activeElement).toBe(months()[10]);
  fireEvent.keyDown(months()[10] as Element, { key: "Home" });
  expect(stop()).toBe(0);
  fireEvent.keyDown(months()[0] as Element, { key: "End" });
  expect(stop()).toBe(11);
});

test("in right-to-left languages the arrows follow the eye", async () => {
  await showControl({ isRightToLeft: true });
  fireEvent.keyDown(months()[11] as Element, { key: "ArrowRight" });
  expect(months().findIndex((month) => month.tabIndex === 0)).toBe(10);
});

test("a month opens its documents, a document its lines, and a document leads to its deal", async () => {
  const openForm = jest.fn().mockResolvedValue({});
  const invoice = {
    accord_invoiceid: "i1",
    accord_number: "PS-INV103071",
    accord_kind: toOption(invoiceKinds, "Invoice"),
    accord_postingdate: "2025-05-20",
    accord_total: 5000,
    _accord_opportunityid_value: "o1",
    "_accord_opportunityid_value@OData.Community.Display.V1.FormattedValue": "Office coffee refresh",
  };
  const memo = {
    accord_invoiceid: "i2",
    accord_number: "PS-CM104006",
    accord_kind: toOption(invoiceKinds, "CreditMemo"),
    accord_postingdate: "2025-05-12",
    accord_total: 500,
    accord_appliestonumber: "PS-INV103038",
  };
  const line = {
    accord_invoicelineid: "l1",
    accord_quantity: 10,
    accord_description: "Coffee machine",
    accord_unitprice: 300,
    accord_amount: 3000,
  };
  const retrieveMultipleRecords = jest.fn((table: string, query: string) =>
    Promise.resolve({
      entities: table === "accord_invoice" ? [memo, invoice] : query.includes("fetchXml") ? [] : [line],
      nextLink: "",
    }),
  );
  await showControl({ webApi: { retrieveMultipleRecords }, navigation: { openForm } });
  fireEvent.keyDown(months()[11] as Element, { key: "ArrowLeft" });
  fireEvent.keyDown(months()[10] as Element, { key: "Enter" });
  await passTime();
  expect(text()).toContain("May 2025: 4,500.00 EUR");
  expect(text()).toContain("Credit memo for PS-INV103038");
  expect(text()).toContain("−500.00");
  fireEvent.click(screen.getByRole("button", { name: "PS-INV103071, lines" }));
  await passTime();
  expect(text()).toContain("10 × Coffee machine at 300.00");
  fireEvent.click(screen.getByRole("button", { name: "Office coffee refresh" }));
  expect(openForm).toHaveBeenCalledWith({ entityName: "opportunity", entityId: "o1" });
  fireEvent.click(screen.getByRole("button", { name: "Close month" }));
  expect(text()).not.toContain("PS-INV103071");
});

test("the table says the same numbers in the same order, and the file is the table", async () => {
  const openFile = jest.fn().mockResolvedValue(undefined);
  await showControl({ navigation: { openFile } });
  fireEvent.click(screen.getByRole("button", { name: "Table" }));
  await passFrame();
  const rows = within(screen.getAllByRole("table")[0] as HTMLElement)
    .getAllByRole("row")
    .map((row) => row.textContent);
  expect(rows).toHaveLength(14);
  expect(rows[11]).toBe("May 20254,500.002,600.00+1,900.00");
  expect(rows[13]).toBe("12 months32,000.0029,000.00+3,000.00");
  fireEvent.click(screen.getByRole("button", { name: "CSV" }));
  const [file] = openFile.mock.calls[0] as [{ fileContent: string; fileName: string }];
  const lines = Buffer.from(file.fileContent, "base64").toString("utf8").split("\r\n");
  expect(file.fileName).toBe("Sales history Adatum Corporation.csv");
  expect([lines.length, lines[11], lines[13]]).toEqual([14, "2025-05,4500,2600,1900", "12 months,32000,29000,3000"]);
});

test("a customer of two companies is shown one at a time, the larger first", async () => {
  const other = { ...book, accord_company: "CRONUS DK", accord_currencycode: "DKK" };
  const row = aSalesRow();
  const accord_account_salesmonth = [
    ...(row.accord_account_salesmonth ?? []),
    { ...other, accord_month: "2025-06-01", accord_netsales: 70 },
  ];
  await showControl({ webApi: { retrieveRecord: jest.fn().mockResolvedValue({ ...row, accord_account_salesmonth }) } });
  const choice = screen.getByRole("combobox", { name: "Company and currency" });
  expect(
    within(choice)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["CRONUS DE, EUR", "CRONUS DK, DKK"]);
  fireEvent.change(choice, { target: { value: "1" } });
  await passFrame();
  expect(months()[11]?.getAttribute("aria-label")).toBe("Jun 2025: 70.00 DKK, year before 0.00 DKK");
});

test("a customer who orders later than usual is said to be slowing", async () => {
  await showControl();
  expect(text()).toContain("Slowing. Usually every 30 ± 1 days (n = 5 orders). Last order 16 May 2025, 45 days ago");
});

test("the picture of the rhythm has the last orders, when the next was expected, and today after it", async () => {
  await showControl();
  const places = [...document.querySelectorAll(".accord-rhythm text")]
    .map((place) => [place.textContent, Number.parseFloat(place.getAttribute("x") ?? "")] as const)
    .sort(([, x], [, other]) => x - other);
  expect(places.map(([name]) => name)).toEqual(["16 Jan", "14 Feb", "17 Mar", "16 Apr", "16 May", "expected", "today"]);
  expect(document.querySelector(".accord-today")?.getAttribute("x1")).toBe("96%");
});

test("too few orders tell no rhythm, and no number", async () => {
  await showControl({
    webApi: { retrieveRecord: jest.fn().mockResolvedValue(aSalesRow({ accord_account_order: [] })) },
  });
  expect(text()).toContain("Not enough orders to tell a rhythm (n = 0).");
});

test("totals that are days old are said to be", async () => {
  jest.setSystemTime(new Date("2025-07-02T08:00:00Z"));
  await showControl();
  expect(text()).toContain("Newer invoices may be missing. These totals are of 30 Jun 2025.");
});

test("without invoices it says when something will come", async () => {
  await showControl({ webApi: { retrieveRecord: jest.fn().mockResolvedValue({}) } });
  expect(text()).toBe("No invoices in the last 24 months. The first invoice will show here.");
});

test("while it loads there is a place for what comes", async () => {
  await showControl({ webApi: { retrieveRecord: jest.fn().mockReturnValue(new Promise(() => undefined)) } });
  expect(screen.getByLabelText("Loading sales history").getAttribute("aria-busy")).toBe("true");
});

test("a failed reading says so and is tried again", async () => {
  const retrieveRecord = jest.fn().mockRejectedValueOnce({ errorCode: -2147015902 }).mockResolvedValue(aSalesRow());
  await showControl({ webApi: { retrieveRecord } });
  expect(text()).toBe("This could not be loaded. Nothing is lost.Try againFor support: 0x80072322");
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await passTime();
  expect(text()).toContain("32,000.00");
});

test("without the privilege it says which right is missing, and offers no vain retry", async () => {
  await showControl({ webApi: { retrieveRecord: jest.fn().mockRejectedValue({ errorCode: -2147220960 }) } });
  expect(text()).toContain("Your role lacks the right to read invoices.");
  expect(screen.queryByRole("button")).toBeNull();
});

test("a column hidden by column security is said to be hidden, and nothing is read", async () => {
  const retrieveRecord = jest.fn();
  await showControl({ parameters: named(false), webApi: { retrieveRecord } });
  expect(text()).toContain("Hidden from your role.");
  expect(retrieveRecord).not.toHaveBeenCalled();
});

test("on another table's form the bound lookup says which customer", async () => {
  const retrieveRecord = jest.fn().mockResolvedValue(aSalesRow());
  const account = { raw: [{ id: `{${accountId}}`, name: "Adatum", entityType: "account" }], attributes: {}, security };
  const parameters = { account } as unknown as CustomerInputs;
  await showControl({ parameters, table: "opportunity", recordId: "o1", webApi: { retrieveRecord } });
  expect(retrieveRecord).toHaveBeenCalledWith("account", accountId, expect.anything());
});

test("an empty lookup, and an account that is not saved, read nothing", async () => {
  const retrieveRecord = jest.fn();
  const parameters = { account: { raw: [], attributes: {}, security } } as unknown as CustomerInputs;
  const { unmount } = await showControl({
    parameters,
    table: "opportunity",
    recordId: "o1",
    webApi: { retrieveRecord },
  });
  expect(text()).toContain("No customer yet.");
  unmount();
  await showControl({ recordId: "", webApi: { retrieveRecord } });
  expect(text()).toContain("No customer yet.");
  expect(retrieveRecord).not.toHaveBeenCalled();
});
