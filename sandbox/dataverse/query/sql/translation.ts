import type { TableMetadata } from "../../metadata/table-metadata";
import type { RequestContext } from "../../webapi/request-context";
import type { Rows } from "../tree/query";
import { fromSql, whereSql } from "./rows-sql";
import { noSql, sql, type Sql } from "./sql";

/** What translating one query into SQL needs to know, and what it checks on the way. */
export interface Translation {
  readonly context: RequestContext;
  /** Refuses a table the caller may not read; the condition for the rows it may read, or none. */
  readableRows(rows: Pick<Rows, "table" | "alias" | "secured">): Sql;
  /** Whether there are such rows, tied to others by a condition. */
  exists(rows: Rows, link: Sql): Sql;
  /** Columns the caller may not read: they are empty wherever they are used, so no filter or order gives them away. */
  isHidden(table: TableMetadata, column: string): boolean;
}

export function makeTranslation(context: RequestContext): Translation {
  const { access, caller } = context;
  const hidden = new Map<TableMetadata, ReadonlySet<string>>();
  const translation: Translation = {
    context,
    readableRows: ({ table, alias, secured }) => {
      if (!secured) return noSql;
      access.requirePrivilege(caller, "Read", table);
      const condition = access.rowCondition(caller, "Read", table, alias);
      return condition === null ? noSql : { text: `(${condition.sql})`, values: condition.values };
    },
    exists: (rows, link) =>
      sql`EXISTS (SELECT 1 FROM ${fromSql(rows, translation)} WHERE ${link} AND ${whereSql(rows, translation)})`,
    isHidden: (table, column) => {
      const columns = hidden.get(table) ?? access.hiddenColumns(caller, "Read", table);
      hidden.set(table, columns);
      return columns.has(column);
    },
  };
  return translation;
}
