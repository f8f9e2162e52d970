import { comparisonOf } from "../query/sql/column-sql";
import type { Condition } from "../query/tree/condition";
import { joinAlternatives } from "../query/tree/join-alternatives";
import type { ColumnReference, Query } from "../query/tree/query";
import type { SqlRow, SqlValue, Store } from "../store/store";

/** Longer than a query takes that has an index, or few rows to look at. */
const usuallySlow = 20;

interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** Asks the database; where the answer took long for want of an index over text, the next one will not. */
export function readQuery(
  store: Store,
  query: Query,
  { text, values }: Statement,
  slowMilliseconds = usuallySlow,
): readonly SqlRow[] {
  const begunAt = performance.now();
  const rows = store.all(text, ...values);
  if (performance.now() - begunAt > slowMilliseconds && query.where !== null) {
    for (const { table, attribute, alias } of comparedTexts(query.where)) {
      if (alias === query.alias) store.indexText(table.logicalName, attribute.logicalName);
    }
  }
  return rows;
}

/** The columns of text that must equal something in every row that is wanted. */
function comparedTexts(condition: Condition): readonly ColumnReference[] {
  switch (condition.is) {
    case "and":
      return condition.parts.flatMap(comparedTexts);
    case "or": {
      const [only, ...others] = joinAlternatives(condition.parts);
      return only === undefined || others.length > 0 ? [] : comparedTexts(only);
    }
    case "in":
      return isText(condition.column) ? [condition.column] : [];
    case "comparison":
      return condition.operator === "eq" && isText(condition.column) ? [condition.column] : [];
    case "not":
    case "always":
    case "empty":
    case "columnComparison":
    case "like":
    case "hasChoice":
    case "fiscalPeriod":
    case "exists":
      return [];
  }
}

function isText({ attribute }: ColumnReference): boolean {
  return attribute.attributeOf === undefined && comparisonOf(attribute) === "text";
}
