import {
  fromNumber,
  greatest,
  isZero,
  multiply,
  quotient,
  round,
  subtract,
  sum,
  zero,
  type Decimal,
} from "#model/decimal";
import { lookup, rate } from "#model/tables/column";
import { orderTable } from "#model/tables/order";
import { extendTable } from "#model/tables/table";
import { amountOrZero } from "../../ports/amount-of";
import { all, equals, isEmpty, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { many, one, reading, type RowOf } from "../../ports/reading";
import { currencyTable, shownOrderLineTable } from "../../ports/stock-tables";
import type { Inbound } from "../inbound";

/** A currency with its rate of today: so many for one of the organisation's own. */
const ratedCurrencyTable = extendTable("TransactionCurrency", { ...currencyTable.columns, ExchangeRate: rate("Rate") });

const orders = reading(
  {
    ...orderTable,
    columns: { ...orderTable.columns, TransactionCurrencyId: lookup("Currency", "transactioncurrency") },
  } as const,
  ["_accord_accountid_value"],
  {
    accord_order_orderline: many(
      shownOrderLineTable,
      [
        "accord_amount",
        "accord_orderedquantity",
        "accord_cancelledquantity",
        "accord_shippedquantity",
        "accord_invoicedquantity",
      ],
      equals("statecode", 0),
    ),
    transactioncurrencyid: one(ratedCurrencyTable, ["isocurrencycode", "exchangerate"]),
  },
);

const companyCurrency = reading(ratedCurrencyTable, ["exchangerate"], {});

type MirroredOrder = RowOf<typeof orders>;
type MirroredLine = MirroredOrder["accord_order_orderline"][number];

/** What is ordered and not shipped, and shipped and not invoiced: net of tax, in the company's currency at CRM's rate of today. */
export interface OpenOrders {
  readonly openOrders: Decimal;
  readonly shippedNotInvoiced: Decimal;
}

export const noOrders: OpenOrders = { openOrders: zero, shippedNotInvoiced: zero };

/** By account, from the mirrors of orders the ERP still has. */
export async function readOpenOrders(
  { dataverse, erp }: Pick<Inbound, "dataverse" | "erp">,
  accountIds: readonly string[],
  currency: string,
): Promise<ReadonlyMap<string, OpenOrders>> {
  const where = all<"accord_company" | "accord_goneon" | "_accord_accountid_value">(
    equals("accord_company", erp.company),
    isEmpty("accord_goneon"),
    isIn("_accord_accountid_value", accountIds),
  );
  const rows = await readAll(dataverse, orders, { where });
  const foreign = rows.some((row) => row.transactioncurrencyid?.isocurrencycode !== currency);
  const [own] = foreign
    ? await readAll(dataverse, companyCurrency, { where: equals("isocurrencycode", currency) })
    : [];
  const found = new Map<string, OpenOrders>();
  for (const row of rows) {
    const accountId = row._accord_accountid_value ?? "";
    const before = found.get(accountId) ?? noOrders;
    const open = toOpenOrders(row, currency, own?.exchangerate ?? null);
    found.set(accountId, {
      openOrders: sum([before.openOrders, open.openOrders]),
      shippedNotInvoiced: sum([before.shippedNotInvoiced, open.shippedNotInvoiced]),
    });
  }
  return found;
}

function toOpenOrders(row: MirroredOrder, currency: string, ownRate: number | null): OpenOrders {
  const { isocurrencycode, exchangerate } = row.transactioncurrencyid ?? {
    isocurrencycode: currency,
    exchangerate: null,
  };
  const isOwn = isocurrencycode === currency || exchangerate === null || ownRate === null;
  const converted = (amount: Decimal) =>
    isOwn ? amount : quotient(multiply(amount, fromNumber(ownRate)), fromNumber(exchangerate), 2);
  const lines = row.accord_order_orderline;
  return {
    openOrders: converted(sum(lines.map((line) => valueOf(line, notShipped(line))))),
    shippedNotInvoiced: converted(sum(lines.map((line) => valueOf(line, shippedOnly(line))))),
  };
}

function notShipped(line: MirroredLine): Decimal {
  const left = subtract(amountOrZero(line.accord_orderedquantity), amountOrZero(line.accord_cancelledquantity));
  return greatest(zero, subtract(left, amountOrZero(line.accord_shippedquantity)));
}

function shippedOnly(line: MirroredLine): Decimal {
  return greatest(
    zero,
    subtract(amountOrZero(line.accord_shippedquantity), amountOrZero(line.accord_invoicedquantity)),
  );
}

/** The part of a line's amount that a quantity of it is worth: discounts are shared out. */
function valueOf(line: MirroredLine, quantity: Decimal): Decimal {
  const ordered = amountOrZero(line.accord_orderedquantity);
  if (isZero(ordered)) return zero;
  return round(quotient(multiply(amountOrZero(line.accord_amount), quantity), ordered, 6), 2);
}
