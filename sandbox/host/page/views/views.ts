import type { DataverseClient, Rows } from "../client/dataverse-client";
import { plainId } from "../rows/row-id";
import { parseLayout } from "./parse-layout";
import { queryTypes, type View } from "./view";

/** The views of tables, read once each while the page is open. */
export interface Views {
  /** All active views of a table. */
  of(table: string): Promise<readonly View[]>;
  /** The view with an id; undefined when it is not a view of the table. */
  find(table: string, id: string | undefined): Promise<View | undefined>;
  /** The default view of a kind; the first of the kind when none is the default; any view when there is none of the kind. */
  usual(table: string, queryType: number): Promise<View | undefined>;
}

interface ViewRow {
  readonly savedqueryid: string;
  readonly name: string;
  readonly returnedtypecode: string;
  readonly querytype: number;
  readonly isdefault: boolean;
  readonly fetchxml: string | null;
  readonly layoutxml: string | null;
}

const columns = "savedqueryid,name,returnedtypecode,querytype,isdefault,fetchxml,layoutxml";

export function makeViews(client: DataverseClient): Views {
  const reading = new Map<string, Promise<readonly View[]>>();
  const read = async (table: string): Promise<readonly View[]> => {
    const rows = await client.read<Rows<ViewRow>>(
      `savedqueries?$select=${columns}&$filter=returnedtypecode eq '${table}' and statecode eq 0&$orderby=name`,
    );
    return rows.value.flatMap((row) => toView(row, table) ?? []);
  };
  const of: Views["of"] = (table) => {
    const found = reading.get(table) ?? read(table);
    reading.set(table, found);
    found.catch(() => reading.delete(table));
    return found;
  };
  return {
    of,
    async find(table, id) {
      return id === undefined ? undefined : (await of(table)).find((view) => view.id === plainId(id));
    },
    async usual(table, queryType) {
      const views = await of(table);
      const ofKind = views.filter((view) => view.queryType === queryType);
      const open = views.filter((view) => view.queryType === queryTypes.public);
      return ofKind.find((view) => view.isDefault) ?? ofKind[0] ?? open.find((view) => view.isDefault) ?? views[0];
    },
  };
}

function toView(row: ViewRow, table: string): View | undefined {
  if (row.fetchxml === null || row.layoutxml === null) return undefined;
  return {
    id: row.savedqueryid,
    name: row.name,
    table,
    queryType: row.querytype,
    isDefault: row.isdefault,
    fetchXml: row.fetchxml,
    columns: parseLayout(row.layoutxml, row.name),
  };
}
