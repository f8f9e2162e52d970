import { DataverseFault } from "../client/dataverse-fault";
import type { PageServices } from "../services/page-services";
import { makeRowSource, type RowSource } from "../views/row-source";
import { queryTypes, type View } from "../views/view";

export interface OpenList {
  readonly rows: RowSource;
  readonly views: readonly View[];
}

/** Opens a list: the asked view, else the default one. @throws DataverseFault when the table has no views. */
export async function openList(
  services: PageServices,
  tableName: string,
  viewId: string | undefined,
): Promise<OpenList> {
  const [table, all] = await Promise.all([services.tables.read(tableName), services.views.of(tableName)]);
  const open = all.filter(({ queryType }) => queryType === queryTypes.public);
  const inApp = open.filter(({ id }) => services.app.viewIds.has(id));
  const views = inApp.length > 0 ? inApp : open;
  const view =
    (await services.views.find(tableName, viewId)) ?? views.find(({ isDefault }) => isDefault) ?? views[0] ?? all[0];
  if (view === undefined) throw new DataverseFault(`There are no views of ${table.displayName}.`, 404, "");
  const rows = makeRowSource(services, table, view, { pageSize: services.settings.pagingLimit });
  return { rows, views };
}
