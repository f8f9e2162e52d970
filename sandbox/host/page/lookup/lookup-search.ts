import type { Table } from "../metadata/table";
import type { PageServices } from "../services/page-services";
import { bracedId } from "../rows/row-id";
import type { LookupValue } from "../values/column-value";
import { fetchRows } from "../views/fetch-rows";
import { firstPage } from "../views/row-query";
import { queryTypes, type View } from "../views/view";

/** What a lookup looks for: in which tables, with which words, and what scripts allow. */
export interface LookupSearch {
  readonly tables: readonly string[];
  readonly text: string;
  readonly defaultViewId?: string | undefined;
  /** Filters in FetchXML; one without a table holds for every table. */
  readonly filters: readonly { readonly table: string; readonly filterXml: string }[];
}

export interface LookupResult {
  readonly value: LookupValue;
  /** Further columns of the view, for telling rows of one name apart. */
  readonly detail: string;
  readonly tableName: string;
}

const resultsPerTable = 10;

/** Looks into each table through its lookup view; with words, through its quick find. @throws DataverseFault */
export async function searchRows(services: PageServices, search: LookupSearch): Promise<readonly LookupResult[]> {
  const found = await Promise.all(search.tables.map((table) => searchTable(services, table, search)));
  return found.flat();
}

async function searchTable(
  services: PageServices,
  tableName: string,
  search: LookupSearch,
): Promise<readonly LookupResult[]> {
  const table = await services.tables.read(tableName);
  const view = await chooseView(services, table, search);
  if (view === undefined) return [];
  const filterXml = search.filters
    .filter((filter) => filter.table === "" || filter.table === tableName)
    .map((filter) => filter.filterXml);
  const page = await fetchRows(services, view, {
    ...firstPage,
    pageSize: resultsPerTable,
    search: search.text,
    filterXml,
  });
  return page.rows.map((row) => ({
    value: { entityType: tableName, id: bracedId(row.id), name: row.name },
    detail: detailOf(view, table, (column) => row.formatted(column)),
    tableName: table.displayName,
  }));
}

/** Words are found by quick find only: a lookup view has no such filter. */
async function chooseView(services: PageServices, table: Table, search: LookupSearch): Promise<View | undefined> {
  const given = await services.views.find(table.logicalName, search.defaultViewId);
  const finds = (view: View | undefined): boolean => view?.fetchXml.includes("isquickfindfields") ?? false;
  if (given !== undefined && (search.text === "" || finds(given))) return given;
  return services.views.usual(table.logicalName, search.text === "" ? queryTypes.lookup : queryTypes.quickFind);
}

function detailOf(view: View, table: Table, formatted: (column: string) => string): string {
  return view.columns
    .filter(({ name }) => name !== table.primaryName)
    .map(({ name }) => formatted(name))
    .filter((text) => text !== "")
    .slice(0, 2)
    .join(" · ");
}
