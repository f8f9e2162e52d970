import { isAccepted, isAwaitingDecision } from "#model/answer";
import { fromOption } from "#model/choice";
import { parseSnapshot } from "#model/intents/deal-snapshot";
import { asksForDelivery, intentKinds, type IntentKind } from "#model/intents/kind";
import { readSeenColumn } from "../../changes/seen-order";
import { answerOf } from "../../deal/stage-of-deal";
import type { OrderedIntent } from "../orders/mirrored-order";
import type { AskedChange } from "./decide-change";

/** A change of an order people of the ERP were asked for and have not answered yet. */
export interface OpenChange {
  readonly intent: OrderedIntent;
  readonly kind: IntentKind;
  readonly change: AskedChange;
}

/** The open change of an intent, if it is one. */
export function toOpenChange(intent: OrderedIntent): OpenChange | undefined {
  const kind = fromOption(intentKinds, intent.accord_kind);
  const isOpen = isAwaitingDecision(answerOf(intent.accord_answer)) && intent.accord_reasoncode === "AwaitingOrderDesk";
  const change = kind && isOpen ? toAsked(kind, intent) : undefined;
  return kind && change ? { intent, kind, change } : undefined;
}

function toAsked(kind: IntentKind, intent: OrderedIntent): AskedChange | undefined {
  const seen = readSeenColumn(intent.accord_answerdetails);
  switch (kind) {
    case "DealReadyForFulfillment":
    case "AmendmentRequested": {
      const parsed = parseSnapshot(intent.accord_snapshot ?? "");
      return parsed.is === "read" ? { is: "amendment", asked: parsed.snapshot, seen } : undefined;
    }
    case "WithdrawalRequested":
      return { is: "withdrawal" };
    case "CancellationRequested":
      return { is: "cancellation", seen };
    case "OpportunityApproved":
    case "ChangesAccepted":
      return undefined;
  }
}

/** The version of a deal that is in force: the newest one the ERP has accepted; else the one its order was made for. */
export function versionInForce(
  own: OrderedIntent | undefined,
  others: readonly OrderedIntent[],
): OrderedIntent | undefined {
  const accepted = others.filter((intent) => {
    const kind = fromOption(intentKinds, intent.accord_kind);
    return kind && asksForDelivery(kind) && isAccepted(answerOf(intent.accord_answer));
  });
  return accepted.reduce(
    (latest, intent) => ((intent.accord_version ?? 0) > (latest?.accord_version ?? 0) ? intent : latest),
    own,
  );
}
