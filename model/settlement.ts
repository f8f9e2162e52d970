import { choice, type NameOf } from "./choice";
import { compare, decimal, sum, zero, type Decimal } from "./decimal";

export const settlements = choice("Open", "PartlyPaid", "Paid", "SettledByCredit", "WrittenOff");

export type Settlement = NameOf<typeof settlements>;

/** What settled an invoice, each as the sum of its live applications. Amounts are positive, in the invoice's currency. */
export interface Settled {
  readonly cash: Decimal;
  readonly credit: Decimal;
  readonly writtenOff: Decimal;
}

export const nothingSettled: Settled = { cash: zero, credit: zero, writtenOff: zero };

/** A rest of a cent stays when amounts were converted; it keeps no invoice open. */
const tolerance = decimal("0.01");

/**
 * Whether an invoice is paid. Only cash pays: what was closed by a credit memo alone is settled by credit, and what is partly paid is
 * never called paid. `open` is what the ERP still asks for.
 */
export function settlementOf(open: Decimal, { cash, credit, writtenOff }: Settled): Settlement {
  const isClosed = compare(open, tolerance) <= 0;
  if (!isClosed) return compare(sum([cash, credit, writtenOff]), zero) > 0 ? "PartlyPaid" : "Open";
  if (compare(cash, zero) > 0) return "Paid";
  if (compare(credit, zero) > 0) return "SettledByCredit";
  return compare(writtenOff, zero) > 0 ? "WrittenOff" : "Paid";
}
