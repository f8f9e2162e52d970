import type { AggregateItem, OrderItem, Transformation } from "../address";
import { invalidAddress } from "../address-errors";
import { propertyOf } from "../properties";
import { comparisonOf } from "../sql/column-sql";
import { allOf, type Condition } from "../tree/condition";
import type { OutputColumn } from "../tree/output-column";
import type { AggregateFunction, ColumnReference, Order, Value } from "../tree/query";
import { planFilter } from "./filter-condition";
import { resolveColumn } from "./resolve-path";
import { withoutAlias, type Scope } from "./scope";

/** Groups of rows and what is computed of each. */
export interface GroupPlan {
  readonly where: Condition | null;
  readonly columns: readonly OutputColumn[];
  readonly groupBy: readonly Value[];
  readonly order: readonly Order[];
}

const methods: Readonly<Record<string, AggregateFunction>> = { sum: "sum", average: "average", min: "min", max: "max" };

/**
 * Plans `$apply`: filters, then one `groupby` or `aggregate` (learn.microsoft.com, webapi/query/aggregate-data). Counting distinct values,
 * grouping by date and time and ordering by what is computed are refused, as in Dataverse.
 */
export function planApply(
  transformations: readonly Transformation[],
  orderBy: readonly OrderItem[],
  scope: Scope,
): GroupPlan {
  const filters: (Condition | null)[] = [];
  const [last, ...others] = [...transformations].reverse();
  for (const transformation of others.reverse()) {
    if (transformation.is !== "filter") {
      throw invalidAddress("Only filter transformations may stand before another one in $apply.");
    }
    filters.push(planFilter(transformation.condition, scope));
  }
  if (last === undefined || last.is === "filter") {
    throw invalidAddress("$apply needs a groupby or an aggregate transformation: use $filter to filter rows only.");
  }
  const by = last.is === "groupBy" ? last.by : [];
  const paths = by.map((steps) => steps.join("/"));
  const grouped = by.map((steps) => groupColumn(steps, scope));
  const items = last.is === "groupBy" ? last.aggregate : last.items;
  const columns = [...grouped, ...items.map((item) => aggregateColumn(item, scope))];
  requireDistinctNames(columns);
  return {
    where: allOf(...filters),
    columns,
    groupBy: grouped.map(({ value }) => value),
    order: orderBy.map((item) => groupOrder(item, paths, grouped, scope)),
  };
}

/** Named by the property; a column of another table by that table's name and its own: `contact_fullname`. */
function groupColumn(steps: readonly string[], scope: Scope): OutputColumn {
  const column = resolveColumn(steps, scope);
  const { attribute, table } = column;
  if (attribute.type === "DateTime" && attribute.behavior !== "DateOnly") {
    throw invalidAddress(`Grouping by the date and time '${attribute.logicalName}' is not supported.`);
  }
  const name = steps.length === 1 ? propertyOf(attribute) : `${table.logicalName}_${attribute.logicalName}`;
  return { name, value: { is: "column", column } };
}

function aggregateColumn({ of, method, alias }: AggregateItem, scope: Scope): OutputColumn {
  if (of.is === "rows") return { name: alias, value: { is: "aggregate", function: "count", column: null } };
  const known = methods[method];
  if (known === undefined) throw invalidAddress(`The aggregation method '${method}' is not supported.`);
  const column = resolveColumn(of.steps, scope);
  if ((known === "sum" || known === "average") && !isNumber(column)) {
    throw invalidAddress(`The aggregation method '${method}' does not go with the property '${of.steps.join("/")}'.`);
  }
  return { name: alias, value: { is: "aggregate", function: known, column } };
}

function isNumber({ attribute }: ColumnReference): boolean {
  const comparison = comparisonOf(attribute);
  return comparison === "decimal" || (comparison === "number" && attribute.type !== "Boolean");
}

/** Groups can be ordered by what they are grouped by. */
function groupOrder(
  { by, descending }: OrderItem,
  paths: readonly string[],
  grouped: readonly OutputColumn[],
  scope: Scope,
): Order {
  const meant = withoutAlias(by, scope);
  const known = meant.is === "path" ? grouped[paths.indexOf(meant.steps.join("/"))] : undefined;
  if (known === undefined) throw invalidAddress("The query node SingleValueOpenPropertyAccess is not supported");
  return { value: known.value, descending, choicesBy: "value" };
}

function requireDistinctNames(columns: readonly OutputColumn[]): void {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalidAddress(`The property '${String(twice)}' stands in $apply more than once.`);
}
