import type { ExpandPlan, RelatedQuery, Selection } from "../query/odata/expand-plan";
import { writePagingCookie } from "../query/paging/paging-cookie";
import { writeSkipToken } from "../query/paging/skip-token";
import { withTotalOrder } from "../query/sql/order-sql";
import { allOf } from "../query/tree/condition";
import type { Query } from "../query/tree/query";
import { shapeRows, type JsonRow } from "../formatting/shape-rows";
import type { SqlRow } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import { encodeOption } from "./links";
import { largestPage, readRows } from "./read-page";

/** How the rows inside other rows are paged. */
export interface ExpandMode {
  /** With an expand inside an expand, collections have pages of their own and rows carry no version. */
  readonly isNested: boolean;
  readonly pageSize: number;
  /** The path of a row, for links to the rest of its related rows; null when no links are given. */
  readonly pathOf: ((id: string) => string) | null;
}

/** A row as it was read and as it is answered. */
interface ReadRow {
  readonly read: SqlRow;
  readonly answer: JsonRow;
}

interface RelatedPage {
  readonly rows: readonly ReadRow[];
  readonly hasMore: boolean;
}

const noRelated: RelatedPage = { rows: [], hasMore: false };

/** Puts the related rows of a page into its rows, one query for each expand. */
export function expandRows(
  context: RequestContext,
  { columns, expands }: Selection,
  rows: readonly ReadRow[],
  mode: ExpandMode,
): void {
  const keyIndex = columns.findIndex(
    ({ value }) =>
      value.is === "column" && value.column.attribute.logicalName === value.column.table.primaryIdAttribute,
  );
  for (const plan of expands) {
    if (plan.related === null) {
      for (const row of rows) row.answer[plan.navigation.property] = reference(context, plan, row.read);
      continue;
    }
    const related = readRelated(context, plan, plan.related, rows, mode);
    for (const row of rows) {
      const own = related.get(String(valueAt(row.read, plan.parentIndex))) ?? noRelated;
      if (plan.navigation.is === "lookup") row.answer[plan.navigation.property] = own.rows[0]?.answer ?? null;
      else putCollection(context, plan, plan.related, own, row, String(valueAt(row.read, keyIndex)), mode);
    }
  }
}

/** The related rows by the value that ties them to their owners, no more than belong on a page, and whether there are more. */
function readRelated(
  context: RequestContext,
  plan: ExpandPlan,
  { query, link, linkIndex, selection }: RelatedQuery,
  rows: readonly ReadRow[],
  mode: ExpandMode,
): ReadonlyMap<string, RelatedPage> {
  const ids = [...new Set(rows.map((row) => valueAt(row.read, plan.parentIndex)))].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const where = allOf(query.where, { is: "in", column: link, values: ids });
  const size = mode.isNested ? mode.pageSize : Math.min(plan.item.top ?? largestPage, largestPage);
  const limitPer = { column: link, count: size + 1 };
  const groups = groupBy(readRows(context, withTotalOrder({ ...query, where, limitPer })), linkIndex);
  const read = [...groups.values()].flatMap((group) => group.slice(0, size));
  const etag = plan.navigation.is !== "lookup" && !mode.isNested;
  const shaped = shapeRows(context, selection.columns, read, { emptyColumns: "null", etag });
  const related = read.map((row, index): ReadRow => ({ read: row, answer: shaped[index] ?? {} }));
  const { entitySetName } = plan.navigation.table;
  expandRows(context, selection, related, { ...mode, pathOf: mode.pathOf && ((id) => `${entitySetName}(${id})`) });
  const answers = new Map(related.map((row) => [row.read, row]));
  return new Map(
    [...groups].map(([key, group]) => [
      key,
      { rows: group.slice(0, size).flatMap((row) => answers.get(row) ?? []), hasMore: group.length > size },
    ]),
  );
}

function putCollection(
  context: RequestContext,
  plan: ExpandPlan,
  { query }: RelatedQuery,
  page: RelatedPage,
  owner: ReadRow,
  ownerId: string,
  mode: ExpandMode,
): void {
  const { property } = plan.navigation;
  owner.answer[property] = page.rows.map((row) => row.answer);
  if (mode.pathOf === null) return;
  const token = mode.isNested ? tokenOf(query, page) : [];
  if (token === null) return;
  const options = [...plan.item.written.map(encodeWritten), ...token].join("&");
  owner.answer[`${property}@odata.nextLink`] =
    `${context.serviceRoot}${mode.pathOf(ownerId)}/${property}${options === "" ? "" : `?${options}`}`;
}

/** Null when nothing is left to read. */
function tokenOf(query: Query, { rows, hasMore }: RelatedPage): readonly string[] | null {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!hasMore || first === undefined || last === undefined) return null;
  const cookie = writePagingCookie(1, withTotalOrder(query).order, first.read, last.read);
  return [`$skiptoken=${encodeOption(writeSkipToken({ page: 2, cookie }))}`];
}

function encodeWritten(option: string): string {
  const equals = option.indexOf("=");
  return `${option.slice(0, equals)}=${encodeOption(option.slice(equals + 1))}`;
}

/** `primarycontactid/$ref`; null when the lookup is empty or points to another table. */
function reference(context: RequestContext, { navigation, parentIndex }: ExpandPlan, row: SqlRow): JsonRow | null {
  const id = valueAt(row, parentIndex);
  const type = row[`v${String(parentIndex)}_type`] ?? navigation.table.logicalName;
  const table = navigation.table.logicalName === "owner" ? context.catalog.table(String(type)) : navigation.table;
  if (id === null || table === undefined || table.logicalName !== type) return null;
  return { "@odata.id": `${context.serviceRoot}${table.entitySetName}(${String(id)})` };
}

function valueAt(row: SqlRow, index: number): SqlRow[string] {
  return row[`v${String(index)}`] ?? null;
}

function groupBy(rows: readonly SqlRow[], index: number): ReadonlyMap<string, readonly SqlRow[]> {
  const groups = new Map<string, SqlRow[]>();
  for (const row of rows) {
    const key = String(valueAt(row, index));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
