import type { Store } from "../store/store";

const tables = [
  `CREATE TABLE IF NOT EXISTS _ribbon (
     table_name TEXT NOT NULL, solution TEXT NOT NULL, xml TEXT NOT NULL, PRIMARY KEY (table_name, solution)
   ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS _component_file (
     component TEXT NOT NULL, path TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (component, path)
   )`,
  `CREATE TABLE IF NOT EXISTS _form_layer (
     form_id TEXT NOT NULL, solution TEXT NOT NULL, position INTEGER NOT NULL, is_difference INTEGER NOT NULL, xml TEXT NOT NULL,
     PRIMARY KEY (form_id, solution)
   ) WITHOUT ROWID`,
];

/** Makes the store's own tables for what no row of Dataverse holds: ribbons, files of code components, layers of forms. */
export function prepareComponentStore(store: Store): void {
  for (const table of tables) store.run(table);
}
