import { quoteName } from "../../store/physical-table";
import type { RowWrite } from "./row-write";

/** Puts the row into the store with the next version of the organisation. */
export function saveRow({ context, table, id, before, values }: RowWrite): void {
  const { store } = context;
  const tableName = quoteName(table.logicalName);
  const columns = [...values.keys()];
  const version = store.nextVersion();
  if (before === null) {
    const names = [table.primaryIdAttribute, ...columns, "versionnumber"].map(quoteName);
    const marks = names.map(() => "?").join(", ");
    store.run(`INSERT INTO ${tableName} (${names.join(", ")}) VALUES (${marks})`, id, ...values.values(), version);
    return;
  }
  const assignments = [...columns, "versionnumber"].map((column) => `${quoteName(column)} = ?`).join(", ");
  store.run(
    `UPDATE ${tableName} SET ${assignments} WHERE ${quoteName(table.primaryIdAttribute)} = ?`,
    ...values.values(),
    version,
    id,
  );
}
