import { lineChanges, type ComparedField } from "#model/comparison";
import { zero, type Decimal } from "#model/decimal";
import { agreedQuantity, type LineQuantities } from "#model/line-ledger";
import type { orderLineTable } from "#model/tables/order-line";
import { toCalendarDate, toChoice, toDecimal } from "./cells";
import type { LineSide, OrderLine } from "./order-line";

type OrderLineColumn = Lowercase<Extract<keyof (typeof orderLineTable)["columns"], string>>;

/** The columns a line is made of; a view that lacks some of them gets them added. The last one is of every table with money. */
export const orderLineColumns = [
  "accord_linenumber",
  "accord_item",
  "accord_promisedquantity",
  "accord_promisedprice",
  "accord_promiseddate",
  "accord_orderedquantity",
  "accord_unitprice",
  "accord_shipmentdate",
  "accord_amount",
  "accord_shippedquantity",
  "accord_promisedamount",
  "accord_promiseditem",
  "accord_promiseddescription",
  "accord_description",
  "accord_change",
  "accord_differs",
  "accord_cancelledquantity",
  "accord_returnedquantity",
  "accord_invoicedquantity",
  "accord_creditedquantity",
  "accord_backorderedquantity",
  "accord_orderid",
  "accord_syncedon",
  "transactioncurrencyid",
] as const satisfies readonly (OrderLineColumn | "transactioncurrencyid")[];

type LineRecord = Pick<
  ComponentFramework.PropertyHelper.DataSetApi.EntityRecord,
  "getRecordId" | "getValue" | "getFormattedValue"
>;
type Name = (typeof orderLineColumns)[number];

/** A line from a record of the dataset. */
export function toOrderLine(record: LineRecord): OrderLine {
  const cell = (name: Name): unknown => record.getValue(name);
  const text = (name: Name): string => {
    const value = cell(name);
    return typeof value === "string" ? value : "";
  };
  const number = (name: Name): Decimal => toDecimal(cell(name)) ?? zero;
  const change = toChoice(lineChanges, Number(cell("accord_change")), "AsPromised");
  const quantities = toQuantities(number);
  const hasPromise = toDecimal(cell("accord_promisedquantity")) !== undefined;
  const line = cell("accord_linenumber");
  const asOf = cell("accord_syncedon");
  return {
    id: record.getRecordId(),
    number: typeof line === "number" ? line : null,
    orderNumber: record.getFormattedValue("accord_orderid"),
    currency: record.getFormattedValue("transactioncurrencyid"),
    change,
    differs: text("accord_differs").split(/\W+/).filter(isComparedField),
    promised: hasPromise ? toPromised(text, number, cell("accord_promiseddate")) : undefined,
    committed: change === "Removed" ? undefined : toCommitted(text, number, cell("accord_shipmentdate"), quantities),
    quantities,
    asOf: asOf ? new Date(asOf as Date | string) : undefined,
  };
}

function toQuantities(number: (name: Name) => Decimal): LineQuantities {
  return {
    ordered: number("accord_orderedquantity"),
    cancelled: number("accord_cancelledquantity"),
    shipped: number("accord_shippedquantity"),
    returned: number("accord_returnedquantity"),
    invoiced: number("accord_invoicedquantity"),
    credited: number("accord_creditedquantity"),
    backordered: number("accord_backorderedquantity"),
  };
}

/** The dates of long orders are worked out for the lines in sight only. */
function toPromised(text: (name: Name) => string, number: (name: Name) => Decimal, date: unknown): LineSide {
  return {
    item: text("accord_promiseditem"),
    description: text("accord_promiseddescription") || text("accord_promiseditem"),
    quantity: number("accord_promisedquantity"),
    unitPrice: number("accord_promisedprice"),
    amount: number("accord_promisedamount"),
    get date() {
      return toCalendarDate(date);
    },
  };
}

/** What the ERP stands by: cancelled goods are no longer committed. */
function toCommitted(
  text: (name: Name) => string,
  number: (name: Name) => Decimal,
  date: unknown,
  quantities: LineQuantities,
): LineSide {
  return {
    item: text("accord_item"),
    description: text("accord_description") || text("accord_item"),
    quantity: agreedQuantity(quantities),
    unitPrice: number("accord_unitprice"),
    amount: number("accord_amount"),
    get date() {
      return toCalendarDate(date);
    },
  };
}

function isComparedField(text: string): text is ComparedField {
  return text === "item" || text === "quantity" || text === "price" || text === "date";
}
