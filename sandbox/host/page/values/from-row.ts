import { bracedId } from "../rows/row-id";
import type { Column } from "../metadata/table";
import type { ColumnValue } from "./column-value";
import { dateAtMidnight } from "./calendar-date";

/** A row as the Web API gives it, with annotations. */
export type Row = Readonly<Record<string, unknown>>;

/** The property of a row that carries a column. */
export function propertyOf(column: Column): string {
  return column.type === "lookup" ? `_${column.logicalName}_value` : column.logicalName;
}

/** The value of a column in a row, as a form holds it. */
export function readValue(row: Row, column: Column, property = propertyOf(column)): ColumnValue {
  const raw = row[property];
  if (raw === null || raw === undefined) return null;
  if (typeof raw === "number" || typeof raw === "boolean") return raw;
  if (typeof raw !== "string") return JSON.stringify(raw);
  if (column.type === "lookup") return readLookup(row, property, raw, column.targets);
  if (column.type === "dateTime") return readDate(raw, column.behavior);
  return column.type === "choices" ? raw.split(",").map(Number) : raw;
}

/** The value as the service formatted it for the user; undefined where it formats nothing, as for text. */
export function readFormatted(row: Row, property: string): string | undefined {
  const formatted = row[`${property}@OData.Community.Display.V1.FormattedValue`];
  return typeof formatted === "string" ? formatted : undefined;
}

function readLookup(row: Row, property: string, id: string, targets: readonly string[]): ColumnValue {
  const table = row[`${property}@Microsoft.Dynamics.CRM.lookuplogicalname`];
  return [
    {
      id: bracedId(id),
      name: readFormatted(row, property) ?? "",
      entityType: typeof table === "string" ? table : (targets[0] ?? ""),
    },
  ];
}

/** Only moments of users' own time are moments; other dates are what the calendar says, at midnight of the browser. */
function readDate(text: string, behavior: "userLocal" | "dateOnly" | "timeZoneIndependent"): Date {
  if (text.length === 10) return dateAtMidnight(text);
  const moment = new Date(text);
  if (behavior === "userLocal") return moment;
  return new Date(
    moment.getUTCFullYear(),
    moment.getUTCMonth(),
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
  );
}
