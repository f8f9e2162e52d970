import { toOption } from "#model/choice";
import { lineChanges, type LineChange } from "#model/comparison";
import { orderLineColumns } from "../mirror/to-order-line";

type Cells = Readonly<Record<string, unknown>>;
type EntityRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;

/** The cells of a record, as a model-driven app hands them out: choices and money as numbers, dates as Date. */
export function lineCells(change: LineChange = "AsPromised", cells: Cells = {}): Cells {
  return {
    accord_linenumber: 10,
    accord_orderid: { id: { guid: "o1" }, etn: "accord_order", name: "SO-101042" },
    accord_item: "CM-200",
    accord_description: "Coffee machine, 2 groups",
    accord_change: toOption(lineChanges, change),
    accord_differs: "",
    accord_promiseditem: "CM-200",
    accord_promiseddescription: "Coffee machine, 2 groups",
    accord_promisedquantity: 12,
    accord_promisedprice: 300,
    accord_promisedamount: 3600,
    accord_promiseddate: new Date("2025-07-15T00:00:00Z"),
    accord_orderedquantity: 12,
    accord_cancelledquantity: 0,
    accord_shippedquantity: 0,
    accord_returnedquantity: 0,
    accord_invoicedquantity: 0,
    accord_creditedquantity: 0,
    accord_backorderedquantity: 0,
    accord_unitprice: 300,
    accord_amount: 3600,
    accord_shipmentdate: new Date("2025-07-15T00:00:00Z"),
    accord_syncedon: new Date("2025-06-30T14:02:00Z"),
    transactioncurrencyid: { id: { guid: "c1" }, etn: "transactioncurrency", name: "Euro" },
    ...cells,
  };
}

/** A record of the dataset. */
export function aLineRecord(id: string, change: LineChange = "AsPromised", cells: Cells = {}): EntityRecord {
  const all = lineCells(change, cells);
  return {
    getRecordId: () => id,
    getValue: (name: string) => all[name] ?? null,
    getFormattedValue: (name: string) => (all[name] as { readonly name?: string } | null)?.name ?? "",
    getNamedReference: () => ({ id: { guid: id }, etn: "accord_orderline", name: "" }),
  } as EntityRecord;
}

export interface FakeDataset extends ComponentFramework.PropertyTypes.DataSet {
  readonly refresh: jest.Mock;
  readonly addColumn: jest.Mock;
  readonly openDatasetItem: jest.Mock;
  readonly paging: ComponentFramework.PropertyHelper.DataSetApi.Paging & {
    readonly loadNextPage: jest.Mock;
    readonly setPageSize: jest.Mock;
  };
}

interface DatasetSetup {
  readonly columns?: readonly string[];
  readonly loading?: boolean;
  readonly errorMessage?: string;
  readonly hasNextPage?: boolean;
  readonly pageSize?: number;
  readonly sorting?: ComponentFramework.PropertyHelper.DataSetApi.SortStatus[];
}

/** The dataset property of a subgrid. */
export function aDataset(records: readonly EntityRecord[], setup: DatasetSetup = {}): FakeDataset {
  const { columns = orderLineColumns, loading = false, errorMessage, hasNextPage = false, pageSize = 250 } = setup;
  const dataset = {
    columns: columns.map((name, order) => ({
      name,
      order,
      displayName: name,
      dataType: "",
      alias: name,
      visualSizeFactor: 1,
    })),
    loading,
    error: errorMessage !== undefined,
    errorMessage: errorMessage ?? "",
    records: Object.fromEntries(records.map((record) => [record.getRecordId(), record])),
    sortedRecordIds: records.map((record) => record.getRecordId()),
    sorting: setup.sorting ?? [],
    paging: { hasNextPage, pageSize, loadNextPage: jest.fn(), setPageSize: jest.fn() },
    refresh: jest.fn(),
    addColumn: jest.fn(),
    openDatasetItem: jest.fn(),
  };
  return dataset as unknown as FakeDataset;
}
