import { answers, type Answer } from "#model/answer";
import { toOption } from "#model/choice";
import type { CommitmentKind } from "#model/commitments/kind";
import { asksForDelivery } from "#model/intents/kind";
import { toReasonColumns } from "#model/reason";
import { updateIntent } from "../../deal/update-intent";
import { tellCommitment, toEventKey, type StoryLinks, type Told } from "../../deal/tell-commitment";
import { resolveIssues } from "../../issues/resolve-issues";
import type { Change } from "../../ports/change";
import type { Inbound } from "../inbound";
import type { ChangeAnswer } from "./decide-change";
import type { OpenChange } from "./open-change";

/** A change that is answered now, with what its order says. */
export interface AnsweredChange extends OpenChange {
  readonly given: ChangeAnswer;
}

interface ToldOrder {
  readonly number: string;
  readonly version?: string | undefined;
  /** What became different, for the story. */
  readonly details?: unknown;
}

/**
 * The writes that answer changes: the answer in words, the story, the work list. An accepted new version is left out: it is the order's
 * own request from now on, and is answered as such.
 */
export async function answerChanges(
  inbound: Inbound,
  answered: readonly AnsweredChange[],
  order: ToldOrder,
  links: StoryLinks,
): Promise<readonly Change[]> {
  const now = inbound.clock.now();
  const issues = answered.map(({ intent }) => `intent_${intent.accord_intentid}`);
  return [
    ...answered.filter((change) => !isNewVersion(change)).map((change) => toAnswer(change, order, now)),
    ...answered.map((change) => tellAnswer(inbound, change, order, links, now)),
    ...(await resolveIssues(inbound.dataverse, issues, now)),
  ];
}

/** Whether a change has become what the order stands for. */
export function isNewVersion({ kind, given }: AnsweredChange): boolean {
  return asksForDelivery(kind) && given.answer !== "Rejected";
}

/** What changes are answered, by intent. */
export function answersOf(answered: readonly AnsweredChange[]): Map<string, Answer> {
  return new Map(answered.map(({ intent, given }) => [intent.accord_intentid, given.answer]));
}

/** The write that closes an earlier request because of what was answered to a later one. */
export function closeEarlier(
  intent: OpenChange["intent"],
  answer: Extract<Answer, "Superseded" | "Withdrawn">,
  now: Date,
): Change {
  const values = { accord_answer: toOption(answers, answer), accord_answeredon: now.toISOString() };
  return updateIntent(intent, values);
}

function toAnswer({ intent, given }: AnsweredChange, { details }: ToldOrder, now: Date): Change {
  const reason = given.reason && toReasonColumns(given.reason);
  const values = {
    accord_answer: toOption(answers, given.answer),
    accord_answeredon: now.toISOString(),
    accord_reasoncode: reason?.code ?? null,
    accord_reasondetails: reason?.details ?? null,
    accord_answerdetails: details === undefined ? null : JSON.stringify(details).slice(0, 20_000),
    accord_overduesince: null,
  };
  return updateIntent(intent, values);
}

function tellAnswer(
  inbound: Inbound,
  { intent, kind, given }: AnsweredChange,
  order: ToldOrder,
  links: StoryLinks,
  now: Date,
): Change {
  const tells = toldAs(kind, given.answer === "Rejected");
  const told: Told = {
    kind: tells,
    eventKey: toEventKey(inbound.erp, tells, intent.accord_intentid),
    occurredOn: now,
    documentNumber: order.number,
    erpVersion: order.version,
    reason: given.reason,
    details: order.details,
  };
  return tellCommitment(told, { ...links, intentId: intent.accord_intentid });
}

function toldAs(kind: OpenChange["kind"], isRefused: boolean): CommitmentKind {
  if (kind === "WithdrawalRequested") return isRefused ? "WithdrawalRefused" : "WithdrawalConfirmed";
  if (kind === "CancellationRequested") return isRefused ? "CancellationRefused" : "CancellationConfirmed";
  return isRefused ? "AmendmentRefused" : "AmendmentAccepted";
}
