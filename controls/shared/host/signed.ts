import { compare, subtract, toNumber, zero, type Decimal } from "#model/decimal";
import type { Words } from "../words/words";
import type { TellNumber, TellRounded } from "./numbers";

/** With a true minus, or a plus; nothing for no difference. */
export function tellSigned(value: Decimal, tell: TellNumber): string {
  const direction = compare(value, zero);
  if (direction === 0) return "";
  return direction < 0 ? `−${tell(subtract(zero, value))}` : `+${tell(value)}`;
}

interface Teller {
  readonly say: Words<"Percent">;
  readonly amount: TellNumber;
  readonly number: TellRounded;
}

/** The difference and what part of the former value it is: "+5.00 (+4.2 %)". */
export function tellChange(before: Decimal, now: Decimal, { say, amount, number }: Teller): string {
  const difference = subtract(now, before);
  const signed = tellSigned(difference, amount);
  const percent = (toNumber(difference) / Math.abs(toNumber(before))) * 100;
  if (!signed || !Number.isFinite(percent)) return signed;
  return `${signed} (${say("Percent", { percent: (percent < 0 ? "−" : "+") + number(Math.abs(percent), 1) })})`;
}
