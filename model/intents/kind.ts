import { choice, type NameOf } from "../choice";

/** What CRM declares to the ERP. */
export const intentKinds = choice(
  "OpportunityApproved",
  "DealReadyForFulfillment",
  "AmendmentRequested",
  "WithdrawalRequested",
  "CancellationRequested",
  "ChangesAccepted",
);

export type IntentKind = NameOf<typeof intentKinds>;

/** The CloudEvents `type` of an intent; the number is the version of the data's shape. */
export function intentEventType(kind: IntentKind): string {
  return `accord.intent.${kind}.v1`;
}
