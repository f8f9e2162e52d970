/** A cell of a grid; the header is row −1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly isRightToLeft: boolean;
}

const page = 10;

/** Where a key leads from a cell (WAI-ARIA Authoring Practices, grid pattern); undefined for a key that does not move. */
export function moveByKey(
  { row, column }: CellPosition,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns, isRightToLeft }: GridSize,
): CellPosition | undefined {
  const forward = isRightToLeft ? -1 : 1;
  const targets: Readonly<Record<string, CellPosition>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + forward },
    ArrowLeft: { row, column: column - forward },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
    Home: { row: ctrlKey ? -1 : row, column: 0 },
    End: { row: ctrlKey ? rows : row, column: columns },
  };
  const target = targets[key];
  return target && { row: clamp(target.row, -1, rows - 1), column: clamp(target.column, 0, columns - 1) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
