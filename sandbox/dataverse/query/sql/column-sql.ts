import { foldText } from "../../store/fold-text";
import type { AttributeMetadata } from "../../metadata/table-metadata";
import { isLookup, typeColumnOf } from "../../store/physical-table";
import type { SqlValue } from "../../store/store";
import { sortText } from "../text/sort-text";
import type { ColumnReference } from "../tree/query";
import { labelSql, primaryNameSql } from "./display-sql";
import { sql, sqlName, type Sql } from "./sql";
import type { Translation } from "./translation";

/** How values of a column compare: text without case, exact decimals as numbers, everything else as it is stored. */
export type Comparison = "text" | "decimal" | "number" | "plain";

const comparisons: Readonly<Record<AttributeMetadata["type"], Comparison>> = {
  String: "text",
  Memo: "text",
  EntityName: "text",
  Binary: "text",
  MultiSelectPicklist: "text",
  Decimal: "decimal",
  Money: "decimal",
  Integer: "number",
  BigInt: "number",
  Double: "number",
  Boolean: "number",
  Picklist: "number",
  State: "number",
  Status: "number",
  ManagedProperty: "number",
  Uniqueidentifier: "plain",
  DateTime: "plain",
  Lookup: "plain",
  Customer: "plain",
  Owner: "plain",
  /** Companions such as `statecodename`: labels. */
  Virtual: "text",
};

export function comparisonOf(attribute: AttributeMetadata): Comparison {
  return comparisons[attribute.type];
}

/** The value of a column; nothing when the caller may not read it. */
export function columnSql(column: ColumnReference, translation: Translation): Sql {
  const { logicalName, attributeOf } = column.attribute;
  const source = attributeOf === undefined ? column.attribute : column.table.attributes.get(attributeOf);
  if (source === undefined || translation.isHidden(column.table, source.logicalName)) return sql`NULL`;
  const stored = sqlName(column.alias, source.logicalName);
  return source.logicalName === logicalName ? stored : companionSql(column, source, stored, translation);
}

/** What a virtual companion says of the column it belongs to: a name, a label, the table a lookup points to. */
function companionSql(column: ColumnReference, of: AttributeMetadata, stored: Sql, { context }: Translation): Sql {
  if (isLookup(of)) {
    if (column.attribute.type !== "EntityName") return primaryNameSql(stored, of.targets, context.catalog);
    const typeColumn = typeColumnOf(of);
    return typeColumn === null ? sql`${of.targets[0] ?? null}` : sqlName(column.alias, typeColumn);
  }
  if ("optionSet" in of) return labelSql(stored, of.optionSet, context.settings.languageCode);
  if (of.type === "Boolean") return sql`CASE ${stored} WHEN 1 THEN ${of.trueLabel} WHEN 0 THEN ${of.falseLabel} END`;
  return sql`NULL`;
}

/** A column's value in the form in which equal ones are equal. */
export function equatable(value: Sql, comparison: Comparison): Sql {
  if (comparison === "text") return sql`fold(${value})`;
  return comparison === "decimal" ? sql`CAST(${value} AS REAL)` : value;
}

/** A column's value in the form in which lesser ones are less. */
export function sortable(value: Sql, comparison: Comparison): Sql {
  if (comparison === "text") return sql`sort_text(${value})`;
  return comparison === "decimal" ? sql`CAST(${value} AS REAL)` : value;
}

/** A value to compare with `equatable`. */
export function toEquatable(value: SqlValue, comparison: Comparison): SqlValue {
  if (comparison === "text") return foldText(value);
  return comparison === "decimal" && value !== null ? Number(value) : value;
}

/** A value to compare with `sortable`. */
export function toSortable(value: SqlValue, comparison: Comparison): SqlValue {
  if (comparison === "text") return typeof value === "string" ? sortText(value) : value;
  return comparison === "decimal" && value !== null ? Number(value) : value;
}
