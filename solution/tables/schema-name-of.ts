import { accordTables } from "#model/tables/accord-tables";
import { logicalName } from "#model/tables/table";
import { stockTables } from "./stock-tables";

/** The schema name of a table given by its logical name: relationships are written with schema names. */
export function schemaNameOf(logical: string): string {
  const known = [...accordTables, ...Object.values(stockTables)].map((table) => table.schemaName);
  const found = known.find((schemaName) => logicalName(schemaName) === logical);
  if (found === undefined) throw new RangeError(`no table "${logical}": declare it in solution/tables/stock-tables.ts`);
  return found;
}
