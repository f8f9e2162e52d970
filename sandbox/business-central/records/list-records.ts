import { badRequest, notImplemented } from "../api-error";
import type { Company } from "../company/company";
import { propertyOf, storedNameOf, type EntitySet } from "../entities/contract";
import type { Value } from "../entities/values";
import { toCondition, type FilterRules } from "../odata/check-filter";
import type { Query } from "../odata/query-options";
import { requireProperty } from "../odata/reading";
import { all, column, type Condition } from "../store/condition";
import type { StoredRecord } from "../store/records";
import type { Behaviour } from "./behaviour";
import { afterPosition, fromSkipToken, toSkipToken, type OrderTerm, type PagePosition } from "./page-position";

export interface Page {
  readonly records: readonly StoredRecord[];
  /** Of all that match, whatever the page holds; only when asked for. */
  readonly count: number | undefined;
  /** The token of the next page; undefined on the last one. */
  readonly skipToken: string | undefined;
}

export interface ListRequest {
  readonly entitySet: EntitySet;
  readonly behaviour: Behaviour;
  /** What holds for every record of the address, such as the order of its lines. */
  readonly within: Condition;
  readonly query: Query;
  readonly schemaVersion: string;
  readonly pageSize: number;
  readonly skipToken?: string | undefined;
}

/** One page of a set, in a stable order, found again by position and not by counting. */
export function listRecords(company: Company, request: ListRequest): Page {
  const { entitySet, behaviour, query } = request;
  if (behaviour.notKept !== undefined) throw notImplemented(behaviour.notKept, 501);
  const storedIn = behaviour.storedIn ?? entitySet.entitySet;
  const calculated = new Set(behaviour.calculated);
  const where = all([request.within, filterOf(query, entitySet, { schemaVersion: request.schemaVersion, calculated })]);
  const order = orderOf(query, entitySet, calculated);
  const position = request.skipToken === undefined ? undefined : fromSkipToken(request.skipToken, order.length);

  const wanted = position ? position.left : query.top;
  const size = Math.min(position?.size ?? request.pageSize, wanted ?? Infinity);
  const found = company.records.select(storedIn, {
    where: all([where, position ? afterPosition(order, position) : everywhere(order)]),
    orderBy: order.map((term) => toSqlOrder(term, where)),
    ...(Number.isFinite(size) ? { limit: size + 1 } : {}),
    skip: position ? 0 : (query.skip ?? 0),
  });
  const records = found.slice(0, size);
  const left = wanted === undefined ? undefined : wanted - records.length;
  const last = found.length > size && left !== 0 ? records.at(-1) : undefined;
  return {
    records,
    count: query.count ? company.records.count(storedIn, where) : undefined,
    skipToken: last && toSkipToken(positionOf(last, order, left, position?.size ?? request.pageSize)),
  };
}

function filterOf(query: Query, entitySet: EntitySet, rules: FilterRules): Condition {
  return query.filter ? toCondition(query.filter, entitySet, rules) : all([]);
}

function orderOf(query: Query, entitySet: EntitySet, calculated: ReadonlySet<string>): readonly OrderTerm[] {
  if (query.orderBy.length === 0) return defaultOrder(entitySet);
  return query.orderBy.map((item) => {
    const property = requireProperty(entitySet, item.property);
    if (calculated.has(item.property)) {
      throw notImplemented(
        `The local Business Central cannot order by ${item.property}: it is worked out when it is read.`,
      );
    }
    return { property: storedNameOf(property), descending: item.descending };
  });
}

/** The order of the primary key of the table behind the page. */
function defaultOrder(entitySet: EntitySet): readonly OrderTerm[] {
  const keys = ["documentId", "sequence", "entryNumber", "dcleEntryNo", "number", "code", "currencyCode", "name"];
  const found = keys.map((key) => propertyOf(entitySet, key)).filter((property) => property !== undefined);
  return found
    .slice(0, found[0]?.name === "documentId" ? 2 : 1)
    .map((property) => ({ property: storedNameOf(property), descending: false }));
}

/** Every row has what it is ordered by; said aloud, SQLite can walk the index of it. */
function everywhere([first]: readonly OrderTerm[]): Condition {
  return first ? { sql: `${column(first.property)} IS NOT NULL`, parameters: [] } : all([]);
}

/**
 * With a filter on something else the plus leaves SQLite no index to walk for the order's sake, so that it takes the one
 * for the filter.
 */
function toSqlOrder(term: OrderTerm, where: Condition): string {
  const ordered = column(term.property);
  const filteredByOther = where.parameters.length > 0 && !where.sql.includes(ordered);
  return `${filteredByOther ? "+" : ""}${ordered} ${term.descending ? "DESC" : "ASC"}`;
}

function positionOf(
  record: StoredRecord,
  order: readonly OrderTerm[],
  left: number | undefined,
  size: number,
): PagePosition {
  const after = order.map((term): Value => {
    const value = record.values[term.property];
    if (value === undefined) throw badRequest(`The records cannot be ordered by ${term.property}.`);
    return value;
  });
  return { after, id: record.id, left, size };
}
