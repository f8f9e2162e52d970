import { compare, isZero, subtract, toNumber, zero, type Decimal } from "#model/decimal";
import type { TellNumber } from "../../shared/host/numbers";
import type { Teller } from "../words";

/** With a true minus or a plus. Nothing for no difference. */
export function tellSigned(value: Decimal, tell: TellNumber): string {
  if (isZero(value)) return "";
  return compare(value, zero) < 0 ? `−${tell(subtract(zero, value))}` : `+${tell(value)}`;
}

/** The difference and what part of the promise it is: "+5.00 (+4.2 %)". */
export function tellChange(promised: Decimal, committed: Decimal, { say, amount, percent }: Teller): string {
  const difference = subtract(committed, promised);
  const signed = tellSigned(difference, amount);
  if (!signed || isZero(promised)) return signed;
  const ratio = toNumber(difference) / Math.abs(toNumber(promised));
  const share = `${ratio < 0 ? "−" : "+"}${percent(Math.abs(ratio))}`;
  return `${signed} (${say("Percent", { percent: share })})`;
}

const day = 86_400_000;

/** "91 days later" */
export function tellDelay(promised: string | null, committed: string | null, { say }: Teller): string {
  if (!promised || !committed || committed <= promised) return "";
  return say("DaysLater", { days: String(Math.round((Date.parse(committed) - Date.parse(promised)) / day)) });
}
