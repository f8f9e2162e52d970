import type { Column } from "../metadata/table";
import { bracedId, isId } from "../rows/row-id";
import type { ColumnValue, LookupValue } from "../values/column-value";
import type { FormSession } from "./form-session";

/**
 * The values of a new row: what the columns say, what the user is, and what came with the address
 * (learn.microsoft.com, set-column-values-using-parameters-passed-form).
 */
export async function setNewRow(session: FormSession, parameters: Readonly<Record<string, string>>): Promise<void> {
  session.rowId = undefined;
  session.row = {};
  for (const attribute of session.attributes.values()) {
    attribute.savedValue = usualValue(session, attribute.column);
    attribute.value = attribute.savedValue;
    attribute.formatted = undefined;
    attribute.fault = undefined;
    const given = parameters[attribute.name];
    if (given !== undefined) attribute.value = await readParameter(session, attribute.column, given, parameters);
  }
}

function usualValue(session: FormSession, column: Column): ColumnValue {
  const { settings } = session.services;
  if (column.logicalName === "ownerid") return [toLookup("systemuser", settings.userId, settings.userName)];
  if (column.logicalName === "transactioncurrencyid" && settings.defaultCurrency) {
    return [toLookup("transactioncurrency", settings.defaultCurrency.id, settings.defaultCurrency.name)];
  }
  if (column.type === "yesNo") return column.defaultValue;
  if (column.type === "choice" || column.type === "status") return column.defaultValue ?? null;
  return null;
}

async function readParameter(
  session: FormSession,
  column: Column,
  text: string,
  parameters: Readonly<Record<string, string>>,
): Promise<ColumnValue> {
  switch (column.type) {
    case "lookup":
      return isId(text) ? [await readLookup(session, column, text, parameters)] : null;
    case "yesNo":
      return text === "true" || text === "1";
    case "choices":
      return text.replace(/[[\]]/g, "").split(",").map(Number);
    case "dateTime": {
      const date = new Date(text);
      return Number.isNaN(date.getTime()) ? null : date;
    }
    case "whole":
    case "decimal":
    case "double":
    case "money":
    case "choice":
    case "state":
    case "status":
      return Number.isNaN(Number(text)) ? null : Number(text);
    case "text":
    case "memo":
    case "id":
    case "other":
      return text;
  }
}

/** A lookup comes as `x`, `xname` and `xtype`; what is not said is looked up. */
async function readLookup(
  session: FormSession,
  column: Extract<Column, { type: "lookup" }>,
  id: string,
  parameters: Readonly<Record<string, string>>,
): Promise<LookupValue> {
  const table = parameters[`${column.logicalName}type`] ?? column.targets[0] ?? "";
  const given = parameters[`${column.logicalName}name`];
  return toLookup(table, id, given ?? (await readName(session, table, id)));
}

async function readName(session: FormSession, tableName: string, id: string): Promise<string> {
  const table = await session.services.tables.read(tableName);
  if (table.primaryName === undefined) return "";
  const address = `${table.entitySetName}(${id.replace(/[{}]/g, "")})?$select=${table.primaryName}`;
  const row = await session.services.client.read<Readonly<Record<string, unknown>>>(address).catch(() => undefined);
  const name = row?.[table.primaryName];
  return typeof name === "string" ? name : "";
}

function toLookup(entityType: string, id: string, name: string): LookupValue {
  return { entityType, id: bracedId(id), name };
}
