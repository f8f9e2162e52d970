import { toNumber, type Decimal } from "#model/decimal";
import type { AccountFinance } from "../../shared/mirror/account-finance";
import type { Teller } from "../words";

/** A row of amounts that add up to a bar. */
export interface Share {
  readonly name: string;
  readonly amount: string;
  /** "26.3 %" of the whole; empty where there is none, as when the customer has more credit than is owed. */
  readonly percent: string;
  readonly size: number;
}

/** Open invoices by how late they are; the rows add up to the open invoices. */
export function agingOf({ figures, agingEdges }: AccountFinance, teller: Teller): readonly Share[] {
  const { say } = teller;
  const [first = "", second = "", third = ""] = agingEdges;
  const between = (from: string, to: string) => say("Aging_Between", { from: String(Number(from) + 1), to });
  return sharesOf(
    [
      [say("Aging_NotDue"), figures.agingNotDue],
      [between("0", first), figures.aging1],
      [between(first, second), figures.aging2],
      [between(second, third), figures.aging3],
      [say("Aging_Over", { days: third }), figures.aging4],
    ],
    figures.openAmount,
    teller,
  );
}

/** What uses up the credit limit; the rows add up to the credit in use. */
export function exposureOf({ figures }: AccountFinance, teller: Teller): readonly Share[] {
  const { say } = teller;
  return sharesOf(
    [
      [say("Balance"), figures.balance],
      [say("OpenOrders"), figures.openOrders],
      [say("Shipped"), figures.shippedNotInvoiced],
    ],
    figures.exposure,
    teller,
  );
}

function sharesOf(
  rows: readonly (readonly [string, Decimal | undefined])[],
  total: Decimal | undefined,
  { say, amount, number }: Teller,
): readonly Share[] {
  const whole = total ? toNumber(total) : 0;
  return rows.map(([name, value]) => {
    const size = value ? toNumber(value) : 0;
    const percent = whole > 0 ? say("Percent", { percent: number((size / whole) * 100, 1) }) : "";
    return { name, amount: amount(value), percent, size: Math.max(0, size) };
  });
}
