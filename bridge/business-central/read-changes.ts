import { z } from "zod";
import type { ChangePage, ReadChanges } from "../ports/erp";
import { daysAfter, secondsAfter, type Clock } from "../ports/clock";
import type { BusinessCentralApi } from "./api";

/** How far a stream was read: the stamp of the last document, or the server's time when there was nothing newer. */
const cursorShape = z.object({ readUntil: z.iso.datetime() });

interface Stream<Shape extends z.ZodType, Document> {
  readonly entitySet: string;
  /** `$select` and `$expand`. */
  readonly fields: string | (() => Promise<string>);
  readonly shape: Shape;
  readonly toDocument: (row: z.infer<Shape>) => Document;
  readonly pageSize: number;
  /** Leaves out what is not to be taken over. */
  readonly keep?: (documents: readonly Document[]) => Promise<readonly Document[]>;
  /** How far back to begin without a cursor; from the very beginning when it is not said. */
  readonly beginsDaysBack?: number;
}

/**
 * Documents by their change stamp, from before the cursor: a stamp is taken when a row is changed, but the row is seen only when its
 * transaction commits, so what carries a slightly older stamp may still turn up (erp contract, 2.6). Repeats are the reader's business.
 */
export function makeReadChanges<Shape extends z.ZodType<{ readonly lastModifiedDateTime: string }>, Document>(
  api: BusinessCentralApi,
  stream: Stream<Shape, Document>,
  overlapSeconds: number,
  clock: Clock,
): ReadChanges<Document> {
  const begin = () =>
    stream.beginsDaysBack === undefined ? undefined : daysAfter(clock.now(), -stream.beginsDaysBack);

  return async function* readChanges(cursor): AsyncGenerator<ChangePage<Document>> {
    const readUntil = cursor === undefined ? begin() : new Date(cursorShape.parse(JSON.parse(cursor)).readUntil);
    const filter = readUntil
      ? `&$filter=${encodeURIComponent(`lastModifiedDateTime ge ${secondsAfter(readUntil, -overlapSeconds).toISOString()}`)}`
      : "";
    const path = `${stream.entitySet}?${await fieldsOf(stream)}&$orderby=lastModifiedDateTime${filter}`;
    let reached = readUntil;
    let beganOn: Date | undefined;
    for await (const { rows, answeredOn } of api.pages(stream.shape, path, stream.pageSize)) {
      beganOn ??= answeredOn;
      const last = rows.at(-1)?.lastModifiedDateTime;
      reached = latest(reached, last === undefined ? undefined : new Date(last));
      const documents = rows.map(stream.toDocument);
      if (reached)
        yield { documents: stream.keep ? await stream.keep(documents) : documents, cursor: toCursor(reached) };
    }
    const until = latest(reached, beganOn);
    if (until) yield { documents: [], cursor: toCursor(until) };
  };
}

/** What is read of a kind; some of it may have to be found out. */
export function fieldsOf({ fields }: { readonly fields: string | (() => Promise<string>) }): string | Promise<string> {
  return typeof fields === "string" ? fields : fields();
}

/** The cursor of a stream that was read until then. */
export function toCursor(readUntil: Date): string {
  return JSON.stringify({ readUntil: readUntil.toISOString() });
}

function latest(a: Date | undefined, b: Date | undefined): Date | undefined {
  if (!a || !b) return a ?? b;
  return a > b ? a : b;
}
