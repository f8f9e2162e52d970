import { answerOf } from "../deal/stage-of-deal";
import type { Claim } from "./claim-intent";
import { ensureCustomer } from "./ensure-customer";
import { findStanding, findStandingOrder, isReplaced } from "./find-standing";
import { awaitNewer, findUnclearOlder } from "./find-unclear";
import { lookUpOrder, readLines, toNewOrder, toOutcomeOfOrder } from "./order-of-request";
import type { Outbound } from "./outbound";
import { superseded, type Outcome } from "./outcome";
import type { DealRequest } from "./read-request";
import { reviseStanding } from "./revise-standing";
import { mayStillCommit } from "./unclear";

/**
 * Carries out DealReadyForFulfillment: customer, look-up, create; a newer version revises the order of an older one instead. Each step is
 * safe to repeat after a crash in the middle of it.
 */
export async function submitOrder(outbound: Outbound, claim: Claim, request: DealRequest): Promise<Outcome> {
  const lines = readLines(request);
  if (lines.is === "ended") return lines.outcome;

  const customer = await ensureCustomer(outbound, claim, request.accountId);
  if (customer.is === "ended") return customer.outcome;
  outbound.reach("customer-ensured");

  const found = await lookUpOrder(outbound, request);
  if (found) return found;
  outbound.reach("key-looked-up");
  const unclear = mayStillCommit(outbound, claim);
  if (unclear) return unclear;

  if (isReplaced(claim)) return superseded;
  const newer = await awaitNewer(outbound, claim);
  if (newer) return newer;
  if (isTooLate(outbound, claim)) return { is: "settled", answer: "Expired", tells: "IntentExpired", about: [] };
  const standing = await findStandingOrder(outbound, claim, [...findStanding(claim), ...findUnclearOlder(claim)]);
  if (standing.is === "ended") return standing.outcome;
  const revised = standing.value && (await reviseStanding(outbound, claim, request, standing.value));
  if (revised) return revised;

  await claim.lease.ensure(outbound.requestTimeoutSeconds);
  const answer = await outbound.erp.createOrder(toNewOrder(request, customer.value, lines.value));
  outbound.reach("order-created");
  // Refused as a second one: what an earlier attempt sent may have come in between.
  const came = answer.is === "conflict" ? await lookUpOrder(outbound, request) : undefined;
  return came ?? toOutcomeOfOrder(answer, outbound.clock.now());
}

/** The ERP has nothing of this version, and the day up to which it could have had it is over: nothing was said to it yet, and nothing will be. */
function isTooLate({ clock }: Outbound, { intent }: Claim): boolean {
  const today = clock.now().toISOString().slice(0, 10);
  return (
    intent.accord_validuntil !== null &&
    intent.accord_validuntil.slice(0, 10) < today &&
    answerOf(intent.accord_answer) === "Submitted"
  );
}
