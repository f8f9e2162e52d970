import * as React from "react";
import type { OrderLine } from "../../shared/mirror/order-line";
import type { GridColumn } from "../../shared/ui/grid/grid-column";
import { WindowedGrid } from "../../shared/ui/grid/WindowedGrid";
import type { Words } from "../../shared/words/words";
import type { LineColumn } from "../columns";
import { isDifferent } from "../telling/line-state";
import { lineViewOf, type LineView } from "../telling/line-view-of";
import type { TotalsView } from "../telling/totals-of";
import type { Teller, Word } from "../words";
import { drawFigure } from "./draw-figure";
import { ItemCell } from "./ItemCell";
import { QuantityBar } from "./QuantityBar";

/** How the lines are sorted by the dataset. */
export interface LineSort {
  readonly name: string;
  readonly direction: "ascending" | "descending";
}

interface Props {
  readonly lines: readonly OrderLine[];
  readonly totals: TotalsView;
  readonly columns: readonly LineColumn[];
  readonly sort: LineSort | undefined;
  readonly isRightToLeft: boolean;
  readonly isBusy: boolean;
  /** The rows in sight are painted; bars, sums of the progress and further rows come now. */
  readonly isPainted: boolean;
  readonly teller: Teller;
  readonly onSort: (column: LineColumn) => void;
  readonly onOpen: (lineId: string) => void;
}

const rowHeight = 60;
const heightWithDifferences = 76;

/** Promised and committed side by side, line by line. */
export function LineGrid({ lines, totals, columns, sort, teller, ...props }: Props): React.ReactElement {
  const { say } = teller;
  const gridColumns = columns.map((column) => toGridColumn(column, sort, say));
  const caption = `${say("Title")}. ${say("Total")}: ${totals.promised}, ${totals.committed.text} ${totals.committed.difference}`;
  const heights = React.useMemo(
    () => lines.map((line) => (isDifferent(line) ? heightWithDifferences : rowHeight)),
    [lines],
  );
  const views = new Map<number, LineView>();
  // Only the rows in sight are put into words, each of them once for all its cells.
  const viewOf = (row: number) => {
    const line = lines[row];
    const view = views.get(row) ?? (line && lineViewOf(line, teller));
    if (view) views.set(row, view);
    return view;
  };
  return (
    <WindowedGrid
      {...props}
      caption={caption}
      columns={gridColumns}
      rowHeights={heights}
      rowKey={(row) => lines[row]?.id ?? ""}
      rowClass={(row) => {
        const line = lines[row];
        return line && isDifferent(line) ? "accord-differing" : "";
      }}
      cell={(row, column, isPainted) => {
        const line = viewOf(row);
        const shown = columns[column];
        return line && shown && drawCell(line, shown, isPainted, say);
      }}
      footer={<TotalsRow totals={totals} isPainted={props.isPainted} say={say} />}
      onSort={(column) => {
        const chosen = columns[column];
        if (chosen) props.onSort(chosen);
      }}
      onOpen={(row) => {
        const line = lines[row];
        if (line) props.onOpen(line.id);
      }}
    />
  );
}

function toGridColumn(
  { shows, of, name, width }: LineColumn,
  sort: LineSort | undefined,
  say: Words<Word>,
): GridColumn {
  return {
    key: name,
    header: say(`Column_${shows}`),
    group: of === "promised" ? say("Promised") : of === "committed" ? say("Committed") : "",
    isNumber: shows !== "item" && shows !== "progress",
    width,
    sorted: sort?.name === name ? sort.direction : undefined,
  };
}

/**
 * What stands in a cell: no component of its own, for there are ten of them in each row, and no element around a figure, whose direction
 * the cell keeps apart. The bar waits until the figures are painted.
 */
function drawCell(
  line: LineView,
  { shows, of }: LineColumn,
  isPainted: boolean,
  say: Words<Word>,
): React.ReactElement | string | false {
  switch (shows) {
    case "line":
      return line.number;
    case "item":
      return <ItemCell line={line} say={say} />;
    case "progress":
      return isPainted && <QuantityBar progress={line.tellProgress()} />;
    case "quantity":
    case "price":
    case "date":
    case "amount":
      return of === "promised" ? line.promised[shows] : drawFigure(line.committed[shows]);
  }
}

/** The spans are those of the groups: line, promised, committed, progress. */
function TotalsRow({
  totals,
  isPainted,
  say,
}: Pick<Props, "totals" | "isPainted"> & { readonly say: Words<Word> }): React.ReactElement {
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {say("Total")}
      </th>
      <td colSpan={3} className="accord-number accord-group">
        <b>{totals.promised}</b>
      </td>
      <td colSpan={4} className="accord-number accord-group">
        {drawFigure(totals.committed)}
      </td>
      <td className="accord-group accord-small">{isPainted && <bdi>{totals.tellProgress()}</bdi>}</td>
    </tr>
  );
}
