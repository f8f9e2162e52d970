import type { AttributeMetadata } from "../../metadata/table-metadata";
import type { Value } from "./query";

/** A selected value and its name in the answer. Values without a name are read for the sake of others. */
export interface OutputColumn {
  readonly name: string | null;
  readonly value: Value;
}

/** The column whose type a value has; null for counts and parts of dates, which are whole numbers. */
export function typeOf(value: Value): AttributeMetadata | null {
  if (value.is === "column") return value.column.attribute;
  if (value.is !== "aggregate" || value.column === null) return null;
  return value.function.startsWith("count") ? null : value.column.attribute;
}
