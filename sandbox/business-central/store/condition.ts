import type { Value } from "../entities/values";
import type { SqlValue } from "./database";

/** A part of a WHERE clause over the stored rows. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export const always: Condition = { sql: "1", parameters: [] };
export const never: Condition = { sql: "0", parameters: [] };

/** A property of the stored row as SQL. Names come from the contract, never from a request. */
export function column(property: string): string {
  return `json_extract(row, '$.${property}')`;
}

export function toSqlValue(value: Value): SqlValue {
  return typeof value === "boolean" ? Number(value) : value;
}

export function equals(values: Readonly<Record<string, Value>>): Condition {
  const entries = Object.entries(values);
  return all(entries.map(([name, value]) => ({ sql: `${column(name)} = ?`, parameters: [toSqlValue(value)] })));
}

export function all(conditions: readonly Condition[]): Condition {
  return join(conditions, "AND", always);
}

export function any(conditions: readonly Condition[]): Condition {
  return join(conditions, "OR", never);
}

function join(conditions: readonly Condition[], operator: "AND" | "OR", none: Condition): Condition {
  if (conditions.length === 0) return none;
  return {
    sql: conditions.map((condition) => `(${condition.sql})`).join(` ${operator} `),
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}
