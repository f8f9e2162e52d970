import { outbox, type OutboxRecord } from "#model/outbox";
import type { IntentRow } from "./to-intent-row";

interface KeptRow extends OutboxRecord {
  readonly row: IntentRow;
}

/** Keeps a row in this browser. It survives a reload and a closed tab, and all tabs of the organisation share it. */
export async function keepRow(row: IntentRow): Promise<void> {
  const kept: KeptRow = { id: row.accord_intentid, userId: userId(), keptOn: Date.now(), row };
  await inStore("readwrite", (store) => store.put(kept));
}

/** The rows of the signed-in user, oldest first: what one person has declared is never sent in the name of another. */
export async function readKeptRows(): Promise<readonly IntentRow[]> {
  const kept = (await inStore("readonly", (store) => store.getAll())) as KeptRow[];
  return kept
    .filter((each) => each.userId === userId())
    .sort((a, b) => a.keptOn - b.keptOn)
    .map(({ row }) => row);
}

function userId(): string {
  return Xrm.Utility.getGlobalContext().userSettings.userId;
}

export async function forgetRow(intentId: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(intentId));
}

/** One request in a transaction of its own; resolves when it is stored, not when it is asked for. */
async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(outbox.store, mode);
      const request = ask(transaction.objectStore(outbox.store));
      Object.assign(transaction, {
        oncomplete: () => resolve(request.result),
        onabort: () => reject(transaction.error ?? new Error("the browser stored nothing")),
      });
    });
  } finally {
    database.close();
  }
}

/** Handlers are assigned together: these are events of the browser's database, not of the form's page. */
function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(outbox.database, outbox.version);
    Object.assign(request, {
      onupgradeneeded: () => request.result.createObjectStore(outbox.store, { keyPath: "id" }),
      onsuccess: () => resolve(request.result),
      onerror: () => reject(request.error ?? new Error("the browser has no storage")),
    });
  });
}
