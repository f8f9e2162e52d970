import { answers, type Answer } from "#model/answer";
import { billings, type Billing } from "#model/billing";
import { toOption } from "#model/choice";
import { commitmentKinds, type CommitmentKind } from "#model/commitments/kind";
import { deliveries, type Delivery } from "#model/delivery";
import { fulfilments, type Fulfilment } from "#model/fulfilment";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import { toReasonColumns, type Reason } from "#model/reason";
import type { DealRow } from "../mirror/read-deal";
import type { CommitmentRow } from "../mirror/to-commitment";
import type { IntentRow } from "../mirror/to-intent";
import type { OrderRow } from "../mirror/to-order";

/** Rows as the Web API answers them, in the words of the model. */
interface IntentWords {
  readonly kind?: IntentKind;
  readonly version?: number;
  readonly answer?: Answer;
  readonly delivery?: Delivery;
  readonly reason?: Reason;
  readonly submittedOn?: string;
  readonly answeredOn?: string;
  readonly failingSince?: string;
  readonly nextAttemptOn?: string;
  readonly attempts?: number;
  readonly answerExpectedBy?: string;
  readonly overdueSince?: string;
}

export function anIntentRow(words: IntentWords = {}): IntentRow {
  const reason = words.reason && toReasonColumns(words.reason);
  return {
    accord_kind: toOption(intentKinds, words.kind ?? "DealReadyForFulfillment"),
    accord_version: words.version ?? 1,
    accord_promisedtotal: 5483,
    accord_answer: words.answer ? toOption(answers, words.answer) : null,
    accord_answeredon: words.answeredOn ?? null,
    accord_delivery: words.delivery ? toOption(deliveries, words.delivery) : null,
    accord_attempts: words.attempts ?? null,
    accord_nextattempton: words.nextAttemptOn ?? null,
    accord_failingsince: words.failingSince ?? null,
    accord_answerexpectedby: words.answerExpectedBy ?? null,
    accord_overduesince: words.overdueSince ?? null,
    accord_reasoncode: reason?.code ?? null,
    accord_reasondetails: reason?.details ?? null,
    createdon: words.submittedOn ?? "2025-04-07T09:12:00Z",
    "_createdby_value@OData.Community.Display.V1.FormattedValue": "Molly Clark",
  };
}

interface OrderWords {
  readonly number?: string;
  readonly inForce?: boolean;
  readonly fulfilment?: Fulfilment;
  readonly billing?: Billing;
  readonly total?: number;
  readonly shippedPercent?: number;
  readonly changedLines?: number;
  readonly address?: string | null;
  readonly syncedOn?: string;
  readonly goneOn?: string;
}

export function anOrderRow(words: OrderWords = {}): OrderRow {
  return {
    accord_number: words.number ?? "SO-101042",
    accord_inforce: words.inForce ?? true,
    accord_fulfilment: toOption(fulfilments, words.fulfilment ?? "NotShipped"),
    accord_billing: toOption(billings, words.billing ?? "NotInvoiced"),
    accord_total: words.total ?? 5483,
    accord_promisedtotal: 5483,
    accord_shippedpercent: words.shippedPercent ?? 0,
    accord_changedlines: words.changedLines ?? 0,
    accord_erpaddress: words.address === undefined ? "https://erp.example/SO-101042" : words.address,
    accord_syncedon: words.syncedOn ?? "2025-04-07T09:20:00Z",
    accord_goneon: words.goneOn ?? null,
  };
}

export function aCommitmentRow(
  kind: CommitmentKind,
  occurredOn: string,
  rest: Partial<CommitmentRow> = {},
): CommitmentRow {
  return { accord_kind: toOption(commitmentKinds, kind), accord_occurredon: occurredOn, ...rest };
}

export function aDealRow(parts: {
  readonly intents?: readonly IntentRow[];
  readonly commitments?: readonly CommitmentRow[];
  readonly orders?: readonly OrderRow[];
}): DealRow {
  return {
    createdon: "2025-04-04T08:00:00Z",
    transactioncurrencyid: { isocurrencycode: "EUR" },
    accord_opportunity_intent: parts.intents ?? [],
    accord_opportunity_commitment: parts.commitments ?? [],
    accord_opportunity_order: parts.orders ?? [],
  };
}
