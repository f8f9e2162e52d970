import { compare, equals, isZero, zero } from "#model/decimal";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import type { Reason } from "#model/reason";
import type { ErpOrder } from "../ports/erp-documents";
import { matchLines } from "./match-lines";

/**
 * What the state of an order rules out of a change, whoever would have to make it (ARCHITECTURE.md, "Changes of an order"): less than is
 * shipped, another price of what is invoiced, another currency. Undefined when nothing stands in the way. The order desk may refuse for
 * reasons of its own.
 */
export function findBreach(order: ErpOrder, asked: DealSnapshot): Reason | undefined {
  if (order.isClosed) return { code: "OrderEnded", order: order.number };
  if (order.currency !== asked.currency) return { code: "CurrencyChanged", from: order.currency, to: asked.currency };
  for (const { sequence, promised, committed } of matchLines(asked.lines, order.lines)) {
    if (!committed) continue;
    const line = String(promised?.number ?? Math.round(sequence / 1000));
    const isSameItem = promised?.item?.toUpperCase() === committed.item?.toUpperCase();
    const quantity = promised && isSameItem ? promised.quantity : zero;
    if (compare(quantity, committed.shipped) < 0) {
      return { code: "BelowShipped", line, asked: plain(quantity), shipped: plain(committed.shipped) };
    }
    if (promised && !isZero(committed.invoiced) && !equals(promised.unitPrice, committed.unitPrice)) {
      return { code: "PriceOfInvoicedLine", line };
    }
  }
  return undefined;
}

/** 8.00000 as people write it. */
function plain(quantity: string): string {
  return quantity.includes(".") ? quantity.replace(/0+$/, "").replace(/\.$/, "") : quantity;
}
