import type { Column } from "#model/tables/column";
import { fromOption } from "#model/choice";
import type { RowStore } from "./row-store";
import { schemaOf, type TableSchema } from "./schema";
import { toStoredMoment } from "./stored-row";

/** Why a write is not taken: `gone` when something it points at is not there, `refused` when the values themselves are no good. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";

  constructor(
    readonly is: "conflict" | "refused",
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const bindSuffix = "@odata.bind";

/** Puts values as a client sends them into a row, as it keeps them. Throws WriteRefused. */
export function storeValues(
  store: RowStore,
  schema: TableSchema,
  values: Readonly<Record<string, unknown>>,
  stored: Record<string, unknown>,
): void {
  for (const name of Object.keys(values)) {
    const value = values[name];
    const column = schema.columns.get(name);
    if (column && column.type !== "lookup") {
      stored[name] = value === null || value === undefined ? null : toStoredValue(name, column, value);
    } else if (name === "statecode" || name === "statuscode" || name === schema.primaryKey) {
      stored[name] = value;
    } else {
      const lookup = name.endsWith(bindSuffix) && schema.lookups.get(name.slice(0, -bindSuffix.length));
      if (!lookup) throw unknownProperty(schema, name);
      stored[lookup.column] = toTarget(store, lookup.target, value);
    }
  }
}

const byId = /\(([0-9a-f-]{36})\)$/i;
const byKey = /\((\w+)='([^']*)'\)$/;

/** The id of the row a lookup is bound to: by its own id, or by an alternate key. */
function toTarget(store: RowStore, target: string, value: unknown): string | null {
  if (value === null) return null;
  const address = typeof value === "string" ? value : "";
  const id = byId.exec(address)?.[1]?.toLowerCase();
  const [, column, key] = byKey.exec(address) ?? [];
  if (id === undefined && (column === undefined || key === undefined)) {
    throw new WriteRefused("refused", "0x80048d19", "A lookup is not bound to the address of a row");
  }
  if (id !== undefined && (target === "systemuser" || store.row(target, id))) return id;
  const row = column === undefined || key === undefined ? undefined : store.findByKey(target, column, key);
  if (!row) throw new WriteRefused("conflict", "0x80040217", `${target} With ${address} Does Not Exist`);
  return String(row[schemaOf(target).primaryKey]);
}

function toStoredValue(name: string, column: Exclude<Column, { type: "lookup" }>, value: unknown): unknown {
  switch (column.type) {
    case "text":
    case "memo":
      return toStoredText(name, column.maxLength, value);
    case "decimal":
      return roundTo(numberOf(name, value), column.places);
    case "money":
      return roundTo(numberOf(name, value), 4);
    case "date":
      if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) throw wrongType(name, value);
      return value;
    case "dateTime":
      return toMoment(name, value);
    case "whole":
      if (!Number.isInteger(value)) throw wrongType(name, value);
      return value;
    case "yesNo":
      if (typeof value !== "boolean") throw wrongType(name, value);
      return value;
    case "choice":
      if (fromOption(column.choice, numberOf(name, value)) === undefined) {
        throw new WriteRefused("refused", "0x8004431b", `${String(value)} is not an option of ${name}`);
      }
      return value;
  }
}

const inUniversalTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function toMoment(name: string, value: unknown): string {
  if (typeof value !== "string") throw wrongType(name, value);
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw wrongType(name, value);
  return inUniversalTime.test(value) ? `${value.slice(0, 19)}Z` : toStoredMoment(time);
}

function toStoredText(name: string, maxLength: number, value: unknown): string | null {
  if (typeof value !== "string") throw wrongType(name, value);
  if (value.length > maxLength) {
    const text = `A validation error occurred. The length of the '${name}' attribute exceeded the maximum of ${maxLength}`;
    throw new WriteRefused("refused", "0x80044331", text);
  }
  return value === "" ? null : value;
}

function numberOf(name: string, value: unknown): number {
  if (typeof value !== "number") throw wrongType(name, value);
  return value;
}

function roundTo(value: number, places: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(places));
}

function unknownProperty(schema: TableSchema, name: string): WriteRefused {
  return new WriteRefused("refused", "0x80060888", `${schema.name} has no property ${name}`);
}

function wrongType(name: string, value: unknown): WriteRefused {
  return new WriteRefused("refused", "0x80048d19", `${name} does not take ${JSON.stringify(value)}`);
}
