import { choice, type NameOf } from "./choice";
import type { ComparableLine, LineChange } from "./comparison";
import { compare, decimal, isZero, multiply, subtract, wholeQuotient, zero, type Decimal } from "./decimal";

/** What a change of the ERP asks of the seller, mildest first. Done: the seller has accepted it. */
export const reviews = choice("NotNeeded", "Advised", "Needed", "Unacceptable", "Done");

export type Review = NameOf<typeof reviews>;

/** What a rule may ask for. */
export type Verdict = Exclude<Review, "Done">;

/** What is measured of a changed line: a price in percent, a date in days, a quantity in percent; downwards is negative. */
export type MeasuredChange = "price" | "date" | "quantity";

/** A verdict up to a limit, that included; the rules of a change are asked in their order. */
export interface ToleranceStep {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly is: Verdict;
}

/** The policy of a company, as data: for each kind of change the steps, and what is beyond all of them. */
export interface Tolerances {
  readonly price: readonly ToleranceStep[];
  readonly date: readonly ToleranceStep[];
  readonly quantity: readonly ToleranceStep[];
  /** A line sold as another item, added or removed. */
  readonly substituted: Verdict;
  readonly added: Verdict;
  readonly removed: Verdict;
  /** What no step covers. */
  readonly beyond: Verdict;
}

const step = (from: string, to: string, is: Verdict): ToleranceStep => ({ from: decimal(from), to: decimal(to), is });

/** A lower price and up to three days are taken as they are, a week is worth a look; everything else needs the seller. */
export const defaultTolerances: Tolerances = {
  price: [step("-100", "0", "NotNeeded")],
  date: [step("-36500", "3", "NotNeeded"), step("3", "7", "Advised")],
  quantity: [step("0", "0", "NotNeeded")],
  substituted: "Needed",
  added: "Needed",
  removed: "Needed",
  beyond: "Needed",
};

/** A line that was answered otherwise than it was asked. */
export interface AnsweredLine {
  readonly change: LineChange;
  readonly promised: ComparableLine | undefined;
  readonly committed: ComparableLine | undefined;
}

/** What the strictest rule says of all changed lines together. */
export function judgeChanges(lines: readonly AnsweredLine[], tolerances: Tolerances): Verdict {
  return lines
    .flatMap((line) => judgeLine(line, tolerances))
    .reduce<Verdict>((strictest, is) => (rank(is) > rank(strictest) ? is : strictest), "NotNeeded");
}

function judgeLine({ change, promised, committed }: AnsweredLine, tolerances: Tolerances): readonly Verdict[] {
  if (change === "Added") return [tolerances.added];
  if (change === "Removed" || !promised || !committed) return [tolerances.removed];
  const measured: readonly (readonly [MeasuredChange, Decimal])[] = [
    ["price", percentBetween(promised.unitPrice, committed.unitPrice)],
    ["quantity", percentBetween(promised.quantity, committed.quantity)],
    ["date", daysBetween(promised.date, committed.date)],
  ];
  const substituted = change === "Substituted" ? [tolerances.substituted] : [];
  return [...substituted, ...measured.map(([kind, by]) => judge(tolerances[kind], by, tolerances.beyond))];
}

function judge(steps: readonly ToleranceStep[], by: Decimal, beyond: Verdict): Verdict {
  if (isZero(by)) return "NotNeeded";
  return steps.find(({ from, to }) => compare(by, from) >= 0 && compare(by, to) <= 0)?.is ?? beyond;
}

/** By how many percent the second differs from the first, in hundredths rounded away from zero so that no limit is passed unseen. */
function percentBetween(before: Decimal, after: Decimal): Decimal {
  if (isZero(before)) return isZero(after) ? zero : decimal(compare(after, before) > 0 ? "100" : "-100");
  const scaled = multiply(subtract(after, before), decimal("10000"));
  const whole = wholeQuotient(scaled, before);
  const rest = compare(subtract(scaled, multiply(decimal(String(whole)), before)), zero);
  const hundredths = whole + Math.sign(rest) * Math.sign(compare(before, zero));
  return multiply(decimal(String(hundredths)), decimal("0.01"));
}

function daysBetween(before: string | null, after: string | null): Decimal {
  if (before === null || after === null) return zero;
  return decimal(String(Math.round((Date.parse(after) - Date.parse(before)) / 86_400_000)));
}

function rank(verdict: Verdict): number {
  return reviews.names.indexOf(verdict);
}
