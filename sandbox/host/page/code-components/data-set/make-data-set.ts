import { bracedId, plainId } from "../../rows/row-id";
import type { PageServices } from "../../services/page-services";
import type { RowSource, RowsState } from "../../views/row-source";
import { makeDataSetFiltering } from "./filtering";
import { makeDataSetPaging } from "./paging";
import { toDataSetColumns } from "./to-data-set-columns";
import { toRecords } from "./to-records";
import { toSortStatus, fromSortStatus, type SortStatus } from "./sorting";

/** A data set as components see it now (learn.microsoft.com, component-framework/reference/dataset). */
export interface ComponentDataSet {
  readonly loading: boolean;
  readonly sortedRecordIds: readonly string[];
  /** How the rows are to be ordered from the next refresh on; components change it in place or set another. */
  sorting: SortStatus[];
  addColumn(name: string, alias?: string): void;
  refresh(): void;
}

/** Gives the data set for each state of its rows; while nothing changes it is the same object. */
export interface DataSetMaker {
  current(): ComponentDataSet;
}

export function makeDataSetMaker(services: PageServices, rows: RowSource, reload: () => void): DataSetMaker {
  let sorting: SortStatus[] = toSortStatus(rows.state());
  let addedColumns: readonly string[] = [];
  let made: { readonly state: RowsState; readonly dataSet: ComponentDataSet } | undefined;
  const refresh = (): void => {
    rows.set({ sorting: fromSortStatus(sorting), extraColumns: addedColumns });
    reload();
  };
  const make = (state: RowsState): ComponentDataSet => ({
    ...describe(services, rows, state, addedColumns),
    get sorting() {
      return sorting;
    },
    set sorting(next: SortStatus[]) {
      sorting = next;
    },
    addColumn(name: string, alias?: string) {
      const full = alias === undefined || alias === "" || alias === name ? name : `${alias}.${name}`;
      if (!addedColumns.includes(full)) addedColumns = [...addedColumns, full];
    },
    refresh,
  });
  return {
    current() {
      const state = rows.state();
      if (made?.state !== state) made = { state, dataSet: make(state) };
      return made.dataSet;
    },
  };
}

function describe(services: PageServices, rows: RowSource, state: RowsState, addedColumns: readonly string[]) {
  return {
    columns: toDataSetColumns(rows, addedColumns),
    error: state.fault !== undefined,
    errorMessage: state.fault?.message ?? "",
    filtering: makeDataSetFiltering(rows),
    linking: makeLinking(rows),
    loading: state.isLoading || !state.isLoaded,
    paging: makeDataSetPaging(rows),
    records: toRecords(state.rows),
    sortedRecordIds: state.rows.map(({ id }) => id),
    clearSelectedRecordIds: () => rows.select([]),
    getSelectedRecordIds: () => [...rows.state().selected],
    setSelectedRecordIds: (ids: readonly string[]) => rows.select(ids),
    getTargetEntityType: () => rows.table.logicalName,
    getTitle: () => rows.table.pluralName,
    getViewId: () => bracedId(state.view.id),
    openDatasetItem(reference: { readonly id: string | { readonly guid: string }; readonly etn?: string }) {
      const id = typeof reference.id === "string" ? reference.id : reference.id.guid;
      const table = reference.etn ?? rows.table.logicalName;
      const address = { table, rowId: plainId(id), formId: undefined, parameters: {} };
      void services.navigator.open({ is: "record", ...address });
    },
  };
}

interface LinkedEntity {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly linkType: string;
  readonly alias: string;
}

function makeLinking(rows: RowSource) {
  return {
    getLinkedEntities: (): readonly LinkedEntity[] =>
      rows.state().query.links.map(({ table, from, to, type, alias }) => ({
        name: table,
        from,
        to,
        linkType: type,
        alias,
      })),
    addLinkedEntity({ name, from, to, linkType, alias }: LinkedEntity) {
      const link = { table: name, from, to, type: linkType === "inner" ? "inner" : "outer", alias } as const;
      rows.set({ links: [...rows.state().query.links, link] });
    },
  };
}
