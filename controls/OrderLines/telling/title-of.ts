import type { OrderLine } from "../../shared/mirror/order-line";
import type { Teller } from "../words";

/** "SO-101042 · 5 lines · Euro · as of 30 Jun 2025 14:02", for all orders the lines are of. */
export function titleOf(lines: readonly OrderLine[], { say }: Teller, tellMoment: (moment: Date) => string): string {
  const asOf = Math.max(...lines.map((line) => line.asOf?.getTime() ?? 0));
  return [
    namesOf(lines.map((line) => line.orderNumber)),
    say(lines.length === 1 ? "Count_One" : "Count_Many", { count: String(lines.length) }),
    namesOf(lines.map((line) => line.currency)),
    asOf > 0 ? say("AsOf", { moment: tellMoment(new Date(asOf)) }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function namesOf(names: readonly string[]): string {
  return [...new Set(names)].filter(Boolean).join(", ");
}
