import type { DealLine } from "#model/intents/deal-snapshot";
import type { ErpOrderLine } from "../ports/erp-documents";

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
 * Which committed line stands for which promised one: the same item under the number it was sent under; else the same item anywhere, as
 * when a line was removed and entered again, or an order took a newer version; else whatever took its place under its number. What is
 * left over was removed or added.
 */
export function matchLines(promised: readonly DealLine[], committed: readonly ErpOrderLine[]): readonly LinePair[] {
  const free = new Map(committed.map((line) => [line.sequence, line]));
  const found = new Map<DealLine, ErpOrderLine>();
  const pass = (choose: (line: DealLine, sequence: number) => ErpOrderLine | undefined) => {
    for (const [index, line] of promised.entries()) {
      const chosen = found.has(line) ? undefined : choose(line, (index + 1) * sequenceStep);
      if (!chosen) continue;
      free.delete(chosen.sequence);
      found.set(line, chosen);
    }
  };
  pass((line, sequence) => [free.get(sequence)].find((other) => other && isSameItem(line, other)));
  pass((line) => [...free.values()].find((other) => isSameItem(line, other)));
  pass((_, sequence) => free.get(sequence));
  return [...pairPromised(promised, found, committed), ...[...free.values()].map(toAdded)];
}

function pairPromised(
  promised: readonly DealLine[],
  found: ReadonlyMap<DealLine, ErpOrderLine>,
  committed: readonly ErpOrderLine[],
): readonly LinePair[] {
  const taken = new Set(committed.map((line) => line.sequence));
  return promised.map((line, index): LinePair => {
    const other = found.get(line);
    let sequence = other?.sequence ?? (index + 1) * sequenceStep;
    while (!other && taken.has(sequence)) sequence++;
    taken.add(sequence);
    return { sequence, promised: line, committed: other };
  });
}

function toAdded(line: ErpOrderLine): LinePair {
  return { sequence: line.sequence, promised: undefined, committed: line };
}

function isSameItem(promised: DealLine, committed: ErpOrderLine): boolean {
  return promised.item !== null && promised.item.toUpperCase() === committed.item?.toUpperCase();
}
