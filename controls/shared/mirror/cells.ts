import { fromNumber, isDecimal, type Decimal } from "#model/decimal";

/** A moment of a Web API row. */
export function toMoment(cell: string | null | undefined): Date | undefined {
  return cell ? new Date(cell) : undefined;
}

/** Money or a quantity: the Web API answers numbers, a dataset may hand out text. */
export function toDecimal(cell: unknown): Decimal | undefined {
  if (typeof cell === "number") return fromNumber(cell);
  return typeof cell === "string" && isDecimal(cell) ? cell : undefined;
}

/** An address to link to. The ERP's text is data: anything but a web address is not made clickable. */
export function toWebAddress(cell: string | null | undefined): string | undefined {
  return cell && /^https?:\/\//i.test(cell) ? cell : undefined;
}
