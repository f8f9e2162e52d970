import type { Claim } from "./claim-intent";
import { findStanding, findStandingOrder, isReplaced } from "./find-standing";
import { lookUpOrder } from "./order-of-request";
import type { Outbound } from "./outbound";
import { superseded, type Outcome } from "./outcome";
import type { DealRequest } from "./read-request";
import { reviseStanding } from "./revise-standing";
import { mayStillCommit } from "./unclear";

/** Carries out AmendmentRequested: the order that stands for the deal is asked to become what the newer version says. */
export async function amendOrder(outbound: Outbound, claim: Claim, request: DealRequest): Promise<Outcome> {
  const found = await lookUpOrder(outbound, request);
  if (found) return found;
  outbound.reach("key-looked-up");
  const unclear = mayStillCommit(outbound, claim);
  if (unclear) return unclear;
  if (isReplaced(claim)) return superseded;
  const standing = await findStandingOrder(outbound, claim, findStanding(claim));
  if (standing.is === "ended") return standing.outcome;
  const revised = standing.value && (await reviseStanding(outbound, claim, request, standing.value));
  return revised ?? { is: "rejected", reason: { code: "NothingToActOn" } };
}
