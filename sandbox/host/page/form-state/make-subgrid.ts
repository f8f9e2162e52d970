import type { ControlModel } from "../form-xml/form-model";
import type { PageServices } from "../services/page-services";
import { makeRowSource, type RowSource } from "../views/row-source";
import { queryTypes } from "../views/view";

/**
 * The rows of a subgrid; they are read when it is shown. Undefined for other controls, and for a table that does not exist or has no
 * view.
 */
export async function makeSubgrid(services: PageServices, control: ControlModel): Promise<RowSource | undefined> {
  if (control.kind.is !== "subgrid") return undefined;
  const { subgrid } = control.kind;
  const target = await services.tables.read(subgrid.table).catch(() => undefined);
  if (target === undefined) return undefined;
  const usualKind = subgrid.relationshipName === undefined ? queryTypes.public : queryTypes.associated;
  const view =
    (await services.views.find(target.logicalName, subgrid.viewId)) ??
    (await services.views.usual(target.logicalName, usualKind));
  return view && makeRowSource(services, target, view, { pageSize: subgrid.rowsPerPage });
}
