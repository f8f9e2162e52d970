import { fromOption, toOption } from "#model/choice";
import { deliveries, moveDelivery, type Delivery } from "#model/delivery";
import { stages } from "#model/stage";
import { intentTable } from "#model/tables/intent";
import type { Deal } from "../deal/deal";
import { writeAsFarAsAllowed } from "../deal/reduced-writes";
import { showStage } from "../deal/show-stage";
import { stageOfDeal } from "../deal/stage-of-deal";
import { updateIntent } from "../deal/update-intent";
import { reading } from "../ports/reading";
import type { DueIntent } from "./due-intent";
import { leaseEnd, makeLease, type Lease } from "./lease";
import type { Outbound } from "./outbound";
import type { AccountOnTheWay } from "./read-accounts";

/** An intent this worker alone may carry out, as long as its lease lasts. */
export interface Claim {
  readonly intent: DueIntent;
  readonly deal: Deal | undefined;
  readonly account: AccountOnTheWay | undefined;
  readonly lease: Lease;
  /** 1 for the first. */
  readonly attempt: number;
  /**
   * The latest moment at which an earlier attempt may have sent something whose fate is unknown; undefined when everything is clear.
   * Kept in accord_leaseduntil: a lease that ran out, or the moment at which an answer failed to come.
   */
  readonly unclearUntil: Date | undefined;
}

const leaseReading = reading(intentTable, ["accord_leaseholder"], {});

/**
 * Takes an intent by a conditional update, so that one worker has it, and lets the form say that it is on its way. Undefined when
 * somebody else was faster.
 */
export async function claimIntent(
  outbound: Outbound,
  intent: DueIntent,
  deal: Deal | undefined,
  account?: AccountOnTheWay,
): Promise<Claim | undefined> {
  if (moveDelivery(deliveryBefore(intent), "Sending").is !== "applied") return undefined;
  const holder = outbound.randomness.uuid();
  const until = leaseEnd(outbound.clock.now(), outbound.leaseSeconds);
  const attempt = (intent.accord_attempts ?? 0) + 1;
  const claiming = updateIntent(intent, {
    accord_delivery: toOption(deliveries, "Sending"),
    accord_attempts: attempt,
    accord_leaseholder: holder,
    accord_leaseduntil: until.toISOString(),
  });
  const [written] = await writeAsFarAsAllowed(outbound.dataverse, [[claiming, ...showStage(deal)]]);
  const version =
    written?.result.is === "applied" ? written.result.versions[0] : await versionIfOurs(outbound, intent, holder);
  if (version === undefined) return undefined;
  return {
    intent,
    deal: deal && written?.result.is === "applied" ? asWritten(deal, written.result.versions[1]) : deal,
    account,
    lease: makeLease(outbound, { intentId: intent.accord_intentid, holder, version, until }),
    attempt,
    unclearUntil: intent.accord_leaseduntil === null ? undefined : new Date(intent.accord_leaseduntil),
  };
}

/** A lease that ran out is taken over as an unknown outcome: its holder may have sent the request. */
function deliveryBefore(intent: DueIntent): Delivery {
  const delivery = fromOption(deliveries, intent.accord_delivery) ?? "Queued";
  return delivery === "Sending" ? "UnknownOutcome" : delivery;
}

/** The deal with the stage the claim has given it, so that the outcome can be written over it. */
function asWritten(deal: Deal, version: string | undefined): Deal {
  if (version === undefined) return deal;
  return { ...deal, accord_stage: toOption(stages, stageOfDeal(deal)), "@odata.etag": version };
}

/** A write that was repeated because its first answer was lost meets its own effect: the intent is ours after all. */
async function versionIfOurs(outbound: Outbound, intent: DueIntent, holder: string): Promise<string | undefined> {
  const row = await outbound.dataverse.retrieve(leaseReading, {
    column: "accord_intentid",
    value: intent.accord_intentid,
  });
  return row?.accord_leaseholder === holder ? row["@odata.etag"] : undefined;
}
