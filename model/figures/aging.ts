import { multiply, quotient, sum, zero, add, isZero, type Decimal } from "../decimal";
import { figurePlaces, weightedMeanOf } from "./average";
import { isPastDue, toDays, type InvoiceItem } from "./invoice-item";
import type { FigureRules } from "./rules";

/** What is open by days past due. The buckets add up to `open`; less unapplied credit that is the balance. */
export interface Aging {
  readonly open: Decimal;
  readonly openInvoices: number;
  readonly notDue: Decimal;
  /** Open past due, the least late first; the last bucket has no end. */
  readonly buckets: readonly [Decimal, Decimal, Decimal, Decimal];
  /** Before unapplied credit. */
  readonly overdue: Decimal;
  readonly overdueInvoices: number;
  readonly disputed: Decimal;
  /** By amount, how long overdue invoices are open past due: tells "pays late" from "does not pay". */
  readonly daysBeyondTerms: Decimal | undefined;
  /** From the middle of each bucket, as credit bureaus reckon it (Experian); to compare with theirs and for nothing else. */
  readonly bureauDaysBeyondTerms: Decimal | undefined;
}

/** On the due date an invoice is not past due yet. Rests of a cent are part of the amounts, not of the counts. */
export function aging(items: readonly InvoiceItem[], { agingEdges }: Pick<FigureRules, "agingEdges">): Aging {
  const [first, second, third] = agingEdges;
  const openBetween = (after: number, upTo: number) =>
    sum(items.filter(({ daysPastDue }) => daysPastDue > after && daysPastDue <= upTo).map(({ open }) => open));
  const notDue = openBetween(-Infinity, 0);
  const buckets = [
    openBetween(0, first),
    openBetween(first, second),
    openBetween(second, third),
    openBetween(third, Infinity),
  ] as const;
  const overdue = sum(buckets);
  const open = add(notDue, overdue);
  const late = items.filter((item) => isPastDue(item) && !item.invoice.isDisputed);
  return {
    open,
    openInvoices: items.filter(({ isOpen }) => isOpen).length,
    notDue,
    buckets,
    overdue,
    overdueInvoices: items.filter(isPastDue).length,
    disputed: sum(items.filter(({ invoice }) => invoice.isDisputed).map((item) => item.open)),
    daysBeyondTerms: weightedMeanOf(late.map((item) => ({ days: item.daysPastDue, amount: item.open }))),
    bureauDaysBeyondTerms: bureauDays(buckets, agingEdges, open),
  };
}

function bureauDays(
  buckets: readonly Decimal[],
  [first, second, third]: FigureRules["agingEdges"],
  open: Decimal,
): Decimal | undefined {
  if (isZero(open)) return undefined;
  const middles = [first / 2, (first + second) / 2, (second + third) / 2, third + (third - second) / 2];
  const weighted = buckets.map((bucket, at) => multiply(bucket, toDays(middles[at] ?? 0)));
  return quotient(weighted.reduce(add, zero), open, figurePlaces);
}
