import { DataverseFault } from "../ports/dataverse";
import { carryIntent } from "./carry-intent";
import { claimIntent, type Claim } from "./claim-intent";
import type { Runnable } from "./find-runnable";
import { LeaseLost } from "./lease";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";
import { recordOutcome } from "./record-outcome";

/** Claims an intent, carries it out and records what came of it. False when another worker has it. */
export async function runIntent(outbound: Outbound, { intent, deal, account }: Runnable): Promise<boolean> {
  const claim = await claimIntent(outbound, intent, deal, account);
  if (!claim) return false;
  outbound.reach("intent-claimed");
  const log = outbound.log.child({ correlationId: intent.accord_key, attempt: claim.attempt });
  const tools = { ...outbound, log };
  try {
    const outcome = await carryOrPark(tools, claim);
    await recordOutcome(tools, claim, outcome);
    outbound.reach("answer-recorded");
    log.info(toFields(outcome), `intent ${outcome.is}`);
    return true;
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
    log.warn({ detail: error.message }, "the intent is carried out by another worker");
    return false;
  }
}

/** A request that trips over a defect of ours is put where a person sees it; the others go on. */
async function carryOrPark(outbound: Outbound, claim: Claim): Promise<Outcome> {
  try {
    return await carryIntent(outbound, claim);
  } catch (error) {
    if (error instanceof LeaseLost || error instanceof DataverseFault) throw error;
    outbound.log.error({ error }, "carrying the intent out failed unexpectedly");
    const detail = error instanceof Error ? error.message : String(error);
    return { is: "parked", failure: "Defect", reason: { code: "BridgeFailed", detail } };
  }
}

function toFields(outcome: Outcome): Record<string, unknown> {
  switch (outcome.is) {
    case "ordered":
      return { order: outcome.order.number };
    case "asked":
      return { order: outcome.order.number };
    case "acknowledged":
    case "decided":
      return {};
    case "settled":
      return { answer: outcome.answer };
    case "held":
    case "rejected":
    case "unknown":
      return { reason: outcome.reason.code };
    case "parked":
    case "retry":
      return { failure: outcome.failure, reason: outcome.reason?.code };
  }
}
