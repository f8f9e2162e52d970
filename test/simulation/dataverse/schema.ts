import { accordTables } from "#model/tables/accord-tables";
import type { Column } from "#model/tables/column";
import { logicalName, primaryKey, relationshipName, type AnyTable, type Table } from "#model/tables/table";
import { makeBlank, type StoredRow } from "./stored-row";
import {
  accountTable,
  authoredInstructionTable,
  currencyTable,
  notificationTable,
  opportunityTable,
  ownedIntentTable,
  productTable,
  userSettingsTable,
  userTable,
} from "../../../bridge/ports/stock-tables";

/** What the simulated Dataverse knows about a table, by the names of the Web API. */
export interface TableSchema {
  readonly name: string;
  readonly primaryKey: string;
  /** By the name a value has in a row: `accord_key`, `_accord_orderid_value`. */
  readonly columns: ReadonlyMap<string, Column>;
  /** By the schema name of a lookup, as `@odata.bind` spells it: the name of its value in a row. */
  readonly lookups: ReadonlyMap<string, { readonly column: string; readonly target: string }>;
  /** Names of columns that are alternate keys. */
  readonly keys: readonly string[];
  /** A row with every column and nothing in any: rows copied from one shape are cheap to copy and to read. */
  readonly blank: StoredRow;
}

const owner = { column: "_owninguser_value", target: "systemuser" };
const currency = { column: "_transactioncurrencyid_value", target: "transactioncurrency" };

/** Columns every row has besides those declared. */
export const systemColumns = ["statecode", "statuscode", "createdon", "modifiedon", owner.column, currency.column];

const schemas = new Map<string, TableSchema>();
const schemasOfTables = new Map<AnyTable, TableSchema>();
for (const table of [
  ...accordTables,
  ownedIntentTable,
  authoredInstructionTable,
  accountTable,
  opportunityTable,
  currencyTable,
  notificationTable,
  productTable,
  userSettingsTable,
  userTable,
]) {
  const schema = toSchema(table);
  schemas.set(schema.name, schema);
  schemasOfTables.set(table, schema);
}
// One name may stand for a table of ours and for what the bridge sees of it: both have the columns of the one that comes last.
for (const [table, { name }] of schemasOfTables) schemasOfTables.set(table, schemas.get(name) ?? toSchema(table));
const relationships = findRelationships();

function toSchema(table: AnyTable): TableSchema {
  const entries = Object.entries(table.columns);
  const columns = new Map(entries.map(([name, column]) => [valueName(name, column), column]));
  return {
    name: logicalName(table.schemaName),
    primaryKey: primaryKey(table),
    columns,
    blank: makeBlank(["@odata.etag", primaryKey(table), ...systemColumns, ...columns.keys()]),
    lookups: new Map([
      ["ownerid", owner],
      ["transactioncurrencyid", currency],
      ...entries.flatMap(([name, column]) =>
        column.type === "lookup" ? [[name, { column: valueName(name, column), target: column.target }] as const] : [],
      ),
    ]),
    keys: table.kind === "own" ? table.keys.flatMap((key) => key.columns.map((name) => name.toLowerCase())) : [],
  };
}

function valueName(name: string, column: Column): string {
  return column.type === "lookup" ? `_${name.toLowerCase()}_value` : name.toLowerCase();
}

/** By the name of the collection on the other side: which column of which table points back. */
function findRelationships(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const table of accordTables) {
    for (const [name, column] of Object.entries(table.columns)) {
      if (column.type === "lookup") found.set(relationshipName(table, name), valueName(name, column));
    }
  }
  return found;
}

/** Throws for a table the bridge is not known to use: then this file has to learn it. */
export function schemaOf(table: AnyTable | string): TableSchema {
  const known = typeof table === "string" ? undefined : schemasOfTables.get(table);
  if (known) return known;
  const name = typeof table === "string" ? table : logicalName(table.schemaName);
  const schema = schemas.get(name);
  if (schema) return schema;
  throw new RangeError(`The simulated Dataverse has no table ${name}`);
}

/** The column of a child row that points at its parent. */
export function columnOfCollection(table: Table | AnyTable, relationship: string): string {
  const column = relationships.get(relationship);
  if (column === undefined) throw new RangeError(`${table.schemaName} has no relationship ${relationship}`);
  return column;
}

export const tableNames: readonly string[] = [...schemas.keys()];
