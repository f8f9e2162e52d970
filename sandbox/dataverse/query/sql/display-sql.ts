import type { MetadataCatalog } from "../../metadata/metadata-catalog";
import type { OptionSetMetadata } from "../../metadata/table-metadata";
import { sql, sqlList, sqlName, type Sql } from "./sql";

/** The primary name of the row with an id, which is in one of the target tables. Ids are unique, so the targets can be tried in turn. */
export function primaryNameSql(id: Sql, targets: readonly string[], catalog: MetadataCatalog): Sql {
  const names = targets.flatMap((target) => {
    const table = catalog.table(target);
    if (table === undefined || table.primaryNameAttribute === null) return [];
    const name = sqlName(table.primaryNameAttribute);
    return [sql`(SELECT ${name} FROM ${sqlName(target)} WHERE ${sqlName(table.primaryIdAttribute)} = ${id})`];
  });
  return sql`coalesce(${sqlList([...names, sql`NULL`, sql`NULL`], ", ")})`;
}

/** The label of a choice's value in a language, or in the organisation's own where there is none. */
export function labelSql(value: Sql, optionSet: OptionSetMetadata, languageCode: number): Sql {
  const branches = optionSet.options.map(
    (option) => sql`WHEN ${option.value} THEN ${option.labels[languageCode] ?? option.label}`,
  );
  return branches.length === 0 ? sql`NULL` : sql`CASE ${value} ${sqlList(branches, " ")} END`;
}
