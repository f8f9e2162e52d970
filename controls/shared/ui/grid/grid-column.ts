export interface GridColumn {
  readonly key: string;
  readonly header: string;
  /** Stands above neighbouring columns of the same group, and before the header for screen readers. */
  readonly group: string;
  readonly isNumber: boolean;
  /** Width in pixels; columns without one share what is left. */
  readonly width?: number | undefined;
  readonly sorted: "ascending" | "descending" | undefined;
}

export function startsGroup(columns: readonly GridColumn[], column: number): boolean {
  return column === 0 || columns[column]?.group !== columns[column - 1]?.group;
}

/** Class names of a cell: numbers end at the same edge, a line parts the groups. */
export function cellClass(columns: readonly GridColumn[], column: number): string {
  const isNumber = columns[column]?.isNumber ? "accord-number" : "";
  return column > 0 && startsGroup(columns, column) ? `${isNumber} accord-group` : isNumber;
}
