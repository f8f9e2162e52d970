import { numberOf, type Values } from "../entities/values";
import { Decimal } from "../sales/decimal";

/** What an application is worth in local currency. */
export interface SplitApplication {
  /** At the rate the applying entry was posted with. */
  readonly local: Decimal;
  /** What the invoice gains or loses by having been posted at another rate: positive for a gain. */
  readonly gain: Decimal;
}

/**
 * The local amounts of an application. Each entry gives up its share of what is left of it in local currency, the last
 * application all of it, so that no cent remains. Source: CalcCurrencyRealizedGainLoss of "Gen. Jnl.-Post Line".
 */
export function splitApplication(applying: Values, appliedTo: Values, amount: Decimal): SplitApplication {
  const local = shareOf(applying, amount.negated()).negated();
  return { local, gain: local.minus(shareOf(appliedTo, amount)) };
}

function shareOf(entry: Values, amount: Decimal): Decimal {
  const remaining = Decimal.from(numberOf(entry, "remainingAmount"));
  const remainingLocal = Decimal.from(numberOf(entry, "remainingAmountLocalCurrency"));
  if (remaining.compare(amount) === 0) return remainingLocal;
  return remainingLocal.times(amount).dividedBy(remaining, 2);
}
