import type { FormAttribute } from "../form-state/form-attribute";
import type { ColumnType } from "../metadata/table";
import { bracedId } from "../rows/row-id";
import { isLookupValue, type ColumnValue, type LookupValue } from "../values/column-value";

/**
 * The value a script sets, as the form holds it. @throws TypeError when it is none of the column's type, which the platform
 * reports as a script error.
 */
export function checkValue(attribute: FormAttribute, value: unknown): ColumnValue {
  if (value === null || value === undefined || value === "") return null;
  const { column, name } = attribute;
  const checked = check(column.type, value);
  if (checked === undefined) {
    throw new TypeError(
      `Control ${name}: a value of type ${describe(value)} cannot be set on a ${column.type} column.`,
    );
  }
  return checked;
}

function check(type: ColumnType, value: unknown): ColumnValue | undefined {
  if (textTypes.has(type)) return typeof value === "string" ? value : undefined;
  if (type === "yesNo") return readYesNo(value);
  if (type === "lookup") return readLookups(value);
  if (type === "dateTime") {
    return value instanceof Date && !Number.isNaN(value.getTime()) ? new Date(value) : undefined;
  }
  if (type === "choices") {
    return Array.isArray(value) && value.every((item) => typeof item === "number") ? value : undefined;
  }
  return typeof value === "number" && Number.isFinite(value) ? value : readNumericText(value);
}

const textTypes: ReadonlySet<ColumnType> = new Set(["text", "memo", "id", "other"]);

function readYesNo(value: unknown): boolean | undefined {
  if (value === 1 || value === 0) return value === 1;
  return typeof value === "boolean" ? value : undefined;
}

/** Choices are often set with the text of their number. */
function readNumericText(value: unknown): number | undefined {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

function readLookups(value: unknown): readonly LookupValue[] | null | undefined {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (list.length === 0) return null;
  if (!list.every(isLookupValue)) return undefined;
  return list.map(({ id, name, entityType }) => ({ id: bracedId(id), name, entityType }));
}

function describe(value: unknown): string {
  return Array.isArray(value) ? "array" : value instanceof Date ? "date" : typeof value;
}
