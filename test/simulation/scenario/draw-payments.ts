import type { ErpLedgerSource } from "../../../bridge/ports/erp-money";
import { troubledSeconds } from "../time/durations";
import { makeRandomFor, type Random } from "../time/random";
import type { Act, TimedAct } from "./act";

/** How much of the ledger outsiders are shown: Business Central with both of Microsoft's APIs, with one, with none. */
export function drawLedgerSource(seed: number): ErpLedgerSource {
  return makeRandomFor(seed, "ledger").pick(["Applications", "Applications", "Payments", "OpenInvoices"]);
}

/**
 * Of one request of four the order is accepted and invoiced, and of the invoices that come about most are paid: at once or in parts, and
 * now and then a payment bounces or goods are sent back. In some schedules all is invoiced and paid for together.
 */
export function drawPayments(seed: number, requests: number): readonly TimedAct[] {
  const random = makeRandomFor(seed, "payments");
  const paysTogether = random.chance(0.25);
  const acts: TimedAct[] = [];
  for (let request = 0; request < requests; request++) {
    let at = random.between(150, 400) / 10;
    const next = (act: Act) => {
      acts.push({ at, act });
      at = Math.min(troubledSeconds - 2, at + random.between(1, 250) / 10);
    };
    if (paysTogether || random.chance(0.25)) {
      next({ is: "decide", request, decision: "Accepted" });
      next({ is: "invoice", request });
    }
    if (paysTogether || random.chance(0.3)) continue;
    while (random.chance(0.5)) next({ is: "pay", request, share: "half" });
    if (random.chance(0.7)) next({ is: "pay", request, share: "rest" });
    if (random.chance(0.2)) next({ is: "credit", request });
    if (random.chance(0.25)) next({ is: "takeBack", request });
    if (random.chance(0.2)) next({ is: "pay", request, share: "rest" });
  }
  return paysTogether ? [...acts, ...drawPaymentOfAll(random, random.between(0, requests - 1))] : acts;
}

/** What the customer of a request owes, for whichever orders, in one payment at the end. */
function drawPaymentOfAll(random: Random, request: number): readonly TimedAct[] {
  const paid: TimedAct = { at: troubledSeconds - 4, act: { is: "pay", request, share: "all" } };
  const bounced: TimedAct = { at: troubledSeconds - 1, act: { is: "takeBack", request } };
  return random.chance(0.3) ? [paid, bounced] : [paid];
}
