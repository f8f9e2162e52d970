import type { RowCondition, RowFilter } from "../../views/row-query";
import type { RowSource } from "../../views/row-source";

interface FilterExpression {
  readonly conditions: readonly ConditionExpression[];
  /** 0 and, 1 or. */
  readonly filterOperator: number;
  readonly filters?: readonly FilterExpression[];
}

interface ConditionExpression {
  readonly attributeName: string;
  readonly conditionOperator: number;
  readonly value: string | readonly string[];
  readonly entityAliasName?: string;
}

/** FetchXML operators by number (learn.microsoft.com, component-framework/reference/conditionexpression). */
const operators: Readonly<Record<number, string>> = {
  0: "eq",
  1: "ne",
  2: "gt",
  3: "lt",
  4: "ge",
  5: "le",
  6: "like",
  8: "in",
  12: "null",
  13: "not-null",
  14: "yesterday",
  15: "today",
  16: "tomorrow",
  17: "last-seven-days",
  18: "next-seven-days",
  19: "last-week",
  20: "this-week",
  22: "last-month",
  23: "this-month",
  25: "on",
  26: "on-or-before",
  27: "on-or-after",
  28: "last-year",
  29: "this-year",
  33: "last-x-days",
  34: "next-x-days",
  37: "last-x-months",
  38: "next-x-months",
  49: "like",
  70: "in-fiscal-period-and-year",
  75: "above",
  76: "under",
  77: "not-under",
  78: "eq-or-above",
  79: "eq-or-under",
  87: "contain-values",
};

const contains = 49;

/** `dataset.filtering`: what is set holds from the next refresh on. */
export function makeDataSetFiltering(rows: RowSource) {
  let expression: FilterExpression | undefined;
  return {
    getFilter: () => expression,
    setFilter(next: FilterExpression) {
      expression = next;
      rows.set({ filter: toFilter(next), page: 1 });
    },
    clearFilter() {
      expression = undefined;
      rows.set({ filter: undefined, page: 1 });
    },
  };
}

/** @throws Error for an operator there is none of */
export function toFilter(expression: FilterExpression): RowFilter {
  return {
    isOr: expression.filterOperator === 1,
    conditions: expression.conditions.map(toCondition),
    filters: (expression.filters ?? []).map(toFilter),
  };
}

function toCondition(expression: ConditionExpression): RowCondition {
  const operator = operators[expression.conditionOperator];
  if (operator === undefined) throw new Error(`There is no condition operator ${expression.conditionOperator}.`);
  const given = Array.isArray(expression.value)
    ? (expression.value as readonly string[])
    : [expression.value as string];
  const isContains = expression.conditionOperator === contains;
  return {
    column: expression.attributeName,
    operator,
    values: hasValue(operator) ? given.map((value) => (isContains ? `%${value}%` : value)) : [],
    alias: expression.entityAliasName,
  };
}

const withoutValue =
  /^(null|not-null|yesterday|today|tomorrow|(last|next)-seven-days|(last|this|next)-(week|month|year))$/;

function hasValue(operator: string): boolean {
  return !withoutValue.test(operator);
}
