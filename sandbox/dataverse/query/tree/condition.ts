import type { SqlValue } from "../../store/store";
import type { ColumnReference, Rows } from "./query";

/**
 * Which rows are wanted. A condition is true or false, never unknown: comparing with an empty column is false, and `not` is the opposite
 * of that, so that `ne` finds rows whose column is empty (learn.microsoft.com, webapi/query/filter-rows).
 */
export type Condition =
  | { readonly is: "and" | "or"; readonly parts: readonly Condition[] }
  | { readonly is: "not"; readonly part: Condition }
  | { readonly is: "always"; readonly value: boolean }
  | { readonly is: "empty"; readonly column: ColumnReference }
  | {
      readonly is: "comparison";
      readonly column: ColumnReference;
      readonly operator: RowOperator;
      readonly value: SqlValue;
    }
  | {
      readonly is: "columnComparison";
      readonly left: ColumnReference;
      readonly operator: RowOperator;
      readonly right: ColumnReference;
    }
  /** Text that matches a pattern with the wildcards of SQL: `%`, `_`, `[a-f]`, `[^a]`. */
  | { readonly is: "like"; readonly column: ColumnReference; readonly pattern: string }
  | { readonly is: "in"; readonly column: ColumnReference; readonly values: readonly SqlValue[] }
  /** A multi-choice column that has at least one of the values. */
  | { readonly is: "hasChoice"; readonly column: ColumnReference; readonly values: readonly number[] }
  /** A date whose fiscal period of any year is this one, in a time zone. */
  | {
      readonly is: "fiscalPeriod";
      readonly column: ColumnReference;
      readonly period: number;
      readonly timeZone: string;
    }
  /** There is a row among `rows` whose `column` equals `parent`. */
  | { readonly is: "exists"; readonly rows: Rows; readonly column: string; readonly parent: ColumnReference };

export type RowOperator = "eq" | "gt" | "ge" | "lt" | "le";

export const everything: Condition = { is: "always", value: true };
export const nothing: Condition = { is: "always", value: false };

export function not(part: Condition): Condition {
  return { is: "not", part };
}

/** All of the conditions; nulls are left out. Null when none is left. */
export function allOf(...conditions: readonly (Condition | null)[]): Condition | null {
  const parts = conditions.filter((condition) => condition !== null);
  return parts.length > 1 ? { is: "and", parts } : (parts[0] ?? null);
}
