import { isDecimal, type Decimal } from "#model/decimal";
import { readJson } from "#model/intents/read-json";
import type { ErpOrder, ErpOrderLine } from "../ports/erp-documents";

/** A line as it stood when people of the ERP were asked to change the order. */
export interface SeenLine {
  readonly sequence: number;
  readonly item: string | null;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly date: string | null;
}

/** The column takes 20,000 characters. */
const longestColumn = 20_000;

/**
 * How an order stood when its change was asked for, kept with the request until it is answered: what has become different since is the
 * answer. Null for an order of so many lines that it does not fit; then only a change exactly as asked is recognised.
 */
export function toSeenColumn(order: ErpOrder): string | null {
  const text = JSON.stringify({ seen: order.lines.map(toSeen) });
  return text.length > longestColumn ? null : text;
}

export function toSeen({ sequence, item, quantity, unitPrice, shipmentDate }: ErpOrderLine): SeenLine {
  return { sequence, item, quantity, unitPrice, date: shipmentDate };
}

/** The lines kept with a request; undefined when there are none. */
export function readSeenColumn(text: string | null): readonly SeenLine[] | undefined {
  const value = readJson(text ?? "");
  const seen = typeof value === "object" && value !== null ? (value as { readonly seen?: unknown }).seen : undefined;
  return Array.isArray(seen) && seen.every(isSeenLine) ? seen : undefined;
}

function isSeenLine(value: unknown): value is SeenLine {
  const line = (typeof value === "object" && value !== null ? value : {}) as Partial<Record<keyof SeenLine, unknown>>;
  return (
    typeof line.sequence === "number" &&
    typeof line.quantity === "string" &&
    isDecimal(line.quantity) &&
    typeof line.unitPrice === "string" &&
    isDecimal(line.unitPrice)
  );
}
