import { isLookup } from "../../store/physical-table";
import type { SqlValue } from "../../store/store";
import type { Condition, RowOperator } from "../tree/condition";
import { joinAlternatives } from "../tree/join-alternatives";
import type { ColumnReference } from "../tree/query";
import { columnSql, comparisonOf, equatable, sortable, toEquatable, toSortable } from "./column-sql";
import { primaryNameSql } from "./display-sql";
import { sql, sqlList, sqlName, type Sql } from "./sql";
import type { Translation } from "./translation";

const signs: Readonly<Record<RowOperator, Sql>> = {
  eq: sql`=`,
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
};

/** A condition as SQL. It may be unknown where the condition is false; `not` takes both for false. */
export function conditionSql(condition: Condition, translation: Translation): Sql {
  const column = (reference: ColumnReference): Sql => columnSql(reference, translation);
  switch (condition.is) {
    case "and":
      return partsSql(condition.parts, " AND ", translation);
    case "or":
      return partsSql(joinAlternatives(condition.parts), " OR ", translation);
    case "not":
      return sql`(${conditionSql(condition.part, translation)}) IS NOT TRUE`;
    case "always":
      return condition.value ? sql`1` : sql`0`;
    case "empty":
      return sql`${column(condition.column)} IS NULL`;
    case "comparison":
      return compare(column(condition.column), condition);
    case "columnComparison": {
      const comparison = comparisonOf(condition.left.attribute);
      const side = condition.operator === "eq" ? equatable : sortable;
      const [left, right] = [column(condition.left), column(condition.right)];
      return sql`${side(left, comparison)} ${signs[condition.operator]} ${side(right, comparison)}`;
    }
    case "like":
      return sql`matches(${textOf(condition.column, translation)}, ${condition.pattern})`;
    case "in":
      return isIn(column(condition.column), condition.column, condition.values);
    case "hasChoice":
      return hasChoice(column(condition.column), condition.values);
    case "fiscalPeriod":
      return sql`date_part(${column(condition.column)}, 'quarter', ${condition.timeZone}) = ${condition.period}`;
    case "exists": {
      const { rows, parent } = condition;
      return translation.exists(rows, sql`${sqlName(rows.alias, condition.column)} = ${column(parent)}`);
    }
  }
}

function partsSql(parts: readonly Condition[], word: " AND " | " OR ", translation: Translation): Sql {
  const each = parts.map((part) => conditionSql(part, translation));
  return sql`(${sqlList(each, word)})`;
}

/** Patterns are compared with the name of what a lookup points to. */
function textOf(reference: ColumnReference, translation: Translation): Sql {
  const column = columnSql(reference, translation);
  const { attribute } = reference;
  return isLookup(attribute) ? primaryNameSql(column, attribute.targets, translation.context.catalog) : column;
}

function compare(column: Sql, { column: reference, operator, value }: Extract<Condition, { is: "comparison" }>): Sql {
  const comparison = comparisonOf(reference.attribute);
  return operator === "eq"
    ? sql`${equatable(column, comparison)} = ${toEquatable(value, comparison)}`
    : sql`${sortable(column, comparison)} ${signs[operator]} ${toSortable(value, comparison)}`;
}

/** As one bound list, so that the statement is the same for any number of values. */
function isIn(column: Sql, reference: ColumnReference, values: readonly SqlValue[]): Sql {
  const comparison = comparisonOf(reference.attribute);
  const list = JSON.stringify(values.map((value) => toEquatable(value, comparison)));
  return sql`${equatable(column, comparison)} IN (SELECT value FROM json_each(${list}))`;
}

/** Multi-choice columns are stored as `1,2,3`. */
function hasChoice(column: Sql, values: readonly number[]): Sql {
  const parts = values.map((value) => sql`instr(',' || ${column} || ',', ${`,${String(value)},`}) > 0`);
  return parts.length === 0 ? sql`0` : sql`(${sqlList(parts, " OR ")})`;
}
