import { z } from "zod";
import type { PostedDocuments } from "../../ports/erp";
import type { PostedRange } from "../../ports/erp-money";
import type { BusinessCentralApi } from "../api";
import { quoted } from "../odata-names";
import { fieldsOf } from "../read-changes";

interface Kind<Shape extends z.ZodType, Document> {
  readonly entitySet: string;
  readonly fields: string | (() => Promise<string>);
  readonly shape: Shape;
  readonly toDocument: (row: z.infer<Shape>) => Document;
  /** Leaves out what is not posted. */
  readonly keep?: (documents: readonly Document[]) => Promise<readonly Document[]>;
}

const identity = z.object({ id: z.string() });

/** Ids are short: as many as a page of Business Central may hold. */
const idsPerPage = 20_000;

/**
 * Posted documents in the order of their numbers. A number never changes once a document is posted, so reading goes on after it at any
 * later time, where a page address of the server would have expired.
 */
export function makePostedDocuments<Shape extends z.ZodType<{ readonly number: string }>, Document>(
  api: BusinessCentralApi,
  kind: Kind<Shape, Document>,
  pageSize: number,
): PostedDocuments<Document> {
  return {
    async *pages(range, afterNumber) {
      const filter = toFilter(range, afterNumber);
      const path = `${kind.entitySet}?${await fieldsOf(kind)}&$orderby=number${filter}`;
      for await (const { rows } of api.pages(kind.shape, path, pageSize)) {
        const documents = rows.map(kind.toDocument);
        yield kind.keep ? await kind.keep(documents) : documents;
      }
    },
    count: (range) => api.count(`${kind.entitySet}/$count?${toFilter(range, undefined).slice(1)}`),
    async *ids() {
      const path = `${kind.entitySet}?$select=id&$orderby=number`;
      for await (const { rows } of api.pages(identity, path, idsPerPage)) yield rows.map(({ id }) => id);
    },
    async read(id) {
      const row = await api.record(kind.shape, `${kind.entitySet}(${id})?${await fieldsOf(kind)}`);
      const documents = row === undefined ? [] : [kind.toDocument(row)];
      const [document] = kind.keep ? await kind.keep(documents) : documents;
      return document;
    },
  };
}

function toFilter({ since, before }: PostedRange, afterNumber: string | undefined): string {
  const conditions = [
    ...(since === undefined ? [] : [`postingDate ge ${since}`]),
    ...(before === undefined ? [] : [`postingDate lt ${before}`]),
    ...(afterNumber === undefined ? [] : [`number gt ${quoted(afterNumber)}`]),
  ];
  return conditions.length === 0 ? "" : `&$filter=${encodeURIComponent(conditions.join(" and "))}`;
}
