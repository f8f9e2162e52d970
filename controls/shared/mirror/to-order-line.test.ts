import { orderLineTable } from "#model/tables/order-line";
import { aLineRecord } from "../testing/line-records";
import { toCalendarDate } from "./cells";
import { orderLineColumns, toOrderLine } from "./to-order-line";

test("every column asked for is one of the table", () => {
  const columns = [...Object.keys(orderLineTable.columns).map((name) => name.toLowerCase()), "transactioncurrencyid"];
  expect(orderLineColumns.filter((name) => !columns.includes(name))).toEqual([]);
});

test("a line is told by both sides, in exact decimals", () => {
  const record = aLineRecord("1", "Changed", {
    accord_differs: "quantity, price",
    accord_unitprice: 125.1,
    accord_cancelledquantity: 2,
  });
  expect(toOrderLine(record)).toMatchObject({
    id: "1",
    number: 10,
    orderNumber: "SO-101042",
    currency: "Euro",
    change: "Changed",
    differs: ["quantity", "price"],
    promised: { item: "CM-200", quantity: "12", unitPrice: "300", amount: "3600", date: "2025-07-15" },
    committed: { item: "CM-200", quantity: "10", unitPrice: "125.1", date: "2025-07-15" },
    asOf: new Date("2025-06-30T14:02:00Z"),
  });
});

test("an added line has no promise, a removed one no commitment", () => {
  expect(toOrderLine(aLineRecord("1", "Added", { accord_promisedquantity: null })).promised).toBeUndefined();
  expect(toOrderLine(aLineRecord("1", "Removed")).committed).toBeUndefined();
});

test("empty cells are zero, unknown words are left out, and nothing breaks", () => {
  const empty = Object.fromEntries(orderLineColumns.map((name) => [name, null]));
  const line = toOrderLine(aLineRecord("1", "AsPromised", { ...empty, accord_differs: "weather, price" }));
  expect(line).toMatchObject({ number: null, differs: ["price"], change: "AsPromised", asOf: undefined });
  expect(line.committed).toMatchObject({ quantity: "0", date: null });
});

test("a number that lost digits on its way is not shown as if it were exact", () => {
  expect(toOrderLine(aLineRecord("1", "AsPromised", { accord_amount: 12345678901234.567 })).committed?.amount).toBe(
    "0",
  );
});

test.each([
  ["2025-07-15", "2025-07-15"],
  ["2025-07-15T00:00:00Z", "2025-07-15"],
  [new Date("2025-07-15T00:00:00Z"), "2025-07-15"],
  [new Date(2025, 6, 15), "2025-07-15"],
  [null, null],
  ["", null],
])("the calendar date of %p is %p", (cell, date) => {
  expect(toCalendarDate(cell)).toBe(date);
});
