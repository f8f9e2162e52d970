import { createHash } from "node:crypto";
import { rowsOf, type JsonClient } from "../../../tools/demo/json-client";

type Row = Readonly<Record<string, unknown>>;

/** What differs between a row and the same row made anew: its id, its version, when it was made and taken over, and by whom. */
const ofTheRowItself =
  /^@odata|etag|versionnumber|^(createdon|modifiedon|overriddencreatedon|accord_syncedon|exchangerate)$|^accord_(order|orderline|shipment|invoice|invoiceline|payment|application)id$|^_(createdby|modifiedby|accord_(order|invoice|payment)id)_value$/;

/** A hash of each row by its key in the ERP, over everything that is the ERP's. */
export async function rowHashes(dataverse: JsonClient, table: string): Promise<ReadonlyMap<string, string>> {
  const rows = rowsOf(await dataverse.get(table));
  return new Map(rows.map((row) => [String(row.accord_erpkey), hashOf(row)]));
}

function hashOf(row: Row): string {
  const facts = Object.entries(row)
    .filter(([name]) => !ofTheRowItself.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}

/** Deletes every row of a table. `id`: the column of its key. */
export async function truncate(dataverse: JsonClient, table: string, id: string): Promise<void> {
  for (const row of rowsOf(await dataverse.get(table))) {
    await dataverse.send("DELETE", `${table}(${String(row[id])})`);
  }
}
