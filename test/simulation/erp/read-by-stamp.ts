import type { Stamped } from "./memory-erp";

/** How far a stream was read: the moment the last document was changed, or the ERP's time when there was nothing newer. */
interface ReadUntil {
  readonly readUntil: number;
}

const documentsPerPage = 20;

/** A page of what was changed, with where the next one begins. */
export interface StampedPage<Document> {
  readonly documents: readonly Document[];
  readonly reached: number | undefined;
  readonly next: string | undefined;
}

export function toCursor(readUntil: number): string {
  return JSON.stringify({ readUntil } satisfies ReadUntil);
}

/** The stamp to read from: before the cursor by an overlap, since what was changed earlier may be seen later. */
export function fromCursor(cursor: string | undefined, overlapSeconds: number): string {
  if (cursor === undefined) return "";
  const { readUntil } = JSON.parse(cursor) as ReadUntil;
  return new Date(readUntil - overlapSeconds * 1000).toISOString();
}

/** Documents by their stamp, oldest first, from `from` on and behind the document `after` ends with. */
export function readByStamp<Document>(
  documents: ReadonlyMap<string, Stamped<Document>>,
  from: string,
  after: string | undefined,
): StampedPage<Document> {
  const found = [...documents.values()]
    .filter(({ stamp }) => stamp >= from && (after === undefined || stamp > after))
    .sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const page = found.slice(0, documentsPerPage);
  const last = page.at(-1)?.stamp;
  return {
    documents: page.map(({ document }) => document),
    reached: last === undefined ? undefined : Date.parse(`${last.slice(0, 23)}Z`),
    next: found.length > documentsPerPage ? last : undefined,
  };
}
