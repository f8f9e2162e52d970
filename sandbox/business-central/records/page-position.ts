import { z } from "zod";
import { badRequest } from "../api-error";
import type { Value } from "../entities/values";
import { all, any, column, toSqlValue, type Condition } from "../store/condition";

export interface OrderTerm {
  /** As the stored row calls it. */
  readonly property: string;
  readonly descending: boolean;
}

/** Where a page ended. */
export interface PagePosition {
  /** The values of the last record, one for each order term. */
  readonly after: readonly Value[];
  readonly id: string;
  /** How many records `$top` still allows. */
  readonly left: number | undefined;
  readonly size: number;
}

const positionShape = z.object({
  after: z.array(z.union([z.string(), z.number(), z.boolean()])),
  id: z.string(),
  left: z.number().int().positive().optional(),
  size: z.number().int().positive(),
});

/** Opaque to clients: they follow `@odata.nextLink` and nothing else. */
export function toSkipToken(position: PagePosition): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

export function fromSkipToken(token: string, terms: number): PagePosition {
  const position = positionShape.safeParse(parseJson(Buffer.from(token, "base64url").toString("utf8")));
  if (!position.success || position.data.after.length !== terms) {
    throw badRequest("The $skiptoken is not one of this query. Follow @odata.nextLink as it is.");
  }
  return { ...position.data, left: position.data.left };
}

/** The records that come after a position in the given order; equal ones are told apart by their id. */
export function afterPosition(order: readonly OrderTerm[], position: PagePosition): Condition {
  const columns = [
    ...order.map((term, index) => ({
      sql: column(term.property),
      comparison: term.descending ? "<" : ">",
      value: toSqlValue(position.after[index] ?? ""),
    })),
    { sql: "id", comparison: ">", value: position.id },
  ];
  const after = any(
    columns.map((last, index) =>
      all([
        ...columns.slice(0, index).map(({ sql, value }) => ({ sql: `${sql} = ?`, parameters: [value] })),
        { sql: `${last.sql} ${last.comparison} ?`, parameters: [last.value] },
      ]),
    ),
  );
  // Follows from the rest; it lets SQLite begin where the page begins instead of at the first record.
  const seek = columns.slice(0, 1).map(({ sql, comparison, value }) => ({
    sql: `${sql} ${comparison}= ?`,
    parameters: [value],
  }));
  return all([...seek, after]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
