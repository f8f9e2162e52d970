import { orderLineColumns, toOrderLine } from "../shared/mirror/to-order-line";
import type { LineSort } from "./components/LineGrid";
import type { LinesState } from "./OrderLinesApp";

type DataSet = ComponentFramework.PropertyTypes.DataSet;

/** Lines of a deal fit on one page; more are fetched page by page. */
const pageSize = 250;

/** Asks for the columns the view lacks and for whole pages. True when the dataset was refreshed for it: data comes with a later update. */
export function prepareDataset(dataset: DataSet): boolean {
  const present = dataset.columns.map((column) => column.name);
  const missing = orderLineColumns.filter((name) => !present.includes(name));
  for (const name of missing) dataset.addColumn?.(name);
  const hasSmallPages = dataset.paging.pageSize < pageSize;
  if (hasSmallPages) dataset.paging.setPageSize(pageSize);
  if (missing.length === 0 && !hasSmallPages) return false;
  dataset.refresh();
  return true;
}

/** Totals need every line, so the pages that are not there yet are fetched. */
export function fetchRest(dataset: DataSet): void {
  if (!dataset.loading && !dataset.error && dataset.paging.hasNextPage) dataset.paging.loadNextPage();
}

/** While pages are being fetched, lines that are there already stay on the screen. */
export function stateOf(dataset: DataSet): LinesState {
  if (dataset.error) return { is: "failed", message: dataset.errorMessage };
  const isBusy = dataset.loading || dataset.paging.hasNextPage;
  const lines = dataset.sortedRecordIds.flatMap((id) => {
    const record = dataset.records[id];
    return record ? [toOrderLine(record)] : [];
  });
  return isBusy && lines.length === 0 ? { is: "loading" } : { is: "ready", lines, isBusy };
}

export function sortOf(dataset: DataSet): LineSort | undefined {
  const [first] = dataset.sorting;
  return first && { name: first.name, direction: first.sortDirection === 1 ? "descending" : "ascending" };
}

/** Sorts by a column; by the same one again, the other way round. */
export function sortBy(dataset: DataSet, name: string): void {
  const sort = sortOf(dataset);
  const isReversed = sort?.name === name && sort.direction === "ascending";
  dataset.sorting.splice(0, dataset.sorting.length, { name, sortDirection: isReversed ? 1 : 0 });
  dataset.refresh();
}

export function openLine(dataset: DataSet, lineId: string): void {
  const record = dataset.records[lineId];
  if (record) dataset.openDatasetItem(record.getNamedReference());
}
