/** A row somebody points at, as `attribute.getValue()` of a lookup gives it. */
export interface LookupValue {
  /** In braces, upper case. */
  readonly id: string;
  readonly name: string;
  readonly entityType: string;
}

/** What an attribute of a form holds; which of them is told by the column's type. */
export type ColumnValue = string | number | boolean | Date | readonly number[] | readonly LookupValue[] | null;

export function isLookupValue(value: unknown): value is LookupValue {
  return typeof value === "object" && value !== null && "entityType" in value && "id" in value;
}

export function isLookupValues(value: ColumnValue): value is readonly LookupValue[] {
  return Array.isArray(value) && value.every(isLookupValue);
}

export function isChoices(value: ColumnValue): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}

export function isEmpty(value: ColumnValue): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

export function isSameValue(one: ColumnValue, other: ColumnValue): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  return comparable(one) === comparable(other);
}

function comparable(value: ColumnValue): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (isLookupValues(value)) return value.map(({ id, entityType }) => `${entityType}:${id.toLowerCase()}`).join();
  if (isChoices(value)) return [...value].sort((a, b) => a - b).join();
  return `${typeof value}:${String(value)}`;
}
