import type { RecentLooks } from "../recent-looks";
import type { KnownDocument } from "./find-news";

interface Document {
  readonly id: string;
  readonly version: string;
  readonly customerNumber: string;
}

/** Documents that were taken over without all of their links, and were not looked at lately. */
export function findLacking<D extends Document, K extends KnownDocument>(
  documents: readonly D[],
  known: ReadonlyMap<string, K>,
  looks: RecentLooks | undefined,
  isLacking: (row: K, document: D) => boolean,
): readonly D[] {
  return documents.filter((document) => {
    const row = known.get(document.id);
    return row !== undefined && isLacking(row, document) && (looks?.isDue(document.id, document.version) ?? true);
  });
}

/** The customers of documents that were taken over without an account. */
export function findStrays(
  documents: readonly Document[],
  known: ReadonlyMap<string, KnownDocument>,
): readonly string[] {
  return documents.flatMap(({ id, customerNumber }) =>
    known.get(id)?._accord_accountid_value === null ? [customerNumber] : [],
  );
}

/**
 * Remembers the documents that were looked at in vain. Each was written before it was looked at: what it lacks and comes later is linked by
 * the stream that brings it.
 */
export function noteInVain<D extends Document>(
  lacking: readonly D[],
  hasLinkToMake: (document: D) => boolean,
  looks: RecentLooks | undefined,
): void {
  for (const document of lacking) if (!hasLinkToMake(document)) looks?.note(document.id, document.version);
}
