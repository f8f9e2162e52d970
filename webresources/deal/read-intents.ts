import { answers, isAccepted, isAwaitingDecision, type Answer } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries, type Delivery } from "#model/delivery";
import { asksForDelivery, intentKinds, type IntentKind } from "#model/intents/kind";
import { latestRequest } from "#model/stage";
import type { intentTable } from "#model/tables/intent";
import type { ColumnName, Row } from "#model/tables/row";
import { reviews, type Review } from "#model/tolerance";

/** What is known of an intent that was sent before. */
export interface SentIntent {
  readonly kind: IntentKind;
  readonly version: number;
  readonly answer: Answer;
  readonly delivery: Delivery;
  readonly review?: Review | undefined;
  /** Of the snapshot, to tell whether the deal differs from what was sent. */
  readonly hash?: string | undefined;
}

const columns = [
  "accord_kind",
  "accord_version",
  "accord_answer",
  "accord_delivery",
  "accord_review",
  "accord_snapshothash",
] as const satisfies readonly ColumnName<typeof intentTable>[];

type IntentRow = Partial<Pick<Row<typeof intentTable>, (typeof columns)[number]>>;

type Readings = Map<string, Promise<readonly SentIntent[]>>;

/** Readings under way. They hang on the page: form script and ribbon are scripts of their own, and ask for the same while a form opens. */
function readingsOfPage(): Readings {
  const page = globalThis as { accordReadings?: Readings };
  return (page.accordReadings ??= new Map());
}

/** For what is shown and offered: whoever asks while the intents are being read gets the same answer. Sending asks by itself. */
export function shareIntents(opportunityId: string): Promise<readonly SentIntent[]> {
  const readings = readingsOfPage();
  const underWay = readings.get(opportunityId);
  if (underWay) return underWay;
  const reading = readIntents(opportunityId).finally(() => readings.delete(opportunityId));
  readings.set(opportunityId, reading);
  return reading;
}

/** Every intent of a deal. Rejects with what the platform threw. */
export async function readIntents(opportunityId: string): Promise<readonly SentIntent[]> {
  const query = `?$select=${columns.join(",")}&$filter=_accord_opportunityid_value eq ${opportunityId}`;
  const { entities } = await Xrm.WebApi.retrieveMultipleRecords("accord_intent", query);
  return entities.flatMap((row: IntentRow) => {
    const kind = fromOption(intentKinds, row.accord_kind);
    if (!kind) return [];
    return [
      {
        kind,
        version: row.accord_version ?? 1,
        answer: fromOption(answers, row.accord_answer) ?? "Submitted",
        delivery: fromOption(deliveries, row.accord_delivery) ?? "Queued",
        review: fromOption(reviews, row.accord_review),
        hash: row.accord_snapshothash ?? undefined,
      },
    ];
  });
}

/** The version of the next intent of a kind: people count the versions of what they ask for together, approvals by themselves. */
export function nextVersion(intents: readonly SentIntent[], kind: IntentKind): number {
  const isCounted = (other: IntentKind) => (asksForDelivery(kind) ? asksForDelivery(other) : other === kind);
  return 1 + Math.max(0, ...intents.filter((intent) => isCounted(intent.kind)).map((intent) => intent.version));
}

/**
 * A deal is submitted when nothing is under way and nothing is accepted. A request that is parked for the seller waits for
 * the deal to be corrected and submitted again.
 */
export function maySubmit(intents: readonly SentIntent[]): boolean {
  const request = latestRequest(intents);
  if (!request || isAccepted(request.answer)) return !request;
  return !isAwaitingDecision(request.answer) || request.delivery === "Parked";
}

/** A deal is approved once, before it is submitted. */
export function mayApprove(intents: readonly SentIntent[]): boolean {
  return intents.length === 0;
}

/** Whether the ERP still owes a decision. */
export function isAwaited(intents: readonly SentIntent[]): boolean {
  const request = latestRequest(intents);
  return request !== undefined && isAwaitingDecision(request.answer);
}
