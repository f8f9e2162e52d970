import { commitmentEventType, commitmentKinds } from "../commitments/kind";
import type { DealLine, DealSnapshot } from "../intents/deal-snapshot";
import { intentEventType, intentKinds, statesDeal } from "../intents/kind";
import type { OrderRequest } from "../intents/order-request";
import {
  anything,
  date,
  decimalText,
  id,
  integer,
  list,
  moment,
  orNull,
  record,
  text,
  type FieldsOf,
  type Shape,
} from "./shape";

/** One kind of event in one version. A change that breaks readers gets a new version, and a new `type`. */
export interface EventDefinition {
  /** The CloudEvents `type`: `accord.intent.DealReadyForFulfillment.v1`. */
  readonly type: string;
  readonly description: string;
  readonly data: Shape;
}

const account = record({ id, name: text, number: orNull(text) } satisfies FieldsOf<DealSnapshot["account"]>);

/** A deal as it was on submitting: what `accord_snapshot` holds for requests that state one. */
export const dealShape = record({
  opportunityId: id,
  topic: text,
  account,
  currency: { is: "text", pattern: "^[A-Z]{3}$" },
  deliverBy: orNull(date),
  total: decimalText,
  lines: list(
    record({
      id: text,
      number: integer,
      item: orNull(text),
      description: text,
      quantity: decimalText,
      unit: orNull(text),
      unitPrice: decimalText,
      amount: decimalText,
    } satisfies FieldsOf<DealLine>),
  ),
} satisfies FieldsOf<DealSnapshot>);

/** What a withdrawal, a cancellation or an acceptance says: what `accord_snapshot` holds for those. */
export const orderRequestShape = record({
  opportunityId: id,
  account,
  version: integer,
  orderNumber: orNull(text),
} satisfies FieldsOf<OrderRequest>);

/** The content of an intent's row, beside the envelope. */
interface IntentData {
  readonly intentId: string;
  readonly key: string;
  readonly version: number;
  readonly baseOrderVersion: string | null;
  readonly validUntil: string | null;
  readonly snapshot: unknown;
  readonly snapshotHash: string;
}

/** The content of a commitment's row. */
interface CommitmentData {
  readonly intentId: string | null;
  readonly opportunityId: string | null;
  readonly accountId: string | null;
  readonly orderId: string | null;
  readonly documentNumber: string | null;
  readonly amount: string | null;
  readonly erpVersion: string | null;
  readonly actor: string | null;
  readonly reason: unknown;
  readonly details: unknown;
}

const intentData = (snapshot: Shape): Shape =>
  record({
    intentId: id,
    key: { is: "text", pattern: "^[A-Z2-7]{26}$" },
    version: integer,
    baseOrderVersion: orNull(text),
    validUntil: orNull(date),
    snapshot,
    snapshotHash: { is: "text", pattern: "^[0-9a-f]{64}$" },
  } satisfies FieldsOf<IntentData>);

const commitmentData = record({
  intentId: orNull(id),
  opportunityId: orNull(id),
  accountId: orNull(id),
  orderId: orNull(id),
  documentNumber: orNull(text),
  amount: orNull(decimalText),
  erpVersion: orNull(text),
  actor: orNull(text),
  reason: orNull(record({ code: text, details: anything } satisfies FieldsOf<{ code: string; details: unknown }>)),
  details: anything,
} satisfies FieldsOf<CommitmentData>);

/** Every event there is. */
export const eventDefinitions: readonly EventDefinition[] = [
  ...intentKinds.names.map((kind) => ({
    type: intentEventType(kind),
    description: `What a seller asked the ERP: ${kind}`,
    data: intentData(statesDeal(kind) ? dealShape : orderRequestShape),
  })),
  ...commitmentKinds.names.map((kind) => ({
    type: commitmentEventType(kind),
    description: `What the ERP decided or did: ${kind}`,
    data: commitmentData,
  })),
];

/** The envelope: CloudEvents 1.0 with the extensions sequence, correlationid and causationid. */
export function envelopeOf({ type, data }: EventDefinition): Shape {
  return record({
    specversion: { is: "text", values: ["1.0"] },
    type: { is: "text", values: [type] },
    id: text,
    source: text,
    subject: text,
    time: moment,
    correlationid: orNull(text),
    data,
  } satisfies FieldsOf<
    Record<"specversion" | "type" | "id" | "source" | "subject" | "time" | "correlationid" | "data", unknown>
  >);
}
