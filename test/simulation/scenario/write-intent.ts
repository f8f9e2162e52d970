import { createHash } from "node:crypto";
import { toOption } from "#model/choice";
import { toIntentKey } from "#model/intent-key";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import { bindTo, create } from "../../../bridge/ports/change";
import { accountTable, opportunityTable, ownedIntentTable } from "../../../bridge/ports/stock-tables";
import type { World } from "../world";

const seller = "11111111-1111-4111-8111-111111111111";

interface NewIntent {
  readonly id: string;
  readonly name: string;
  readonly kind: IntentKind;
  readonly version: number;
  readonly baseOrderVersion: string | null;
  readonly promisedTotal: number | null;
  /** What is written; the hash is of what was submitted. */
  readonly snapshot: string;
  readonly submitted: string;
  readonly deal: string;
  readonly account: string;
}

/** Writes a request as the form does. */
export function writeIntent({ dataverse }: World, intent: NewIntent): void {
  const row = create(ownedIntentTable, {
    accord_intentid: intent.id,
    accord_name: intent.name,
    accord_kind: toOption(intentKinds, intent.kind),
    accord_key: toIntentKey(intent.id),
    accord_version: intent.version,
    accord_baseorderversion: intent.baseOrderVersion,
    accord_promisedtotal: intent.promisedTotal,
    accord_snapshot: intent.snapshot,
    accord_snapshothash: createHash("sha256").update(intent.submitted).digest("hex"),
    "accord_OpportunityId@odata.bind": bindTo(opportunityTable, intent.deal),
    "accord_AccountId@odata.bind": bindTo(accountTable, intent.account),
    "ownerid@odata.bind": `/systemusers(${seller})`,
  });
  dataverse.changeAll([[row]], "people");
}
