import type { AggregateFunction, ColumnReference, Value } from "../tree/query";
import { columnSql, comparisonOf, equatable } from "./column-sql";
import { sql, sqlList, sqlName, type Sql } from "./sql";
import type { Translation } from "./translation";

/** A selected value as SQL. */
export function valueSql(value: Value, translation: Translation): Sql {
  switch (value.is) {
    case "column":
      return columnSql(value.column, translation);
    case "aggregate":
      return value.column === null ? sql`count(*)` : aggregateSql(value.function, value.column, translation);
    case "datePart":
      return sql`date_part(${columnSql(value.column, translation)}, ${value.part}, ${value.timeZone})`;
    case "childCount":
      return childCountSql(value, translation);
  }
}

/** How many rows below this one the caller may read. */
function childCountSql({ column, lookup }: Extract<Value, { is: "childCount" }>, translation: Translation): Sql {
  const { alias, table } = column;
  const isChild = sql`${sqlName("child", lookup)} = ${sqlName(alias, table.primaryIdAttribute)}`;
  const readable = translation.readableRows({ table, alias: "child", secured: true });
  const conditions = readable.text === "" ? [isChild] : [isChild, readable];
  return sql`(SELECT count(*) FROM ${sqlName(table.logicalName)} AS child WHERE ${sqlList(conditions, " AND ")})`;
}

/** What a value is grouped by: texts that differ in case only are one group. */
export function groupSql(value: Value, translation: Translation): Sql {
  const plain = valueSql(value, translation);
  return value.is === "column" ? equatable(plain, comparisonOf(value.column.attribute)) : plain;
}

/** Empty columns do not count; a sum of nothing is 0. The average of whole numbers is a whole number, as in SQL Server. */
function aggregateSql(name: AggregateFunction, column: ColumnReference, translation: Translation): Sql {
  const value = columnSql(column, translation);
  const comparison = comparisonOf(column.attribute);
  const number = comparison === "decimal" ? sql`CAST(${value} AS REAL)` : value;
  switch (name) {
    case "count":
      return sql`count(*)`;
    case "countColumn":
      return sql`count(${value})`;
    case "countDistinct":
      return sql`count(DISTINCT ${equatable(value, comparison)})`;
    case "sum":
      return sql`coalesce(sum(${number}), 0)`;
    case "average":
      return column.attribute.type === "Integer" ? sql`CAST(avg(${number}) AS INTEGER)` : sql`avg(${number})`;
    case "min":
      return sql`min(${number})`;
    case "max":
      return sql`max(${number})`;
  }
}
