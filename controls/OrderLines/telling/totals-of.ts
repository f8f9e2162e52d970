import { equals, least, multiply, round, subtract, sum, type Decimal } from "#model/decimal";
import { tellChange } from "../../shared/host/signed";
import type { OrderLine } from "../../shared/mirror/order-line";
import type { Teller } from "../words";
import type { Figure } from "./line-view-of";

/** The sums of all lines, in the user's words. */
export interface TotalsView {
  readonly promised: string;
  readonly committed: Figure;
  /** What of it is shipped, invoiced and open. */
  readonly tellProgress: () => string;
}

/** Amounts of two currencies are never added; then words take the place of figures. */
export function totalsOf(lines: readonly OrderLine[], teller: Teller): TotalsView {
  const { say, amount } = teller;
  if (new Set(lines.map((line) => line.currency)).size > 1) {
    return {
      promised: "",
      committed: { text: "", difference: "" },
      tellProgress: () => say("Totals_SeveralCurrencies"),
    };
  }
  const promised = sum(lines.flatMap((line) => line.promised?.amount ?? []));
  const committed = sum(lines.flatMap((line) => line.committed?.amount ?? []));
  return {
    promised: amount(promised),
    committed: { text: amount(committed), difference: tellChange(promised, committed, teller) },
    tellProgress: () => tellProgress(lines, committed, teller),
  };
}

/** Only when quantity times price makes the amounts: with a discount on a line the parts would not add up to the total. */
function tellProgress(lines: readonly OrderLine[], total: Decimal, { say, amount }: Teller): string {
  const committed = lines.flatMap(({ committed: side, quantities: { shipped, invoiced } }) =>
    side ? [{ agreed: side.quantity, shipped, invoiced, price: side.unitPrice }] : [],
  );
  const valueOf = (part: "agreed" | "shipped" | "invoiced") =>
    round(sum(committed.map((line) => multiply(least(line[part], line.agreed), line.price))), 2);
  if (!equals(valueOf("agreed"), total)) return "";
  const shipped = valueOf("shipped");
  return say("Totals_Open", {
    shipped: amount(shipped),
    invoiced: amount(valueOf("invoiced")),
    open: amount(subtract(total, shipped)),
  });
}
