/** Which rows of a long list are in sight, and the room the others take. */
export interface RowWindow {
  readonly first: number;
  /** One after the last row in sight. */
  readonly end: number;
  /** Pixels above the first and below the last row in sight. */
  readonly before: number;
  readonly after: number;
}

/** @param spare how many rows are kept ready beyond each edge, so that scrolling shows no gap. */
export function rowWindow(
  rowHeights: readonly number[],
  scrollTop: number,
  viewHeight: number,
  spare: number,
): RowWindow {
  const tops = topsOf(rowHeights);
  const total = tops[rowHeights.length] ?? 0;
  const firstInSight = tops.findIndex((_, row) => (tops[row + 1] ?? Infinity) > scrollTop);
  const afterSight = tops.findIndex((top) => top >= scrollTop + viewHeight);
  const first = Math.max(0, firstInSight - spare);
  const end = afterSight < 0 ? rowHeights.length : Math.min(rowHeights.length, afterSight + spare);
  return { first, end, before: tops[first] ?? 0, after: total - (tops[end] ?? total) };
}

/** Where the list has to be scrolled to for a row to be in sight; undefined when it is. */
export function scrollToShow(
  rowHeights: readonly number[],
  row: number,
  scrollTop: number,
  viewHeight: number,
): number | undefined {
  const tops = topsOf(rowHeights);
  const [top = 0, bottom = 0] = [tops[row], tops[row + 1]];
  if (top < scrollTop) return top;
  return bottom > scrollTop + viewHeight ? bottom - viewHeight : undefined;
}

function topsOf(rowHeights: readonly number[]): readonly number[] {
  const tops = [0];
  for (const height of rowHeights) tops.push((tops[tops.length - 1] ?? 0) + height);
  return tops;
}
