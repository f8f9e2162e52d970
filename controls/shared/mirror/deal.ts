import type { Answer } from "#model/answer";
import type { Billing } from "#model/billing";
import type { CommitmentKind } from "#model/commitments/kind";
import type { Decimal } from "#model/decimal";
import type { Delivery } from "#model/delivery";
import type { Fulfilment } from "#model/fulfilment";
import type { IntentKind } from "#model/intents/kind";
import type { Reason } from "#model/reason";

/** A deal with everything that was asked and answered, as one request brings it. */
export interface Deal {
  readonly createdOn: Date | undefined;
  /** ISO 4217; empty when the deal has no currency yet. */
  readonly currency: string;
  /** Oldest first. */
  readonly intents: readonly Intent[];
  /** Oldest first. */
  readonly commitments: readonly Commitment[];
  /** The order that counts: the one in force, else the one taken over last. */
  readonly order: Order | undefined;
}

export interface Intent {
  readonly kind: IntentKind;
  readonly version: number;
  readonly submittedOn: Date;
  readonly submittedBy: string | undefined;
  readonly promisedTotal: Decimal | undefined;
  readonly answer: Answer;
  readonly answeredOn: Date | undefined;
  readonly delivery: Delivery;
  readonly attempts: number;
  readonly nextAttemptOn: Date | undefined;
  readonly failingSince: Date | undefined;
  /** When the ERP has usually answered such a request. */
  readonly answerExpectedBy: Date | undefined;
  /** Set while the answer is later than that. */
  readonly overdueSince: Date | undefined;
  readonly reason: Reason | undefined;
}

export interface Commitment {
  readonly kind: CommitmentKind;
  readonly occurredOn: Date;
  readonly actor: string | undefined;
  readonly document: string | undefined;
  readonly amount: Decimal | undefined;
}

export interface Order {
  readonly number: string;
  readonly inForce: boolean;
  readonly fulfilment: Fulfilment;
  readonly billing: Billing;
  readonly total: Decimal | undefined;
  readonly promisedTotal: Decimal | undefined;
  /** 0 to 100. */
  readonly shippedPercent: number;
  readonly changedLines: number;
  /** Where the order is opened in the ERP; only http and https. */
  readonly address: string | undefined;
  readonly asOf: Date | undefined;
  /** When the ERP no longer had the order. */
  readonly goneOn: Date | undefined;
}
