import { supersede } from "../deal/earlier-versions";
import { moveAnswer, type Answer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { stages } from "#model/stage";
import type { Deal, DealIntent } from "../deal/deal";
import { readDeals } from "../deal/read-deals";
import { answerOf, stageOfDeal } from "../deal/stage-of-deal";
import { writeAsFarAsAllowed } from "../deal/reduced-writes";
import { updateIntent } from "../deal/update-intent";
import { tellCommitment, toEventKey } from "../deal/tell-commitment";
import { raiseIssues } from "../issues/raise-issue";
import { resolveIssues } from "../issues/resolve-issues";
import { update, type Change } from "../ports/change";
import { DataverseFault, type ChangeSet } from "../ports/dataverse";
import { opportunityTable } from "../ports/stock-tables";
import { nextAnswer, type GivenAnswer } from "./answer-of-outcome";
import type { Claim } from "./claim-intent";
import { dueIntentReading, type DueIntent } from "./due-intent";
import { LeaseLost } from "./lease";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";
import { hasGoneMeanwhile, readOvertakenAgain } from "./read-overtaken-again";
import { settleEarlier } from "./settle-earlier";
import { findSuperseded } from "./supersede-older";
import { toIntentValues } from "./to-intent-values";
import { toIssueKey, toTrouble } from "./to-trouble";

/** How often the rows may have moved under the hands of the bridge before the intent is left to its lease. */
const attempts = 5;

/**
 * Writes what an attempt came to, in one change set: the intent, the story, the deal's stage and order number, the work list. Throws
 * LeaseLost when another worker has the intent by now.
 */
export async function recordOutcome(outbound: Outbound, claim: Claim, outcome: Outcome): Promise<void> {
  let intent = claim.intent;
  let deal = claim.deal;
  let version = claim.lease.version();
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const now = { ...claim, intent, deal };
    const changes = await toChanges(outbound, now, version, outcome);
    const [written] = await writeAsFarAsAllowed(outbound.dataverse, [changes]);
    if (written?.leftOut !== undefined) {
      outbound.log.error({ refusal: written.leftOut }, "the deal does not show what became of its request");
    }
    if (written?.result.is === "applied") return;
    if (written?.result.is === "refused") {
      const { code, detail } = written.result;
      throw new DataverseFault(`The outcome could not be recorded: ${detail}`, "Defect", code);
    }
    intent = await readAgain(outbound, claim);
    version = intent["@odata.etag"];
    const opportunityId = intent._accord_opportunityid_value;
    deal = (await readDeals(outbound.dataverse, [opportunityId])).get(opportunityId ?? "");
  }
  throw new LeaseLost("the rows of the deal keep changing");
}

async function readAgain(outbound: Outbound, claim: Claim): Promise<DueIntent> {
  const key = { column: "accord_intentid", value: claim.intent.accord_intentid };
  const row = await outbound.dataverse.retrieve(dueIntentReading, key);
  if (row?.accord_leaseholder !== claim.lease.holder) throw new LeaseLost("another worker has taken the intent over");
  return row;
}

/** What was to be settled has begun to move, or what was to be asked about is gone: it is looked at again in a moment. */
const again: Outcome = { is: "retry", failure: "Dependency", reason: undefined, afterSeconds: 2 };

