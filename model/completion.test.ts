import { isCompleted, type CountingInvoice, type OrderProgress } from "./completion";
import { decimal } from "./decimal";
import type { Settlement } from "./settlement";

const order = (change: Partial<OrderProgress> = {}): OrderProgress => ({
  fulfilment: "Shipped",
  billing: "Invoiced",
  total: decimal("1000"),
  ...change,
});
const invoice = (settlement: Settlement, total: string): CountingInvoice => ({ settlement, total: decimal(total) });

test("an order is completed when all is delivered and invoiced and every invoice is settled, however it was", () => {
  expect(isCompleted(order(), [invoice("Paid", "1000")])).toBe(true);
  expect(isCompleted(order(), [invoice("Paid", "400"), invoice("SettledByCredit", "600")])).toBe(true);
  expect(isCompleted(order({ billing: "Credited", fulfilment: "Returned" }), [invoice("WrittenOff", "1000")])).toBe(
    true,
  );
});

test("an invoice that is open or paid in part keeps it uncompleted", () => {
  expect(isCompleted(order(), [invoice("Paid", "400"), invoice("PartlyPaid", "600")])).toBe(false);
  expect(isCompleted(order(), [invoice("Open", "1000")])).toBe(false);
});

test("an invoice that is not here yet keeps it uncompleted", () => {
  expect(isCompleted(order(), [])).toBe(false);
  expect(isCompleted(order(), [invoice("Paid", "400")])).toBe(false);
});

test("goods to be delivered or invoiced keep it uncompleted", () => {
  expect(isCompleted(order({ fulfilment: "PartlyShipped" }), [invoice("Paid", "1000")])).toBe(false);
  expect(isCompleted(order({ billing: "PartlyInvoiced" }), [invoice("Paid", "1000")])).toBe(false);
});
