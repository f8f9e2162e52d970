import { fromOption, type Choice } from "#model/choice";
import { exactDecimal, isDecimal, type Decimal } from "#model/decimal";

/** A moment of a Web API row. */
export function toMoment(cell: string | null | undefined): Date | undefined {
  return cell ? new Date(cell) : undefined;
}

/** A choice; what an empty cell means is for the column to say. */
export function toChoice<Name extends string>(
  choice: Choice<Name>,
  cell: number | null | undefined,
  whenEmpty: Name,
): Name {
  return fromOption(choice, cell) ?? whenEmpty;
}

/**
 * Money or a quantity: the Web API answers numbers, a dataset may hand out text. Undefined for an empty cell,
 * and for a number with more digits than it can carry: a wrong figure is worse than none.
 */
export function toDecimal(cell: unknown): Decimal | undefined {
  if (typeof cell === "number") return exactDecimal(cell);
  return typeof cell === "string" && isDecimal(cell) ? cell : undefined;
}

/**
 * A calendar date, yyyy-mm-dd. A dataset hands it out as text, or as a Date at midnight, of UTC or of the browser's zone
 * depending on the host: at midnight UTC it is read in UTC.
 */
export function toCalendarDate(cell: unknown): string | null {
  if (typeof cell === "string" && cell) return cell.slice(0, 10);
  if (!(cell instanceof Date)) return null;
  const isUtc = cell.getTime() % 86_400_000 === 0;
  const inUtc = isUtc ? cell : new Date(cell.getTime() - cell.getTimezoneOffset() * 60_000);
  return inUtc.toISOString().slice(0, 10);
}

/** An address to link to. The ERP's text is data: anything but a web address is not made clickable. */
export function toWebAddress(cell: string | null | undefined): string | undefined {
  return cell && /^https?:\/\//i.test(cell) ? cell : undefined;
}
