import { invalidAddress } from "../query/address-errors";
import { readPagingCookie, writePagingCookie } from "../query/paging/paging-cookie";
import { readSkipToken, type SkipToken } from "../query/paging/skip-token";
import { withTotalOrder } from "../query/sql/order-sql";
import { countSql, querySql } from "../query/sql/query-sql";
import { makeTranslation } from "../query/sql/translation";
import type { Query } from "../query/tree/query";
import type { SqlRow } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import type { ReadCall } from "./read-call";
import { readQuery } from "./read-query";

export const largestPage = 5000;

export interface Page {
  readonly rows: readonly SqlRow[];
  /** Where the next page begins; null on the last one. */
  readonly next: SkipToken | null;
}

/** Where `$skiptoken` says to go on; null without one. */
export function tokenIn({ address }: ReadCall): SkipToken | null {
  const { skipToken } = address.options;
  if (skipToken === null) return null;
  const token = readSkipToken(skipToken);
  if (token === undefined) throw invalidAddress("The $skiptoken is malformed: use the next link as it was given.");
  return token;
}

/** Reads all rows of a query. */
export function readRows(context: RequestContext, query: Query): readonly SqlRow[] {
  return readQuery(context.store, query, querySql(query, makeTranslation(context)));
}

/** Reads one page of a query, from its beginning or from where an earlier page ended. Rows that come and go meanwhile shift nothing. */
export function readPage(context: RequestContext, query: Query, size: number, from: SkipToken | null): Page {
  const ordered = withTotalOrder(query);
  const position = from === null ? {} : positionOf(ordered, from, size);
  const rows = readRows(context, { ...ordered, ...position, limit: size + 1 });
  const page = rows.slice(0, size);
  const [first, last] = [page[0], page[page.length - 1]];
  if (rows.length <= size || first === undefined || last === undefined) return { rows: page, next: null };
  const number = from?.page ?? 1;
  return { rows: page, next: { page: number + 1, cookie: writePagingCookie(number, ordered.order, first, last) } };
}

/** Behind the cookie's last row when it is of the page before; otherwise, or without a cookie, so many rows further. */
function positionOf(query: Query, { page, cookie }: SkipToken, size: number): Pick<Query, "after" | "offset"> {
  if (cookie === "") return { after: null, offset: (page - 1) * size };
  const read = readPagingCookie(cookie, query.order);
  if (read === undefined) throw invalidAddress("The paging cookie is malformed, or it belongs to another query.");
  return read.page === page - 1 ? { after: read.last, offset: 0 } : { after: null, offset: (page - 1) * size };
}

/** How many rows a query finds, counted no further than `limit`. */
export function countRows(context: RequestContext, query: Query, limit: number): number {
  const [row] = readQuery(context.store, query, countSql(query, makeTranslation(context), limit));
  return Number(row?.["n"] ?? 0);
}
