import { mostLinks, tooManyLinks } from "../query-limits";
import type { Join, Rows } from "../tree/query";
import { comparisonOf, equatable } from "./column-sql";
import { conditionSql } from "./condition-sql";
import { sql, sqlList, sqlName, type Sql } from "./sql";
import type { Translation } from "./translation";

/** The rows and everything joined to them, for behind FROM. 0x8004430D for more than fifteen joins. */
export function fromSql(rows: Rows, translation: Translation): Sql {
  if (countJoins(rows) > mostLinks) throw tooManyLinks();
  const joins = rows.joins.map((join) => joinSql(join, translation));
  return sqlList([namedSource(rows), ...joins], " ");
}

/** Which of the rows: what was asked for, and what the caller may read. */
export function whereSql(rows: Rows, translation: Translation): Sql {
  const asked = rows.where === null ? [] : [conditionSql(rows.where, translation)];
  const readable = translation.readableRows(rows);
  const parts = readable.text === "" ? asked : [...asked, readable];
  return parts.length === 0 ? sql`1` : sqlList(parts, " AND ");
}

function countJoins({ joins }: Rows): number {
  return joins.reduce((count, join) => count + 1 + countJoins(join), 0);
}

function joinSql(join: Join, translation: Translation): Sql {
  const nested = join.joins.map((inner) => joinSql(inner, translation));
  const source = namedSource(join);
  const on = join.firstOnly ? onFirst(join, translation) : onMatch(join, translation);
  if (join.kind === "inner") return sqlList([sql`JOIN ${source} ON ${on}`, ...nested], " ");
  // An inner join inside an outer one narrows what is joined, not the rows it is joined to.
  return join.joins.some(hasInnerJoin)
    ? sql`LEFT JOIN (${sqlList([source, ...nested], " ")}) ON ${on}`
    : sqlList([sql`LEFT JOIN ${source} ON ${on}`, ...nested], " ");
}

function hasInnerJoin(join: Join): boolean {
  return join.kind === "inner" || join.joins.some(hasInnerJoin);
}

function onMatch(join: Join, translation: Translation): Sql {
  const attribute = join.table.attributes.get(join.own);
  const comparison = attribute === undefined ? "plain" : comparisonOf(attribute);
  const own = equatable(sqlName(join.alias, join.own), comparison);
  const parent = equatable(sqlName(join.parent.alias, join.parent.column), comparison);
  return sql`${own} = ${parent} AND ${whereSql(join, translation)}`;
}

function onFirst(join: Join, translation: Translation): Sql {
  const key = sqlName(join.alias, join.table.primaryIdAttribute);
  const match = onMatch(join, translation);
  return sql`${key} = (SELECT ${key} FROM ${namedSource(join)} WHERE ${match} ORDER BY 1 LIMIT 1)`;
}

function namedSource({ table, alias }: Rows): Sql {
  return sql`${sqlName(table.logicalName)} AS ${sqlName(alias)}`;
}
