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

/** Whether an intent states a whole deal, as its snapshot has it; the others are about what was asked before. */
export function statesDeal(kind: IntentKind): boolean {
  return kind === "OpportunityApproved" || asksForDelivery(kind);
}

/** Whether an intent asks for goods: the versions of these are counted together. */
export function asksForDelivery(kind: IntentKind): boolean {
  return kind === "DealReadyForFulfillment" || kind === "AmendmentRequested";
}

/** The CloudEvents `type` of an intent; the number is the version of the data's shape. */
export function intentEventType(kind: IntentKind): string {
  return `accord.intent.${kind}.v1`;
}
