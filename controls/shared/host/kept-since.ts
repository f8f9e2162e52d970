import { outbox, type OutboxRecord } from "#model/outbox";

/**
 * Since when a request of this deal and this user waits in this browser to be sent, in milliseconds since 1970; undefined when none
 * does, or the browser keeps nothing. Looking never makes the database: that is for the form scripts that fill it.
 */
export async function readKeptSince(opportunityId: string, userId: string): Promise<number | undefined> {
  const records = await readRecords().catch(() => []);
  const own = records.filter(
    ({ userId: by, row }) => isSameId(by, userId) && isSameId(row.accord_opportunityid.id, opportunityId),
  );
  return own.length > 0 ? Math.min(...own.map(({ keptOn }) => keptOn)) : undefined;
}

function isSameId(a: string, b: string): boolean {
  const [first, second] = [a, b].map((id) => id.replace(/[{}]/g, "").toLowerCase());
  return first === second;
}

async function readRecords(): Promise<readonly OutboxRecord[]> {
  const opening = indexedDB.open(outbox.database, outbox.version);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const database = await answerOf(opening);
  try {
    const store = database.transaction(outbox.store).objectStore(outbox.store);
    return (await answerOf(store.getAll())) as readonly OutboxRecord[];
  } finally {
    database.close();
  }
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser has no storage"));
  });
}
