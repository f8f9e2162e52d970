import { fromOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { intentTable } from "#model/tables/intent";
import type { RowChange } from "#model/tables/row";
import { update, type Change } from "../ports/change";

/** What is known of a request when its row is written. */
interface WrittenIntent {
  readonly accord_intentid: string;
  readonly "@odata.etag": string;
  readonly accord_kind: number | null;
  readonly createdon?: string;
  /** Of the snapshot, as it was on submitting. */
  readonly accord_snapshothash: string | null;
}

/** The write of what became of a request, over the version that was read, with what the audit tells of it. */
export function updateIntent(
  intent: WrittenIntent,
  values: RowChange<typeof intentTable>,
  { version = intent["@odata.etag"], attempt }: { readonly version?: string; readonly attempt?: number } = {},
): Change {
  const audit = {
    kind: fromOption(intentKinds, intent.accord_kind),
    payloadHash: intent.accord_snapshothash ?? undefined,
    submittedOn: intent.createdon === undefined ? undefined : new Date(intent.createdon),
    attempt: attempt ?? values.accord_attempts ?? undefined,
  };
  return update(intentTable, intent.accord_intentid, values, version, audit);
}
