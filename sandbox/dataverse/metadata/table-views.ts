import { physicalColumns, quoteName } from "../store/physical-table";
import type { Store } from "../store/store";
import type { MetadataCatalog } from "./metadata-catalog";

const activityTables = ["appointment", "opportunityclose", "phonecall", "task"];

/** Tables whose rows are those of others: users and teams are owners, tasks and phone calls are activities. */
const views: Readonly<Record<string, (catalog: MetadataCatalog) => string>> = {
  owner: () => `
    SELECT systemuserid AS ownerid, fullname AS name, 'systemuser' AS owneridtype, versionnumber FROM systemuser
    UNION ALL SELECT teamid, name, 'team', versionnumber FROM team`,
  activitypointer: (catalog) => activityTables.map((table) => selectActivities(catalog, table)).join(" UNION ALL "),
};

export function isView(logicalName: string): boolean {
  return logicalName in views;
}

/** Makes the SQL views anew, as the tables behind them are now. */
export function createViews(store: Store, catalog: MetadataCatalog): void {
  for (const [name, select] of Object.entries(views)) {
    store.run(`DROP VIEW IF EXISTS ${quoteName(name)}`);
    store.run(`CREATE VIEW ${quoteName(name)} AS ${select(catalog)}`);
  }
}

/** The columns of an activity, empty where this kind of activity has no such column. */
function selectActivities(catalog: MetadataCatalog, name: string): string {
  const present = new Set(columnsOf(catalog, name));
  const columns = columnsOf(catalog, "activitypointer").map((column) => {
    if (column === "activitytypecode") return `'${name}' AS activitytypecode`;
    return present.has(column) ? quoteName(column) : `NULL AS ${quoteName(column)}`;
  });
  return `SELECT ${columns.join(", ")} FROM ${quoteName(name)}`;
}

function columnsOf(catalog: MetadataCatalog, name: string): readonly string[] {
  const table = catalog.table(name);
  return table === undefined ? [] : physicalColumns(table).map((column) => column.name);
}
