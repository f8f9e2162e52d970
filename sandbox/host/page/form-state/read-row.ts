import type { DataverseClient } from "../client/dataverse-client";
import type { Table } from "../metadata/table";
import { propertyOf, type Row } from "../values/from-row";

/** Columns a form needs whatever stands on it. */
const alwaysRead = ["statecode", "statuscode", "ownerid", "transactioncurrencyid"];

/** Reads the columns a form shows, in one request. @throws DataverseFault */
export function readRow(
  client: DataverseClient,
  table: Table,
  columnNames: Iterable<string>,
  rowId: string,
): Promise<Row> {
  const wanted = new Set([table.primaryId, table.primaryName, ...alwaysRead, ...columnNames]);
  const properties = [...wanted].flatMap((name) => {
    const column = name === undefined ? undefined : table.columns.get(name);
    return column === undefined || column.type === "other" ? [] : propertyOf(column);
  });
  return client.read<Row>(`${table.entitySetName}(${rowId})?$select=${properties.join(",")}`);
}
