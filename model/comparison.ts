import { equals, multiply, round, subtract, zero, type Decimal } from "./decimal";
import { choice, type NameOf } from "./choice";

/** One line as promised by the seller or as committed by the ERP: what the two sides are compared by. */
export interface ComparableLine {
  readonly item: string | null;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly amount: Decimal;
  /** Calendar date, yyyy-mm-dd; null when that side named none. */
  readonly date: string | null;
}

/** How a committed line relates to what was promised. */
export const lineChanges = choice("AsPromised", "Changed", "Substituted", "Added", "Removed");

export type LineChange = NameOf<typeof lineChanges>;

export type ComparedField = "item" | "quantity" | "price" | "date";

export interface Comparison {
  readonly change: LineChange;
  readonly differs: readonly ComparedField[];
  /** Committed amount − promised amount. */
  readonly effect: Decimal;
}

/** Compares one promised line with the line committed for it; either side may be missing, not both. */
export function compareLine(promised: ComparableLine | undefined, committed: ComparableLine | undefined): Comparison {
  if (!promised) return { change: "Added", differs: [], effect: committed?.amount ?? zero };
  if (!committed) return { change: "Removed", differs: [], effect: subtract(zero, promised.amount) };
  const differs = differingFields(promised, committed);
  return { change: changeOf(differs), differs, effect: subtract(committed.amount, promised.amount) };
}

/** A line's net at full precision of money, for ERPs that state quantity and price only. */
export function lineAmount(quantity: Decimal, unitPrice: Decimal): Decimal {
  return round(multiply(quantity, unitPrice), 2);
}

function differingFields(promised: ComparableLine, committed: ComparableLine): readonly ComparedField[] {
  const fields: readonly (readonly [ComparedField, boolean])[] = [
    ["item", !isSameItem(promised.item, committed.item)],
    ["quantity", !equals(promised.quantity, committed.quantity)],
    ["price", !equals(promised.unitPrice, committed.unitPrice)],
    ["date", promised.date !== null && committed.date !== null && committed.date > promised.date],
  ];
  return fields.flatMap(([field, different]) => (different ? [field] : []));
}

/** Item numbers are codes: an ERP stores them in upper case. */
function isSameItem(a: string | null, b: string | null): boolean {
  return (a ?? "").toUpperCase() === (b ?? "").toUpperCase();
}

function changeOf(differs: readonly ComparedField[]): LineChange {
  if (differs.includes("item")) return "Substituted";
  return differs.length > 0 ? "Changed" : "AsPromised";
}
