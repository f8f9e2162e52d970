import type { RequestContext } from "../../webapi/request-context";
import { comparisonOf } from "../sql/column-sql";
import type { OutputColumn } from "../tree/output-column";
import type { AggregateFunction, ColumnReference, DatePart, Value } from "../tree/query";
import { aliasFault, invalidFetch } from "./fetch-errors";
import { requireColumn, type FetchNode } from "./fetch-rows";
import type { FetchAttribute } from "./fetch-xml";

const functions: Readonly<Record<string, AggregateFunction>> = {
  count: "count",
  countcolumn: "countColumn",
  sum: "sum",
  avg: "average",
  min: "min",
  max: "max",
};

const dateParts: readonly DatePart[] = ["day", "week", "month", "quarter", "year", "fiscal-period", "fiscal-year"];

export interface FetchGroups {
  readonly columns: readonly OutputColumn[];
  readonly groupBy: readonly Value[];
}

/** The columns of an aggregate query, each with an alias (learn.microsoft.com, fetchxml/aggregate-data). */
export function groupColumns(root: FetchNode, context: RequestContext): FetchGroups {
  const groupBy: Value[] = [];
  const columns = attributesOf(root).map(({ attribute, node }): OutputColumn => {
    if (attribute.alias === null || attribute.alias === "") {
      throw aliasFault(`An alias is required for the attribute '${attribute.name}' of an aggregate query.`);
    }
    const column = node.rows.column(requireColumn(node.rows.table, attribute.name));
    if (attribute.groupBy) {
      const value = groupValue(attribute, column, context);
      groupBy.push(value);
      return { name: attribute.alias, value };
    }
    return { name: attribute.alias, value: aggregateValue(attribute, column) };
  });
  if (columns.length === 0) throw invalidFetch("An aggregate query needs at least one attribute.");
  requireDistinctAliases(columns);
  return { columns, groupBy };
}

function attributesOf(node: FetchNode): readonly { readonly attribute: FetchAttribute; readonly node: FetchNode }[] {
  return [...node.entity.attributes.map((attribute) => ({ attribute, node })), ...node.links.flatMap(attributesOf)];
}

function groupValue(
  { dateGrouping, userTimeZone }: FetchAttribute,
  column: ColumnReference,
  context: RequestContext,
): Value {
  if (dateGrouping === null) return { is: "column", column };
  const part = dateParts.find((known) => known === dateGrouping);
  const { attribute } = column;
  if (part === undefined || attribute.type !== "DateTime") {
    throw invalidFetch(`The dategrouping '${dateGrouping}' is not valid for the attribute '${attribute.logicalName}'.`);
  }
  const isLocal = attribute.behavior === "UserLocal" && userTimeZone;
  return { is: "datePart", column, part, timeZone: isLocal ? context.settings.timeZone : "utc" };
}

function aggregateValue({ name, aggregate, distinct }: FetchAttribute, column: ColumnReference): Value {
  const known = functions[aggregate ?? ""];
  if (known === undefined) {
    throw invalidFetch(`The attribute '${name}' of an aggregate query needs a valid aggregate or groupby.`);
  }
  const comparison = comparisonOf(column.attribute);
  const isNumber = comparison === "decimal" || comparison === "number";
  if ((known === "sum" || known === "average") && !isNumber) {
    throw invalidFetch(`The aggregate '${String(aggregate)}' is not valid for the attribute '${name}'.`);
  }
  if (known === "count") return { is: "aggregate", function: known, column: null };
  return { is: "aggregate", function: known === "countColumn" && distinct ? "countDistinct" : known, column };
}

function requireDistinctAliases(columns: readonly OutputColumn[]): void {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw aliasFault(`The alias '${String(twice)}' is used more than once.`);
}
