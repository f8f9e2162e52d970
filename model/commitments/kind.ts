import { choice, type NameOf } from "../choice";

/** What the ERP lets CRM know: each is one row of the story a salesperson reads. */
export const commitmentKinds = choice(
  "IntentAcknowledged",
  "CreditApproved",
  "CreditHeld",
  "CreditRefused",
  "HoldReleased",
  "IntentRejected",
  "OrderCreated",
  "OrderChanged",
  "AmendmentAccepted",
  "AmendmentRefused",
  "CancellationConfirmed",
  "CancellationRefused",
  "ShipmentPosted",
  "InvoiceIssued",
  "CreditMemoIssued",
  "PaymentReceived",
  "PaymentReversed",
  "OrderHeld",
  "WithdrawalConfirmed",
  "WithdrawalRefused",
  "ChangeAsked",
  "IntentExpired",
  "DocumentRemoved",
  "OrderCompleted",
);

export type CommitmentKind = NameOf<typeof commitmentKinds>;

/** The CloudEvents `type` of a commitment; the number is the version of the data's shape. */
export function commitmentEventType(kind: CommitmentKind): string {
  return `accord.commitment.${kind}.v1`;
}
