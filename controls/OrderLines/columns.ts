import type { orderLineColumns } from "../shared/mirror/to-order-line";
import type { Word } from "./words";

type ColumnWord = Word extends infer Key ? (Key extends `Column_${infer Name}` ? Name : never) : never;

export interface LineColumn {
  readonly shows: ColumnWord;
  readonly of: "line" | "promised" | "committed" | "progress";
  /** The column of the table it is sorted by. */
  readonly name: (typeof orderLineColumns)[number];
  readonly width?: number;
}

/** What the grid shows. Within a group the columns stand in the order of the view. */
export const lineColumns: readonly LineColumn[] = [
  { shows: "line", of: "line", name: "accord_linenumber", width: 52 },
  { shows: "item", of: "line", name: "accord_item" },
  { shows: "quantity", of: "promised", name: "accord_promisedquantity", width: 52 },
  { shows: "price", of: "promised", name: "accord_promisedprice", width: 76 },
  { shows: "date", of: "promised", name: "accord_promiseddate", width: 100 },
  { shows: "quantity", of: "committed", name: "accord_orderedquantity", width: 52 },
  { shows: "price", of: "committed", name: "accord_unitprice", width: 120 },
  { shows: "date", of: "committed", name: "accord_shipmentdate", width: 100 },
  { shows: "amount", of: "committed", name: "accord_amount", width: 88 },
  { shows: "progress", of: "progress", name: "accord_shippedquantity" },
];

/** The columns, those of a group in the order of the view; a group the view does not name in full keeps its own order. */
export function inOrderOfView(columns: readonly LineColumn[], viewColumns: readonly string[]): readonly LineColumn[] {
  const groups = [...new Set(columns.map((column) => column.of))];
  return groups.flatMap((group) => {
    const members = columns.filter((column) => column.of === group);
    if (!members.every(({ name }) => viewColumns.includes(name))) return members;
    return members.sort((a, b) => viewColumns.indexOf(a.name) - viewColumns.indexOf(b.name));
  });
}
