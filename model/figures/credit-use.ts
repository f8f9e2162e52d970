import { subtract, sum, type Decimal } from "../decimal";
import { percentOf } from "./average";
import type { LimitMode } from "./limit-mode";
import { isPositive } from "./invoice-item";

/** What of a customer's credit is in use. Without a limit nothing is available and nothing is used up: there is none to speak of. */
export interface CreditUse {
  readonly exposure: Decimal;
  /** Negative when more is in use than granted. */
  readonly available: Decimal | undefined;
  readonly usedPercent: Decimal | undefined;
}

export interface Exposed {
  readonly balance: Decimal;
  readonly openOrders: Decimal;
  readonly shippedNotInvoiced: Decimal;
}

/** A limit of zero is kept as such only where the ERP means it: a customer "Limited" to 0 has no credit at all, and no percentage of it. */
export function creditUse(
  { balance, openOrders, shippedNotInvoiced }: Exposed,
  mode: LimitMode,
  limit: Decimal | undefined,
): CreditUse {
  const exposure = sum([balance, openOrders, shippedNotInvoiced]);
  if (mode === "None" || limit === undefined) return { exposure, available: undefined, usedPercent: undefined };
  return {
    exposure,
    available: mode === "Blocked" ? undefined : subtract(limit, exposure),
    usedPercent: isPositive(limit) ? percentOf(exposure, limit) : undefined,
  };
}
