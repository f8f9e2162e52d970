import type { KeyMetadata } from "../../metadata/table-metadata";
import { keyTerm, quoteName } from "../../store/physical-table";
import { duplicateAlternateKey } from "../write-errors";
import { isChanged, valueAfter, type RowWrite } from "./row-write";

/** An alternate key is there once; one with an empty column is not looked at. Refused with 412 0x80060892. */
export function requireUniqueKeys(write: RowWrite): void {
  for (const key of write.table.keys) {
    const isTouched = key.attributes.some((column) => isChanged(write, column));
    if (isTouched && key.indexStatus === "Active" && isTaken(write, key)) {
      const labels = key.attributes.map((column) => write.table.attributes.get(column)?.displayName ?? column);
      throw duplicateAlternateKey(key.displayName, labels);
    }
  }
}

function isTaken(write: RowWrite, key: KeyMetadata): boolean {
  const { context, table, id } = write;
  const values = key.attributes.map((column) => valueAfter(write, column));
  if (values.includes(null)) return false;
  const terms = key.attributes.map((column) => {
    const term = keyTerm(table, column);
    return term.startsWith("fold(") ? `${term} = fold(?)` : `${term} = ?`;
  });
  const primaryId = quoteName(table.primaryIdAttribute);
  const sql = `SELECT ${primaryId} FROM ${quoteName(table.logicalName)} WHERE ${terms.join(" AND ")} AND ${primaryId} <> ?`;
  return context.store.one(sql, ...values, id) !== undefined;
}
