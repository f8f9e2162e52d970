import { createIntent, type CreateOutcome } from "./create-intent";
import { forgetRow, keepRow, readKeptRows } from "./kept-rows";
import type { IntentRow } from "./to-intent-row";

/** What became of a row: it is in Dataverse, was refused, or waits in this browser. */
export type KeptOutcome = Exclude<CreateOutcome, { is: "later" }> | { readonly is: "kept" };

/** One tab at a time sends what is kept; where the browser has no locks, the row id still makes two sendings one row. */
const lockName = "accord.outbox";

/**
 * Keeps a row in the browser, sends it, and lets it go when Dataverse has it or refuses it. It is kept first: a tab that is closed in
 * the middle loses nothing, and the same row is sent again under the same key.
 */
export async function sendOrKeep(row: IntentRow): Promise<KeptOutcome> {
  const isKept = await keepRow(row).then(
    () => true,
    () => false,
  );
  return alone(async () => {
    const outcome = await createIntent(row);
    if (outcome.is === "later") {
      return isKept ? { is: "kept" } : { is: "refused", message: outcome.message };
    }
    if (isKept) await forgetRow(row.accord_intentid).catch(() => undefined);
    return outcome;
  });
}

/** A row that was kept before, and what became of it now. */
export interface SentRow {
  readonly row: IntentRow;
  readonly outcome: CreateOutcome;
}

/** Sends what waits in this browser, oldest first, and stops at the first row that has to wait longer. */
export async function sendKept(): Promise<readonly SentRow[]> {
  if ((await readKeptRows().catch(() => [])).length === 0) return [];
  return alone(async () => {
    const sent: SentRow[] = [];
    for (const row of await readKeptRows()) {
      const outcome = await createIntent(row);
      if (outcome.is !== "later") await forgetRow(row.accord_intentid);
      sent.push({ row, outcome });
      if (outcome.is === "later") break;
    }
    return sent;
  });
}

async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const locks = typeof navigator === "undefined" ? undefined : (navigator as Partial<Navigator>).locks;
  return locks ? locks.request(lockName, work) : work();
}
