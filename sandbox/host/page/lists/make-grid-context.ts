import { bracedId } from "../rows/row-id";
import type { GridRow } from "../views/grid-row";
import type { RowSource } from "../views/row-source";
import { makeCollection } from "../xrm/collection";

/** The grid control of a list page, as its commands get it (learn.microsoft.com, clientapi/reference/grids). */
export function makeGridContext(rows: RowSource, refreshRibbon: () => void) {
  const collection = (of: () => readonly GridRow[]) =>
    makeCollection(
      () => of().map(toGridRowFace),
      (row) => row.data.entity.getId(),
    );
  const selected = (): readonly GridRow[] => rows.state().rows.filter(({ id }) => rows.state().selected.includes(id));
  return {
    getEntityName: () => rows.table.logicalName,
    getFetchXml: () => rows.state().fetchXml,
    getGrid: () => ({
      getRows: () => collection(() => rows.state().rows),
      getSelectedRows: () => collection(selected),
      getTotalRecordCount: () => rows.state().totalCount,
    }),
    refresh: () => void rows.refresh(),
    refreshRibbon,
  };
}

/** A row of a grid for scripts. */
export function toGridRowFace(row: GridRow) {
  const entity = {
    getEntityName: () => row.table,
    getEntityReference: () => ({ entityType: row.table, id: bracedId(row.id), name: row.name }),
    getId: () => bracedId(row.id),
    getPrimaryAttributeValue: () => row.name,
  };
  const data = { entity, getEntity: () => entity };
  return { data, getData: () => data };
}
