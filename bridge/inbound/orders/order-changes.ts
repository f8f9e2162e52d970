import { fromOption } from "#model/choice";
import { compareLine, lineChanges, type ComparedField, type LineChange } from "#model/comparison";
import { round, sum, type Decimal } from "#model/decimal";
import { amountOrZero } from "../../ports/amount-of";
import type { ErpOrder } from "../../ports/erp-documents";
import { toCommitted, type ComparedLine } from "./compare-with-promise";
import type { MirroredLine } from "./mirrored-order";

/** One line of "what changed", as it is stored with a commitment (accord_details). */
export interface LineDifference {
  /** What people call the line. */
  readonly line: string;
  readonly description: string;
  readonly change: LineChange;
  readonly differs: readonly ComparedField[];
  readonly before: LineState | null;
  readonly after: LineState | null;
  readonly effect: Decimal;
}

interface LineState {
  readonly item: string | null;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly amount: Decimal;
  readonly date: string | null;
}

/** What changed: against the promise in OrderCreated, against the state before in OrderChanged. */
export interface ChangeDetails {
  readonly lines: readonly LineDifference[];
  /** How many further lines changed than are listed. */
  readonly more: number;
  /** After minus before, over the whole order. */
  readonly effect: Decimal;
}

/** As many lines as fit into the column with room to spare. */
const linesListed = 50;

/** How an order differs from what was promised; undefined when it does not, or nothing was promised. */
export function differencesToPromise(lines: readonly ComparedLine[]): ChangeDetails | undefined {
  return toDetails(
    lines.flatMap(({ number, promised, promisedDate, committed, comparison }) => {
      if (!comparison || comparison.change === "AsPromised") return [];
      const before = promised ? { ...pick(promised), date: promisedDate } : null;
      const after = committed ? toCommitted(committed) : null;
      const description = promised?.description ?? committed?.description ?? "";
      return [{ line: String(number), description, ...comparison, before, after }];
    }),
  );
}

/** How an order differs from the state it was taken over in before; undefined when only deliveries and invoices moved. */
export function differencesToMirror(
  order: ErpOrder,
  before: readonly MirroredLine[],
  keyOf: (sequence: number) => string,
): ChangeDetails | undefined {
  const known = new Map(before.filter(isCommitted).map((line) => [line.accord_erpkey, line]));
  const differences = order.lines.flatMap((line): LineDifference[] => {
    const key = keyOf(line.sequence);
    const previous = known.get(key);
    known.delete(key);
    const state = previous && toState(previous);
    const comparison = compareLine(state, toCommitted(line));
    if (comparison.change === "AsPromised" && !isMovedForward(state, line.shipmentDate)) return [];
    const number = previous?.accord_linenumber ?? Math.round(line.sequence / 1000);
    const { description } = line;
    return [{ line: String(number), description, ...comparison, before: state ?? null, after: toCommitted(line) }];
  });
  const removed = [...known.values()].map((line): LineDifference => {
    const state = toState(line);
    return {
      line: String(line.accord_linenumber ?? ""),
      description: line.accord_description ?? "",
      ...compareLine(state, undefined),
      before: state,
      after: null,
    };
  });
  return toDetails([...differences, ...removed]);
}

/** An earlier date is as promised, but still a change of the order. */
function isMovedForward(before: LineState | undefined, date: string | null): boolean {
  return before !== undefined && before.date !== null && date !== null && date < before.date;
}

function isCommitted(line: MirroredLine): boolean {
  return fromOption(lineChanges, line.accord_change) !== "Removed";
}

function toState(line: MirroredLine): LineState {
  return {
    item: line.accord_item,
    quantity: amountOrZero(line.accord_orderedquantity),
    unitPrice: amountOrZero(line.accord_unitprice),
    amount: amountOrZero(line.accord_amount),
    date: line.accord_shipmentdate,
  };
}

function pick({ item, quantity, unitPrice, amount }: Omit<LineState, "date">): Omit<LineState, "date"> {
  return { item, quantity, unitPrice, amount };
}

function toDetails(differences: readonly LineDifference[]): ChangeDetails | undefined {
  if (differences.length === 0) return undefined;
  return {
    lines: differences.slice(0, linesListed).map((line) => ({ ...line, effect: round(line.effect, 2) })),
    more: Math.max(0, differences.length - linesListed),
    effect: round(sum(differences.map((difference) => difference.effect)), 2),
  };
}
