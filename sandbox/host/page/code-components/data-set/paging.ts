import type { RowSource } from "../../views/row-source";

/**
 * `dataset.paging` as in model-driven apps (learn.microsoft.com, component-framework/reference/paging): the next page is added to
 * the rows there are unless only the new page is asked for.
 */
export function makeDataSetPaging(rows: RowSource) {
  const { query, totalCount, hasMore, rows: shown } = rows.state();
  const pagesShown = Math.max(1, Math.ceil(shown.length / query.pageSize));
  const firstPage = Math.max(1, query.page - pagesShown + 1);
  return {
    totalResultCount: totalCount,
    firstPageNumber: firstPage,
    lastPageNumber: query.page,
    pageSize: query.pageSize,
    hasNextPage: hasMore,
    hasPreviousPage: firstPage > 1,
    loadNextPage(loadOnlyNewPage = false) {
      if (!hasMore) return;
      void (loadOnlyNewPage ? rows.goTo(query.page + 1) : rows.append());
    },
    loadPreviousPage(_loadOnlyNewPage = false) {
      if (firstPage > 1) void rows.goTo(firstPage - 1);
    },
    loadExactPage: (page: number) => void rows.goTo(page),
    reset: () => void rows.goTo(1),
    /** Holds from the next refresh on. */
    setPageSize: (pageSize: number) => rows.set({ pageSize, page: 1 }),
  };
}
