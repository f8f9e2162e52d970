import * as React from "react";
import { GridHead } from "./GridHead";
import { cellClass, type GridColumn } from "./grid-column";
import { useGridCursor } from "./use-grid-cursor";

interface Props {
  readonly caption: string;
  readonly columns: readonly GridColumn[];
  /** One height in pixels for each row. */
  readonly rowHeights: readonly number[];
  readonly isRightToLeft: boolean;
  readonly isBusy: boolean;
  /** The rows in sight are painted. */
  readonly isPainted: boolean;
  readonly rowKey: (row: number) => string;
  readonly rowClass: (row: number) => string;
  /** In a grid that scrolls, what can wait is asked for once the rows in sight are painted; their heights are known before. */
  readonly cell: (row: number, column: number, isPainted: boolean) => React.ReactNode;
  /** A row of totals under the others. */
  readonly footer: React.ReactNode;
  readonly onSort: (column: number) => void;
  readonly onOpen: (row: number) => void;
}

/**
 * A grid for any number of rows: one tab stop, arrows, Home, End, Page Up and Page Down move, Enter sorts or opens
 * (WAI-ARIA Authoring Practices, grid pattern).
 */
export function WindowedGrid(props: Props): React.ReactElement {
  const { columns, rowHeights, isRightToLeft, isPainted, onSort, onOpen } = props;
  const onActivate = (row: number, column: number) => (row < 0 ? onSort(column) : onOpen(row));
  const cursor = useGridCursor({ rowHeights, columnCount: columns.length, isRightToLeft, isPainted, onActivate });
  const { isWindowed, inSight } = cursor;
  return (
    <div
      ref={cursor.scroller}
      className={isWindowed ? "accord-grid accord-grid-scrolling" : "accord-grid"}
      onScroll={cursor.onScroll}
    >
      <table
        role="grid"
        aria-rowcount={rowHeights.length + 1}
        aria-colcount={columns.length}
        aria-busy={props.isBusy}
        onKeyDown={cursor.onKeyDown}
      >
        <caption className="accord-spoken">{props.caption}</caption>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} width={width} />
          ))}
        </colgroup>
        <GridHead columns={columns} cursor={cursor} onSort={onSort} />
        <tbody>
          <Gap height={inSight.before} />
          {rowHeights.slice(inSight.first, inSight.end).map((height, offset) => {
            const row = inSight.first + offset;
            return (
              <tr
                key={props.rowKey(row)}
                aria-rowindex={row + 2}
                className={props.rowClass(row)}
                style={isWindowed ? { height } : undefined}
                onDoubleClick={() => onOpen(row)}
              >
                {columns.map(({ key }, column) => (
                  <td key={key} className={cellClass(columns, column)} {...cursor.cell(row, column)}>
                    {props.cell(row, column, isPainted || !isWindowed)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Gap height={inSight.after} />
        </tbody>
        <tfoot>{props.footer}</tfoot>
      </table>
    </div>
  );
}

/** The room of the rows that are not drawn. */
function Gap({ height }: { readonly height: number }): React.ReactElement | null {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
