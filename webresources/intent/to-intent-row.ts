import { toCanonicalJson } from "#model/canonical-json";
import { toOption } from "#model/choice";
import { toNumber } from "#model/decimal";
import { toIntentKey } from "#model/intent-key";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import type { OrderRequest } from "#model/intents/order-request";
import { sha256 } from "./sha256";

/** What is declared to the ERP. */
export interface NewIntent {
  /** The row id, made here: sending the same intent twice cannot make two. */
  readonly id: string;
  readonly kind: IntentKind;
  readonly version: number;
  readonly topic: string;
  readonly content: IntentContent;
  /** The ERP's version of the order the seller saw. */
  readonly baseOrderVersion?: string | undefined;
  /** Calendar date up to which the ERP may take it. */
  readonly validUntil?: string | undefined;
  /** Whose request it is, when it is not the one who makes it. */
  readonly ownerId?: string | undefined;
}

/** The deal itself, or what is said of an earlier request. */
export type IntentContent =
  | { readonly is: "deal"; readonly snapshot: DealSnapshot; readonly currencyId: string }
  | { readonly is: "earlier"; readonly request: OrderRequest };

/** The name column takes 300 characters. */
const longestTopic = 270;

/** The row as dataverse-ify takes it: lookups as references. Its text is canonical, so that equal deals have equal hashes. */
export async function toIntentRow({ id, kind, version, topic, content, ownerId, ...limits }: NewIntent) {
  const stated = content.is === "deal" ? content.snapshot : content.request;
  const text = toCanonicalJson(stated);
  return {
    logicalName: "accord_intent",
    accord_intentid: id,
    accord_name: `${topic.slice(0, longestTopic)} · version ${version}`,
    accord_kind: toOption(intentKinds, kind),
    accord_key: toIntentKey(id),
    accord_version: version,
    accord_opportunityid: { entityType: "opportunity", id: stated.opportunityId },
    accord_accountid: { entityType: "account", id: stated.account.id },
    ...(content.is === "deal"
      ? {
          transactioncurrencyid: { entityType: "transactioncurrency", id: content.currencyId },
          accord_promisedtotal: toNumber(content.snapshot.total),
        }
      : {}),
    ...(limits.baseOrderVersion === undefined ? {} : { accord_baseorderversion: limits.baseOrderVersion }),
    ...(limits.validUntil === undefined ? {} : { accord_validuntil: limits.validUntil }),
    accord_snapshot: text,
    accord_snapshothash: await sha256(text),
    ...(ownerId === undefined ? {} : { ownerid: { entityType: "systemuser", id: ownerId } }),
  };
}

/** A row ready to be written; the same row again writes nothing new. */
export type IntentRow = Awaited<ReturnType<typeof toIntentRow>>;
