import { toCanonicalJson } from "#model/canonical-json";
import { toOption } from "#model/choice";
import { toNumber } from "#model/decimal";
import { toIntentKey } from "#model/intent-key";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import { sha256 } from "./sha256";

/** What is declared to the ERP. */
export interface NewIntent {
  /** The row id, made here: sending the same intent twice cannot make two. */
  readonly id: string;
  readonly kind: IntentKind;
  readonly version: number;
  readonly snapshot: DealSnapshot;
  readonly currencyId: string;
  /** Whose request it is, when it is not the one who makes it. */
  readonly ownerId?: string | undefined;
}

/** The name column takes 300 characters. */
const longestTopic = 270;

/** The row as dataverse-ify takes it: lookups as references. The snapshot is canonical, so that equal deals have equal hashes. */
export async function toIntentRow({ id, kind, version, snapshot, currencyId, ownerId }: NewIntent) {
  const text = toCanonicalJson(snapshot);
  return {
    logicalName: "accord_intent",
    accord_intentid: id,
    accord_name: `${snapshot.topic.slice(0, longestTopic)} · version ${version}`,
    accord_kind: toOption(intentKinds, kind),
    accord_key: toIntentKey(id),
    accord_version: version,
    accord_opportunityid: { entityType: "opportunity", id: snapshot.opportunityId },
    accord_accountid: { entityType: "account", id: snapshot.account.id },
    transactioncurrencyid: { entityType: "transactioncurrency", id: currencyId },
    accord_promisedtotal: toNumber(snapshot.total),
    accord_snapshot: text,
    accord_snapshothash: await sha256(text),
    ...(ownerId === undefined ? {} : { ownerid: { entityType: "systemuser", id: ownerId } }),
  };
}
