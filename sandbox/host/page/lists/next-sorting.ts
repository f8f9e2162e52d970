import type { RowSorting } from "../views/row-query";

/** A click on a header sorts by it upwards, a second one downwards. */
export function nextSorting(sorting: readonly RowSorting[], column: string): readonly RowSorting[] {
  const [now] = sorting;
  return [{ name: column, isDescending: now?.name === column && !now.isDescending }];
}
