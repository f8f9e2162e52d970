import { add, equals, isZero, subtract, zero, type Decimal } from "#model/decimal";

export type ReconciledKind =
  | "Order"
  | "OrderLine"
  | "Shipment"
  | "Invoice"
  | "InvoiceLine"
  | "CreditMemo"
  | "CreditMemoLine"
  | "Payment"
  | "Application";

/** A document or posting as one side has it. */
export interface Item {
  /** Alternate key of its mirror. */
  readonly key: string;
  readonly kind: ReconciledKind;
  /** Of a line, the alternate key of its document's mirror; else its own. */
  readonly document: string;
  readonly number: string;
  readonly customerNumber: string;
  /** "2025-06" of its posting; empty when it has no date. */
  readonly month: string;
  /** What counts in sums. */
  readonly amount: Decimal;
  /** Other amounts that must agree too, by what people call them; undefined where a side does not tell. */
  readonly others: Readonly<Record<string, Decimal | undefined>>;
}

/** Count and sum of a kind in a month on both sides. */
export interface Tally {
  readonly kind: ReconciledKind;
  readonly month: string;
  readonly erp: { readonly count: number; readonly sum: Decimal };
  readonly mirror: { readonly count: number; readonly sum: Decimal };
}

/** One row that differs, and how. */
export type Difference =
  | { readonly is: "missing"; readonly item: Item }
  | { readonly is: "gone"; readonly item: Item }
  | { readonly is: "differs"; readonly item: Item; readonly what: readonly string[] };

export interface Comparison {
  /** Those with differences and those without, by kind and month. */
  readonly tallies: readonly Tally[];
  readonly differences: readonly Difference[];
}

/** Compares both sides row by row, and counts and sums them by kind and month. */
export function compareItems(erp: readonly Item[], mirror: readonly Item[]): Comparison {
  const mirrored = new Map(mirror.map((item) => [item.key, item]));
  const posted = new Set(erp.map(({ key }) => key));
  const differences = erp.flatMap((item): Difference[] => {
    const shown = mirrored.get(item.key);
    if (!shown) return [{ is: "missing", item }];
    const what = differencesOf(item, shown);
    return what.length > 0 ? [{ is: "differs", item, what }] : [];
  });
  const gone = mirror.filter(({ key }) => !posted.has(key)).map((item): Difference => ({ is: "gone", item }));
  return { tallies: tally(erp, mirror), differences: [...differences, ...gone] };
}

function differencesOf(erp: Item, mirror: Item): string[] {
  const amounts: Readonly<Record<string, Decimal | undefined>> = { amount: erp.amount, ...erp.others };
  const shown: Readonly<Record<string, Decimal | undefined>> = { amount: mirror.amount, ...mirror.others };
  const differing = Object.entries(amounts).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const other = shown[name];
    if (other !== undefined && equals(value, other)) return [];
    return [`${name} ${value} in the ERP, ${other ?? "none"} in CRM`];
  });
  return erp.month === mirror.month
    ? differing
    : [...differing, `month ${erp.month} in the ERP, ${mirror.month} in CRM`];
}

function tally(erp: readonly Item[], mirror: readonly Item[]): readonly Tally[] {
  const nothing = { count: 0, sum: zero };
  const tallies = new Map<string, Tally>();
  for (const [side, items] of [["erp", erp] as const, ["mirror", mirror] as const]) {
    for (const { kind, month, amount } of items) {
      const name = `${kind} ${month}`;
      const before = tallies.get(name) ?? { kind, month, erp: nothing, mirror: nothing };
      const { count, sum } = before[side];
      tallies.set(name, { ...before, [side]: { count: count + 1, sum: add(sum, amount) } });
    }
  }
  return [...tallies.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** Whether both sides have as many, and as much. */
export function agrees({ erp, mirror }: Tally): boolean {
  return erp.count === mirror.count && isZero(subtract(erp.sum, mirror.sum));
}
