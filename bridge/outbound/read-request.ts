import { fromOption } from "#model/choice";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import { toIntentKey, type IntentKey } from "#model/intent-key";
import { parseSnapshot, type DealSnapshot } from "#model/intents/deal-snapshot";
import { parseOrderRequest, type OrderRequest } from "#model/intents/order-request";
import { sha256 } from "../sha256";
import type { DueIntent } from "./due-intent";
import { done, ended, type StepResult } from "./outcome";

interface Request<Kind extends IntentKind> {
  readonly kind: Kind;
  readonly key: IntentKey;
  readonly accountId: string;
}

/** What an intent that states a deal asks for. */
export interface DealRequest extends Request<"OpportunityApproved" | "DealReadyForFulfillment" | "AmendmentRequested"> {
  readonly snapshot: DealSnapshot;
}

/** What an intent says of an earlier one. */
export interface EarlierRequest extends Request<"WithdrawalRequested" | "CancellationRequested" | "ChangesAccepted"> {
  readonly about: OrderRequest;
}

/** What an intent asks for, checked: it was written by a browser, so nothing in it is taken for granted. */
export type IntentRequest = DealRequest | EarlierRequest;

/** Reads the request. One that cannot be read, or does not belong to its row, is parked: sending it again changes nothing. */
export function readRequest(intent: DueIntent): StepResult<IntentRequest> {
  const kind = fromOption(intentKinds, intent.accord_kind);
  if (!kind) return unreadable(`its kind ${String(intent.accord_kind)} is not known`);
  const key = toIntentKey(intent.accord_intentid);
  if (intent.accord_key !== key) return unreadable("its key is not the key of its row");
  const accountId = intent._accord_accountid_value;
  if (accountId === null) {
    return ended({ is: "parked", failure: "Data", reason: { code: "CustomerMissing" } });
  }
  const text = intent.accord_snapshot ?? "";
  if (intent.accord_snapshothash !== null && intent.accord_snapshothash.toLowerCase() !== sha256(text)) {
    return unreadable("the snapshot is not the one that was submitted: its hash differs");
  }
  return readContent(intent, { kind, key, accountId }, text);
}

function readContent(
  intent: DueIntent,
  { kind, ...base }: Request<IntentKind>,
  text: string,
): StepResult<IntentRequest> {
  switch (kind) {
    case "OpportunityApproved":
    case "DealReadyForFulfillment":
    case "AmendmentRequested": {
      const parsed = parseSnapshot(text);
      if (parsed.is === "unreadable") return unreadable(parsed.detail);
      const fault = findStranger(intent, base.accountId, parsed.snapshot);
      return fault ? unreadable(fault) : done({ kind, ...base, snapshot: parsed.snapshot });
    }
    case "WithdrawalRequested":
    case "CancellationRequested":
    case "ChangesAccepted": {
      const parsed = parseOrderRequest(text);
      if (parsed.is === "unreadable") return unreadable(parsed.detail);
      const fault = findStranger(intent, base.accountId, parsed.request);
      return fault ? unreadable(fault) : done({ kind, ...base, about: parsed.request });
    }
  }
}

/** The lookups of the row are what security is checked on: a snapshot of another deal must not be carried out under them. */
function findStranger(
  intent: DueIntent,
  accountId: string,
  snapshot: Pick<DealSnapshot, "account" | "opportunityId">,
): string | undefined {
  if (!isSameId(snapshot.account.id, accountId)) return "the snapshot is of another account";
  const opportunityId = intent._accord_opportunityid_value;
  if (opportunityId !== null && !isSameId(snapshot.opportunityId, opportunityId)) {
    return "the snapshot is of another opportunity";
  }
  return undefined;
}

function unreadable(detail: string): StepResult<never> {
  return ended({ is: "parked", failure: "Data", reason: { code: "RequestUnreadable", detail } });
}

function isSameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