async function toChanges(outbound: Outbound, claim: Claim, version: string, intended: Outcome): Promise<ChangeSet> {
  const { intent, deal } = claim;
  const now = outbound.clock.now();
  const current = answerOf(intent.accord_answer);
  const settled = intended.is === "settled" ? settleEarlier(outbound, deal, intended) : [];
  const outcome = settled && !hasGoneMeanwhile(deal, intended) ? intended : again;
  const kind = fromOption(intentKinds, intent.accord_kind);
  const given = nextAnswer(current, kind, outcome, intent._accord_orderid_value !== null);
  const values = toIntentValues(outbound, claim, outcome, given);
  // An order may have come back through its stream before: then its answer is given, and what it replaces is still to be told so.
  const isAnswered = given !== undefined || outcome.is === "ordered" || outcome.is === "decided";
  const superseded = isAnswered ? findSuperseded(intent, deal, outcome) : [];
  const trouble = toTrouble(claim, outcome);
  const hadTrouble = intent.accord_failureclass !== null && !trouble;
  const over = [...(hadTrouble ? [intent] : []), ...superseded].map((row) => row.accord_intentid);
  const settledIds = outcome.is === "settled" ? outcome.about.map(({ intentId }) => intentId) : [];
  return [
    updateIntent(intent, values, { version, attempt: claim.attempt }),
    ...(given ? tellAnswer(outbound, claim, outcome, given) : []),
    ...(deal ? toDealChanges(deal, outcome, answersAfter(deal, intent, superseded, outcome, given), given, now) : []),
    ...readOvertakenAgain(deal, outcome),
    ...superseded.map((other) => supersede(other, now)),
    ...(settled ?? []),
    ...(await raiseIssues(outbound.dataverse, trouble ? [trouble] : [], now)),
    ...(await resolveIssues(outbound.dataverse, [...over, ...settledIds].map(toIssueKey), now)),
  ];
}

function tellAnswer(
  outbound: Outbound,
  { intent, attempt }: Claim,
  outcome: Outcome,
  { tells }: GivenAnswer,
): readonly Change[] {
  if (!tells) return [];
  const eventKey = toEventKey(outbound.erp, tells, `${intent.accord_intentid} ${attempt}`);
  const told = {
    kind: tells,
    eventKey,
    occurredOn: outbound.clock.now(),
    documentNumber: outcome.is === "ordered" || outcome.is === "asked" ? outcome.order.number : undefined,
    reason: outcome.is === "held" || outcome.is === "rejected" ? outcome.reason : undefined,
  };
  const links = {
    opportunityId: intent._accord_opportunityid_value,
    accountId: intent._accord_accountid_value,
    intentId: intent.accord_intentid,
    orderId: intent._accord_orderid_value,
    ownerId: intent._owninguser_value,
  };
  return [tellCommitment(told, links)];
}

/** Every answer this outcome moves, by intent; one that was given meanwhile and is final stays. */
function answersAfter(
  { accord_opportunity_intent: known }: Deal,
  intent: DueIntent,
  superseded: readonly DealIntent[],
  outcome: Outcome,
  given: GivenAnswer | undefined,
): ReadonlyMap<string, Answer> {
  const moved = new Map<string, Answer>();
  for (const other of superseded) moved.set(other.accord_intentid, "Superseded");
  if (!given) return moved;
  for (const { intentId, becomes } of outcome.is === "settled" ? outcome.about : []) {
    const before = known.find((other) => other.accord_intentid === intentId);
    if (becomes === "Reviewed" || !before) continue;
    if (moveAnswer(answerOf(before.accord_answer), becomes).is === "applied") moved.set(intentId, becomes);
  }
  return moved.set(intent.accord_intentid, given.answer);
}

/**
 * Over the deal as it was read: its stage follows from all its requests and orders, which others write, too. An answer that leaves the
 * stage where it is still moves the moment of the news, which open forms watch.
 */
function toDealChanges(
  deal: Deal,
  outcome: Outcome,
  intents: ReadonlyMap<string, Answer>,
  given: GivenAnswer | undefined,
  now: Date,
): readonly Change[] {
  const stage = toOption(stages, stageOfDeal(deal, { intents }));
  const number = outcome.is === "ordered" ? outcome.order.number : deal.accord_ordernumber;
  if (!given && stage === deal.accord_stage && number === deal.accord_ordernumber) return [];
  const values = { accord_stage: stage, accord_ordernumber: number, accord_commitmenton: now.toISOString() };
  return [update(opportunityTable, deal.opportunityid, values, deal["@odata.etag"])];
}
