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
 * now and then a payment bounces, goods are sent back, or a customer is given credit that is applied or paid out. In some schedules all is
 * invoiced and paid for together.
 */
export function drawPayments(seed: number, requests: number): readonly TimedAct[] {
  const random = makeRandomFor(seed, "payments");
  const paysTogether = random.chance(0.25);
  const acts: TimedAct[] = [];
  const invoiced: number[] = [];
  for (let request = 0; request < requests; request++) {
    let at = random.between(150, 400) / 10;
    const next = (act: Act) => {
      acts.push({ at, act });
      at = Math.min(troubledSeconds - 2, at + random.between(1, 250) / 10);
    };
    if (paysTogether || random.chance(0.25)) {
      next({ is: "decide", request, decision: "Accepted" });
      next({ is: "invoice", request });
      invoiced.push(request);
    }
    if (paysTogether || random.chance(0.3)) continue;
    while (random.chance(0.5)) next({ is: "pay", request, share: "half" });
    if (random.chance(0.7)) next({ is: "pay", request, share: "rest" });
    if (random.chance(0.2)) next({ is: "credit", request });
    if (random.chance(0.25)) next({ is: "takeBack", request });
    if (random.chance(0.2)) next({ is: "pay", request, share: "rest" });
  }
  const credits = drawCredits(makeRandomFor(seed, "credits"), invoiced);
  const together = paysTogether ? drawPaymentOfAll(random, random.between(0, requests - 1)) : [];
  return [...acts, ...credits, ...together];
}

/**
 * In half of the schedules with an invoice its customer is given credit for no invoice in particular: it settles one later, is paid out, or
 * both.
 */
function drawCredits(random: Random, invoiced: readonly number[]): readonly TimedAct[] {
  const [first, ...others] = invoiced;
  if (first === undefined || random.chance(0.5)) return [];
  const request = random.pick([first, ...others]);
  const given = random.between(200, 800) / 10;
  const acts: TimedAct[] = [{ at: given, act: { is: "giveCredit", request } }];
  const next = (act: Act) => acts.push({ at: Math.min(troubledSeconds - 2, given + random.between(1, 500) / 10), act });
  if (random.chance(0.7)) next({ is: "applyCredit", request });
  if (random.chance(0.5)) next({ is: "refund", request });
  return acts;
}

/** What the customer of a request owes, for whichever orders, in one payment at the end. */
function drawPaymentOfAll(random: Random, request: number): readonly TimedAct[] {
  const paid: TimedAct = { at: troubledSeconds - 4, act: { is: "pay", request, share: "all" } };
  const bounced: TimedAct = { at: troubledSeconds - 1, act: { is: "takeBack", request } };
  return random.chance(0.3) ? [paid, bounced] : [paid];
}
