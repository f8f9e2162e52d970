import type { MetadataCatalog } from "../../metadata/metadata-catalog";
import type { TableMetadata } from "../../metadata/table-metadata";
import { physicalColumns } from "../../store/physical-table";
import { sql, sqlList, sqlName, type Sql } from "./sql";

/** Where SQL finds the rows of a table. The rows of an abstract table are those of the tables that extend it. */
export function tableSource(table: TableMetadata, catalog: MetadataCatalog): Sql {
  switch (table.logicalName) {
    case "owner":
      return unionOf([
        sql`SELECT systemuserid AS ownerid, fullname AS name, 'systemuser' AS owneridtype, versionnumber FROM systemuser`,
        sql`SELECT teamid, name, 'team', versionnumber FROM team`,
      ]);
    case "activitypointer":
      return activities(table, catalog);
    default:
      return sqlName(table.logicalName);
  }
}

function activities(pointer: TableMetadata, catalog: MetadataCatalog): Sql {
  const columns = physicalColumns(pointer).map((column) => column.name);
  const tables = catalog
    .tables()
    .filter(
      ({ primaryIdAttribute, logicalName }) =>
        primaryIdAttribute === "activityid" && logicalName !== pointer.logicalName,
    );
  const selects = tables.map((table) => {
    const present = new Set(physicalColumns(table).map((column) => column.name));
    const values = columns.map((name) => {
      if (name === "activitytypecode") return sql`${table.logicalName} AS ${sqlName(name)}`;
      return present.has(name) ? sqlName(name) : sql`NULL AS ${sqlName(name)}`;
    });
    return sql`SELECT ${sqlList(values, ", ")} FROM ${sqlName(table.logicalName)}`;
  });
  return selects.length === 0 ? sqlName(pointer.logicalName) : unionOf(selects);
}

function unionOf(selects: readonly Sql[]): Sql {
  return sql`(${sqlList(selects, " UNION ALL ")})`;
}
