import type { Condition } from "./condition";
import type { ColumnReference } from "./query";

type Comparison = Extract<Condition, { is: "comparison" }>;

/**
 * Alternatives that compare one column with one text each, as clients ask for many keys, as one list of texts: the column is then
 * looked at once for each row, however long the list is. Which rows are found stays the same.
 */
export function joinAlternatives(parts: readonly Condition[]): readonly Condition[] {
  const joined: Condition[] = [];
  const alike = new Map<string, Comparison[]>();
  for (const part of parts) {
    if (part.is !== "comparison" || part.operator !== "eq" || typeof part.value !== "string") joined.push(part);
    else alike.set(nameOf(part.column), [...(alike.get(nameOf(part.column)) ?? []), part]);
  }
  return [...joined, ...[...alike.values()].map(toOne)];
}

function toOne(comparisons: readonly Comparison[]): Condition {
  const [first, ...others] = comparisons;
  if (!first) throw new Error("There is nothing to join.");
  if (others.length === 0) return first;
  return { is: "in", column: first.column, values: comparisons.map(({ value }) => value) };
}

function nameOf({ alias, attribute }: ColumnReference): string {
  return `${alias} ${attribute.logicalName}`;
}
