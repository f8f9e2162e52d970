import type { AttributeMetadata } from "../../metadata/table-metadata";
import { isLookup } from "../../store/physical-table";
import type { SqlValue } from "../../store/store";
import type { RequestContext } from "../../webapi/request-context";
import { edmTypeOf } from "../edm-type";
import { comparisonOf } from "../sql/column-sql";
import { allOf, everything, not, type Condition, type RowOperator } from "../tree/condition";
import type { ColumnReference } from "../tree/query";
import { dateCondition } from "./date-operators";
import { hierarchyCondition } from "./hierarchy-operators";
import { invalidOperator, invalidValue, unknownOperator, wrongValueCount } from "./operator-errors";
import { readValue } from "./read-value";
import { userCondition } from "./user-operators";

/** Operators that say the opposite of another one. They also find rows whose column is empty. */
const opposites: Readonly<Record<string, string>> = {
  ne: "eq",
  neq: "eq",
  "not-like": "like",
  "not-in": "in",
  "not-between": "between",
  "not-null": "null",
  "not-begin-with": "begins-with",
  "not-end-with": "ends-with",
  "not-contain-values": "contain-values",
  "not-under": "under",
  "ne-userid": "eq-userid",
  "ne-businessid": "eq-businessid",
};

const comparisons: readonly RowOperator[] = ["eq", "gt", "ge", "lt", "le"];

/**
 * The condition that a column's operator and its values mean, by FetchXML's names of the operators
 * (learn.microsoft.com, fetchxml/reference/operators). 0x80041120 for an operator that does not go with the column.
 */
export function operatorCondition(
  column: ColumnReference,
  operator: string,
  values: readonly string[],
  context: RequestContext,
): Condition {
  const positive = opposites[operator];
  if (positive !== undefined) return not(operatorCondition(column, positive, values, context));
  const condition =
    valueCondition(column, operator, values, context) ??
    textCondition(column, operator, values) ??
    dateCondition(column, operator, values, context) ??
    userCondition(column, operator, context) ??
    hierarchyCondition(column, operator, values, context);
  if (condition === undefined) throw unknownOperator(operator);
  return condition;
}

/** The condition that compares two columns of the same type. */
export function columnCondition(left: ColumnReference, operator: string, right: ColumnReference): Condition {
  if (operator === "ne" || operator === "neq") return not(columnCondition(left, "eq", right));
  const known = comparisons.find((comparison) => comparison === operator);
  if (known === undefined || edmTypeOf(left.attribute) !== edmTypeOf(right.attribute)) {
    throw invalidOperator(operator, left.attribute);
  }
  return { is: "columnComparison", left, operator: known, right };
}

function valueCondition(
  column: ColumnReference,
  operator: string,
  values: readonly string[],
  context: RequestContext,
): Condition | undefined {
  const { attribute } = column;
  const read = (text: string): SqlValue => readValue(attribute, text, context.settings.timeZone);
  if (operator === "null") return { is: "empty", column };
  if (operator === "in") return { is: "in", column, values: values.map(read) };
  if (operator === "contain-values") return choicesCondition(column, values);
  if (operator === "between") {
    const [from = "", to = ""] = requireValues(operator, values, 2);
    return (
      allOf(
        { is: "comparison", column, operator: "ge", value: read(from) },
        { is: "comparison", column, operator: "le", value: read(to) },
      ) ?? everything
    );
  }
  const comparison = comparisons.find((known) => known === operator);
  if (comparison === undefined) return undefined;
  const [value = ""] = requireValues(operator, values, 1);
  if (comparison !== "eq" && isUnordered(attribute)) throw invalidOperator(operator, attribute);
  return { is: "comparison", column, operator: comparison, value: read(value) };
}

/** Text operators; on a lookup they look at the name of what it points to. */
function textCondition(column: ColumnReference, operator: string, values: readonly string[]): Condition | undefined {
  const patterns: Readonly<Record<string, (value: string) => string>> = {
    like: (value) => value,
    "begins-with": (value) => `${value}%`,
    "ends-with": (value) => `%${value}`,
  };
  const toPattern = patterns[operator];
  if (toPattern === undefined) return undefined;
  const { attribute } = column;
  if (comparisonOf(attribute) !== "text" && !isLookup(attribute)) throw invalidOperator(operator, attribute);
  const [value = ""] = requireValues(operator, values, 1);
  return { is: "like", column, pattern: toPattern(value) };
}

function choicesCondition(column: ColumnReference, values: readonly string[]): Condition {
  if (column.attribute.type !== "MultiSelectPicklist") throw invalidOperator("contain-values", column.attribute);
  const wrong = values.find((value) => !/^\s*-?\d+\s*$/.test(value));
  if (wrong !== undefined) throw invalidValue(wrong, column.attribute.logicalName);
  return { is: "hasChoice", column, values: values.map(Number) };
}

function isUnordered(attribute: AttributeMetadata): boolean {
  return isLookup(attribute) || attribute.type === "Uniqueidentifier" || attribute.type === "Boolean";
}

function requireValues(operator: string, values: readonly string[], count: number): readonly string[] {
  if (values.length !== count) throw wrongValueCount(operator, values.length);
  return values;
}
