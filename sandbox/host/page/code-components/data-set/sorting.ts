import { attributeOf, childOf, childrenOf, flagOf, parseXml } from "../../xml/element";
import type { RowSorting } from "../../views/row-query";
import type { RowsState } from "../../views/row-source";

export interface SortStatus {
  name: string;
  /** -1 none, 0 ascending, 1 descending. */
  sortDirection: -1 | 0 | 1;
}

/** How the view orders its rows before anybody sorts them otherwise. */
export function toSortStatus({ view }: RowsState): SortStatus[] {
  const entity = childOf(parseXml(view.fetchXml, `The query of the view "${view.name}"`), "entity");
  return childrenOf(entity, "order").flatMap((order) => {
    const name = attributeOf(order, "attribute");
    return name === undefined ? [] : [{ name, sortDirection: flagOf(order, "descending", false) ? 1 : 0 }];
  });
}

export function fromSortStatus(sorting: readonly SortStatus[]): readonly RowSorting[] {
  return sorting
    .filter(({ sortDirection }) => sortDirection !== -1)
    .map(({ name, sortDirection }) => ({ name, isDescending: sortDirection === 1 }));
}
