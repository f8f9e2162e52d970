import { compareLine, type ComparableLine, type Comparison } from "#model/comparison";
import type { DealLine, DealSnapshot } from "#model/intents/deal-snapshot";
import { newLine, type LineQuantities } from "#model/line-ledger";
import { zero } from "#model/decimal";
import type { ErpOrder, ErpOrderLine } from "../../ports/erp-documents";
import { matchLines, type LinePair } from "../../changes/match-lines";

/** A line of an order beside what was promised. */
export interface ComparedLine extends LinePair {
  /** What people call the line: 10, 20, 30 … */
  readonly number: number;
  /** When the goods were promised for, calendar date. */
  readonly promisedDate: string | null;
  readonly quantities: LineQuantities;
  /** Undefined for an order nobody in CRM asked for. */
  readonly comparison: Comparison | undefined;
}

/** The ERP counts its lines in tens of thousands, people in tens. */
const sequencePerNumber = 1000;

/** Every line of an order with the promise it answers; every promised line, also those the ERP has removed. */
export function compareWithPromise(order: ErpOrder, snapshot: DealSnapshot | undefined): readonly ComparedLine[] {
  return matchLines(snapshot?.lines ?? [], order.lines).map((pair) => ({
    ...pair,
    number: pair.promised?.number ?? Math.round(pair.sequence / sequencePerNumber),
    promisedDate: (pair.promised && snapshot?.deliverBy) ?? null,
    quantities: quantitiesOf(pair.committed),
    comparison:
      snapshot &&
      compareLine(
        pair.promised && toPromised(pair.promised, snapshot.deliverBy),
        pair.committed && toCommitted(pair.committed),
      ),
  }));
}

/** How many lines are not as promised. */
export function countChanged(lines: readonly ComparedLine[]): number {
  return lines.filter((line) => line.comparison && line.comparison.change !== "AsPromised").length;
}

export function toCommitted(line: ErpOrderLine): ComparableLine {
  return {
    item: line.item,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    amount: line.amount,
    date: line.shipmentDate,
  };
}

function toPromised(line: DealLine, deliverBy: string | null): ComparableLine {
  const { item, quantity, unitPrice, amount } = line;
  return { item, quantity, unitPrice, amount, date: deliverBy };
}

function quantitiesOf(line: ErpOrderLine | undefined): LineQuantities {
  if (!line) return newLine(zero);
  return { ...newLine(line.quantity), shipped: line.shipped, invoiced: line.invoiced };
}
