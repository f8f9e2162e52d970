import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject, type UIEvent } from "react";
import { moveByKey, type CellPosition } from "./grid-keys";
import { rowWindow, scrollToShow, type RowWindow } from "./row-window";

export interface GridShape {
  /** One height in pixels for each row. */
  readonly rowHeights: readonly number[];
  readonly columnCount: number;
  readonly isRightToLeft: boolean;
  /** The rows in sight are painted: further ones are kept ready. */
  readonly isPainted: boolean;
  /** Enter on a cell; on a header, row −1, the space bar as well. */
  readonly onActivate: (row: number, column: number) => void;
}

/** Where the one tab stop of a grid is, and which rows are in sight. */
export interface GridCursor {
  readonly scroller: RefObject<HTMLDivElement>;
  /** Only the rows in sight are drawn, and the grid scrolls by itself. */
  readonly isWindowed: boolean;
  readonly inSight: RowWindow;
  readonly onScroll: (event: UIEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Attributes of a cell. */
  readonly cell: (row: number, column: number) => { readonly tabIndex: number; readonly onFocus: () => void };
}

/** Up to here all rows are drawn and the page scrolls. */
const rowsWithoutWindow = 60;
/** Height of the rows in a grid that scrolls, without its head and totals; see styles/order-lines.css. */
const bodyHeight = 440;
/** Rows kept ready beyond the edge, once those in sight are painted. */
const spareRows = 4;

export function useGridCursor(shape: GridShape): GridCursor {
  const { rowHeights, columnCount, isRightToLeft, isPainted, onActivate } = shape;
  const [active, setActive] = useState<CellPosition>({ row: -1, column: 0 });
  const [scrollTop, setScrollTop] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const movedByKey = useRef(false);
  const isWindowed = rowHeights.length > rowsWithoutWindow;
  const inSight = rowWindow(
    rowHeights,
    isWindowed ? scrollTop : 0,
    isWindowed ? bodyHeight : Infinity,
    isPainted ? spareRows : 0,
  );
  const isInSight = active.row < 0 || (active.row >= inSight.first && active.row < inSight.end);
  const { row, column } = isInSight ? active : { ...active, row: inSight.first };

  // With the same commit that moves the tab stop: a later one could answer to the next key already.
  useLayoutEffect(() => {
    if (movedByKey.current) scroller.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    movedByKey.current = false;
  }, [active]);

  return {
    scroller,
    isWindowed,
    inSight,
    onScroll: (event) => setScrollTop(event.currentTarget.scrollTop),
    onKeyDown: (event) => {
      if (event.key === "Enter" || (event.key === " " && row < 0)) onActivate(row, column);
      const target = moveByKey({ row, column }, event, {
        rows: rowHeights.length,
        columns: columnCount,
        isRightToLeft,
      });
      if (!target) return;
      event.preventDefault();
      movedByKey.current = true;
      setActive(target);
      const scrollTo = isWindowed ? scrollToShow(rowHeights, target.row, scrollTop, bodyHeight) : undefined;
      if (scrollTo === undefined || !scroller.current) return;
      scroller.current.scrollTop = scrollTo;
      setScrollTop(scrollTo);
    },
    cell: (cellRow, cellColumn) => ({
      tabIndex: cellRow === row && cellColumn === column ? 0 : -1,
      onFocus: () => setActive({ row: cellRow, column: cellColumn }),
    }),
  };
}
