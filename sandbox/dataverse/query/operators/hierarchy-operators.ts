import type { TableMetadata } from "../../metadata/table-metadata";
import { isLookup, quoteName } from "../../store/physical-table";
import type { RequestContext } from "../../webapi/request-context";
import type { Condition } from "../tree/condition";
import type { ColumnReference } from "../tree/query";
import { invalidOperator, wrongValueCount } from "./operator-errors";
import { readValue } from "./read-value";

/** How deep a hierarchy is followed; a circle ends here. */
const deepestHierarchy = 100;

interface Direction {
  readonly down: boolean;
  readonly withSelf: boolean;
}

const directions: Readonly<Record<string, Direction>> = {
  under: { down: true, withSelf: false },
  "eq-or-under": { down: true, withSelf: true },
  above: { down: false, withSelf: false },
  "eq-or-above": { down: false, withSelf: true },
};

/**
 * The condition of an operator on a hierarchy; undefined when it is none of them. On the key it speaks of the row itself, on a lookup of the
 * row it points to. (learn.microsoft.com, query-hierarchical-data)
 */
export function hierarchyCondition(
  column: ColumnReference,
  operator: string,
  values: readonly string[],
  context: RequestContext,
): Condition | undefined {
  const direction = directions[operator];
  if (direction === undefined) return undefined;
  const table = hierarchyOf(column, context);
  const parent = table === undefined ? undefined : hierarchyLookup(table);
  if (table === undefined || parent === undefined) throw invalidOperator(operator, column.attribute);
  const [value] = values;
  if (value === undefined || values.length > 1) throw wrongValueCount(operator, values.length);
  const id = String(readValue(column.attribute, value, "utc"));
  return { is: "in", column, values: relatives(table, parent, id, direction, context) };
}

function hierarchyOf({ table, attribute }: ColumnReference, { catalog }: RequestContext): TableMetadata | undefined {
  if (attribute.logicalName === table.primaryIdAttribute) return table;
  return isLookup(attribute) ? catalog.table(attribute.targets[0] ?? "") : undefined;
}

/** The lookup that makes a table a hierarchy: it points to the table itself and says parent (`parentaccountid`). */
export function hierarchyLookup(table: TableMetadata): string | undefined {
  const own = table.manyToOne
    .filter(({ referencedEntity }) => referencedEntity === table.logicalName)
    .map(({ referencingAttribute }) => referencingAttribute);
  return own.find((column) => column.includes("parent")) ?? own[0];
}

function relatives(
  table: TableMetadata,
  parent: string,
  id: string,
  { down, withSelf }: Direction,
  { store }: RequestContext,
): readonly string[] {
  const [name, key, lookup] = [table.logicalName, table.primaryIdAttribute, parent].map(quoteName) as [
    string,
    string,
    string,
  ];
  const step = down
    ? `SELECT r.${key}, depth + 1 FROM ${name} r JOIN relative ON r.${lookup} = relative.id`
    : `SELECT r.${lookup}, depth + 1 FROM ${name} r JOIN relative ON r.${key} = relative.id WHERE r.${lookup} IS NOT NULL`;
  const bounded = `${step} ${down ? "WHERE" : "AND"} depth < ?`;
  const sql = `WITH RECURSIVE relative(id, depth) AS (SELECT ?, 0 UNION ${bounded}) SELECT DISTINCT id FROM relative WHERE depth > 0`;
  const found = store.all(sql, id, deepestHierarchy).map((row) => String(row["id"]));
  return withSelf ? [id, ...found] : found.filter((other) => other !== id);
}
