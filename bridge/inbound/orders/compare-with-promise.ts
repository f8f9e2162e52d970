import { compareLine, type ComparableLine, type Comparison } from "#model/comparison";
import type { DealLine, DealSnapshot } from "#model/intents/deal-snapshot";
import { newLine, type LineQuantities } from "#model/line-ledger";
import { least, zero, type Decimal } from "#model/decimal";
import type { ErpOrder, ErpOrderLine } from "../../ports/erp-documents";
import { matchLines, type LinePair } from "../../changes/match-lines";
import { noCredits, type Credits } from "./read-credits";

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
export function compareWithPromise(
  order: ErpOrder,
  snapshot: DealSnapshot | undefined,
  credits: Credits = noCredits,
): readonly ComparedLine[] {
  return matchLines(snapshot?.lines ?? [], order.lines).map((pair) => ({
    ...pair,
    number: pair.promised?.number ?? Math.round(pair.sequence / sequencePerNumber),
    promisedDate: (pair.promised && snapshot?.deliverBy) ?? null,
    quantities: quantitiesOf(pair.committed, credits.get(pair.sequence)),
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

/** Goods that are credited have come back, as far as they had been sent (Business Central posts a credit memo's items as a return). */
function quantitiesOf(line: ErpOrderLine | undefined, credited: Decimal = zero): LineQuantities {
  if (!line) return newLine(zero);
  const { shipped, invoiced } = line;
  return { ...newLine(line.quantity), shipped, invoiced, credited, returned: least(credited, shipped) };
}
