import type { TableMetadata } from "../metadata/table-metadata";
import { typeOf, type OutputColumn } from "../query/tree/output-column";
import { isLookup } from "../store/physical-table";
import type { SqlRow, SqlValue } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import { formatValue } from "./format-value";
import { makeFormats } from "./formats";
import { readNames, type Pointer } from "./read-names";
import { toJsonValue } from "./to-json-value";
import { associatedNavigationProperty, formattedValue, lookupLogicalName, wantsAnnotation } from "./wanted-annotations";

export type JsonRow = Record<string, unknown>;

export interface ShapeOptions {
  /** FetchXML leaves empty columns out, OData answers null. */
  readonly emptyColumns: "null" | "left out";
  /** Whether rows carry their version. */
  readonly etag: boolean;
}

/** Turns rows of a query into rows of an answer, each value behind the annotations the client asked for. */
export function shapeRows(
  context: RequestContext,
  columns: readonly OutputColumn[],
  rows: readonly SqlRow[],
  options: ShapeOptions,
): readonly JsonRow[] {
  const shapers = makeShapers(context, columns, rows, options);
  return rows.map((row) => {
    const shaped: JsonRow = {};
    const version = row["version"];
    if (options.etag && version !== undefined && version !== null) shaped["@odata.etag"] = etagOf(version);
    for (const shape of shapers) shape(row, shaped);
    return shaped;
  });
}

export function etagOf(version: SqlValue): string {
  return `W/"${String(version)}"`;
}

type Shaper = (row: SqlRow, shaped: JsonRow) => void;

function makeShapers(
  context: RequestContext,
  columns: readonly OutputColumn[],
  rows: readonly SqlRow[],
  { emptyColumns }: ShapeOptions,
): readonly Shaper[] {
  const patterns = context.preferences.annotations;
  const wantsFormatted = wantsAnnotation(patterns, formattedValue);
  const names = wantsFormatted
    ? readNames(
        context,
        rows.flatMap((row) => pointersIn(columns, row)),
      )
    : new Map<string, string>();
  const formats = makeFormats(context);
  return columns.map(({ name, value }, index): Shaper => {
    if (name === null) return () => undefined;
    const attribute = typeOf(value);
    const column = `v${String(index)}`;
    const currencyColumn = `v${String(currencyColumnOf(columns, value))}`;
    return (row, shaped) => {
      const stored = row[column] ?? null;
      if (stored === null && emptyColumns === "left out") return;
      if (wantsFormatted && stored !== null) {
        const currencyId = textOrNull(row[currencyColumn]);
        const formatted = formatValue(value, stored, {
          context,
          formats,
          currencyId,
          name: names.get(String(stored)) ?? null,
        });
        if (formatted !== null) shaped[`${name}@${formattedValue}`] = formatted;
      }
      const pointer = patterns.length === 0 ? null : pointerIn(value, row, index);
      if (pointer !== null) annotateLookup(shaped, name, value, pointer, patterns);
      shaped[name] = toJsonValue(attribute, stored);
    };
  });
}

function annotateLookup(
  shaped: JsonRow,
  name: string,
  value: OutputColumn["value"],
  pointer: Pointer,
  patterns: readonly string[],
): void {
  const { column } = value;
  const property =
    column === null ? undefined : navigationPropertyOf(column.table, column.attribute.logicalName, pointer.table);
  if (property !== undefined && wantsAnnotation(patterns, associatedNavigationProperty)) {
    shaped[`${name}@${associatedNavigationProperty}`] = property;
  }
  if (wantsAnnotation(patterns, lookupLogicalName)) shaped[`${name}@${lookupLogicalName}`] = pointer.table;
}

/** The navigation property of a lookup that leads to a table; owners have one for users and teams alike. */
function navigationPropertyOf(table: TableMetadata, column: string, target: string): string | undefined {
  const own = table.manyToOne.filter(({ referencingAttribute }) => referencingAttribute === column);
  const relationship =
    own.find(({ referencedEntity }) => referencedEntity === target) ??
    own.find(({ referencedEntity }) => referencedEntity === "owner");
  return relationship?.referencingNavigationProperty;
}

function pointersIn(columns: readonly OutputColumn[], row: SqlRow): readonly Pointer[] {
  return columns.flatMap(({ value }, index) => pointerIn(value, row, index) ?? []);
}

/** What a lookup's value points to; null for other columns, and where the table is not known. */
function pointerIn(value: OutputColumn["value"], row: SqlRow, index: number): Pointer | null {
  const attribute = value.is === "column" ? value.column.attribute : null;
  const id = row[`v${String(index)}`];
  if (attribute === null || !isLookup(attribute) || typeof id !== "string") return null;
  const table = attribute.targets.length > 1 ? row[`v${String(index)}_type`] : attribute.targets[0];
  return typeof table === "string" ? { table, id } : null;
}

/** Where the currency of a money column stands among the selected values; -1 when it is not there. */
function currencyColumnOf(columns: readonly OutputColumn[], value: OutputColumn["value"]): number {
  if (value.is !== "column" || value.column.attribute.type !== "Money") return -1;
  const { alias } = value.column;
  return columns.findIndex(
    ({ value: other }) =>
      other.is === "column" &&
      other.column.alias === alias &&
      other.column.attribute.logicalName === "transactioncurrencyid",
  );
}

function textOrNull(value: SqlValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}
