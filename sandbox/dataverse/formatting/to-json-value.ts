import type { AttributeMetadata } from "../metadata/table-metadata";
import type { SqlValue } from "../store/store";

/** A stored value as it stands in an answer; without a column it is a count. */
export function toJsonValue(attribute: AttributeMetadata | null, value: SqlValue): unknown {
  if (attribute?.type === "ManagedProperty") return toManagedProperty(attribute.logicalName, value);
  if (value === null || value instanceof Uint8Array) return null;
  if (attribute?.type === "Boolean") return Number(value) === 1;
  if (attribute?.type === "Decimal" || attribute?.type === "Money") return rounded(Number(value));
  return typeof value === "bigint" ? Number(value) : value;
}

/** Sums of exact decimals without what binary fractions add: ten places are the most a column has. */
function rounded(value: number): number {
  return Math.abs(value) < 1e11 ? Number(value.toFixed(10)) : value;
}

function toManagedProperty(name: string, value: SqlValue): Readonly<Record<string, unknown>> {
  return { Value: value === null || Number(value) === 1, CanBeChanged: true, ManagedPropertyLogicalName: name };
}
