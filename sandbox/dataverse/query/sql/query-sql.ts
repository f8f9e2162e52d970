import { typeColumnOf } from "../../store/physical-table";
import type { Query, Value } from "../tree/query";
import { columnSql } from "./column-sql";
import { afterSql, orderSql, sortKey } from "./order-sql";
import { fromSql, whereSql } from "./rows-sql";
import { sql, sqlList, sqlName, type Sql } from "./sql";
import type { Translation } from "./translation";
import { groupSql, valueSql } from "./value-sql";

/**
 * The query as a SELECT. Its columns: `v0`, `v1`, … the selected values; `v0_type` the table a lookup points to, where it could be several;
 * `o0`, … what the rows are ordered by; `version` unless rows are grouped.
 */
export function querySql(query: Query, translation: Translation): Sql {
  const keys = query.order.map((order) => sortKey(order, translation));
  const order = keys.length === 0 ? [] : [sql`ORDER BY ${orderSql(keys)}`];
  const after = query.after === null ? [] : [afterSql(keys, query.after)];
  const where = query.groupBy === null ? after : [];
  const having = query.groupBy === null ? [] : after;
  const { limitPer } = query;
  const position =
    limitPer === null
      ? []
      : [
          sql`row_number() OVER (PARTITION BY ${columnSql(limitPer.column, translation)} ${sqlList(order, "")}) AS position`,
        ];
  const select = [
    ...query.select.flatMap((value, index) => selectedSql(value, index, translation)),
    ...keys.map(({ value }, index) => sql`${value} AS ${sqlName(`o${String(index)}`)}`),
    ...(query.groupBy === null ? [sql`${sqlName(query.alias, "versionnumber")} AS version`] : []),
    ...position,
  ];
  const rows = sqlList(
    [
      sql`SELECT ${sqlList(select, ", ")}`,
      rowsOf(query, translation, where),
      ...groups(query, translation),
      ...having.map((condition) => sql`HAVING ${condition}`),
    ],
    " ",
  );
  const page = sql`LIMIT ${query.limit} OFFSET ${query.offset}`;
  return limitPer === null
    ? sqlList([rows, ...order, page], " ")
    : sql`SELECT * FROM (${rows}) WHERE position <= ${limitPer.count} ORDER BY position ${page}`;
}

/** How many rows or groups there are, counting no further than `limit`. The page and the order do not matter. */
export function countSql(query: Query, translation: Translation, limit: number): Sql {
  const counted = sqlList([sql`SELECT 1`, rowsOf(query, translation, []), ...groups(query, translation)], " ");
  return sql`SELECT count(*) AS n FROM (${counted} LIMIT ${limit})`;
}

function rowsOf(query: Query, translation: Translation, more: readonly Sql[]): Sql {
  const conditions = [whereSql(query, translation), ...more];
  return sql`FROM ${fromSql(query, translation)} WHERE ${sqlList(conditions, " AND ")}`;
}

function groups({ groupBy }: Query, translation: Translation): readonly Sql[] {
  if (groupBy === null || groupBy.length === 0) return [];
  return [
    sql`GROUP BY ${sqlList(
      groupBy.map((value) => groupSql(value, translation)),
      ", ",
    )}`,
  ];
}

function selectedSql(value: Value, index: number, translation: Translation): readonly Sql[] {
  const name = `v${String(index)}`;
  const selected = sql`${valueSql(value, translation)} AS ${sqlName(name)}`;
  const typeColumn = value.is === "column" ? typeColumnOf(value.column.attribute) : null;
  if (value.is !== "column" || typeColumn === null) return [selected];
  return [selected, sql`${sqlName(value.column.alias, typeColumn)} AS ${sqlName(`${name}_type`)}`];
}
