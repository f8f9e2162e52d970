import type { DealLine } from "#model/intents/deal-snapshot";
import type { ErpOrderLine } from "../../ports/erp-documents";

/** A line as promised, as committed, or both. */
export interface LinePair {
  /** The ERP's number of the line, which a promised line keeps when the ERP has removed it. */
  readonly sequence: number;
  readonly promised: DealLine | undefined;
  readonly committed: ErpOrderLine | undefined;
}

/** The ERP numbers the lines of a new order in the order they were sent: 10000, 20000, … */
const sequenceStep = 10000;

/**
 * Which committed line stands for which promised one: by the number it was sent under, which also finds a substitute put in its place;
 * else by item, as when a line was removed and entered again. What is left over was removed or added.
 */
export function matchLines(promised: readonly DealLine[], committed: readonly ErpOrderLine[]): readonly LinePair[] {
  const free = new Map(committed.map((line) => [line.sequence, line]));
  const take = (line: ErpOrderLine | undefined) => {
    if (line) free.delete(line.sequence);
    return line;
  };
  const bySequence = promised.map((_, index) => take(free.get((index + 1) * sequenceStep)));
  const pairs = promised.map((line, index): LinePair => {
    const found = bySequence[index] ?? take(findByItem(free, line.item));
    return { sequence: found?.sequence ?? (index + 1) * sequenceStep, promised: line, committed: found };
  });
  const added = [...free.values()].map((line): LinePair => {
    return { sequence: line.sequence, promised: undefined, committed: line };
  });
  return [...pairs, ...added];
}

function findByItem(lines: ReadonlyMap<number, ErpOrderLine>, item: string | null): ErpOrderLine | undefined {
  if (item === null) return undefined;
  return [...lines.values()].find((line) => line.item?.toUpperCase() === item.toUpperCase());
}
