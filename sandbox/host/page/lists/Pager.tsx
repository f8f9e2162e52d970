import * as React from "react";
import { Glyph } from "../glyphs/Glyph";
import type { RowSource } from "../views/row-source";

/** Which rows of how many are shown, and the way to the other pages. */
export function Pager({
  rows,
  goTo,
}: {
  readonly rows: RowSource;
  readonly goTo: (page: number) => void;
}): React.ReactElement | null {
  const { query, rows: shown, hasMore, totalCount, isLoading, isLoaded, fault } = rows.state();
  if (!isLoaded || fault) return null;
  const first = (query.page - 1) * query.pageSize + 1;
  const range = shown.length === 0 ? "0" : `${first} - ${first + shown.length - 1}`;
  const total = totalCount === -1 ? (hasMore ? " of many" : "") : ` of ${totalCount}`;
  return (
    <div className="pager">
      <span role="status">{range + total}</span>
      {(query.page > 1 || hasMore) && (
        <span className="pager-buttons">
          <button
            type="button"
            aria-label="Previous page"
            disabled={query.page === 1 || isLoading}
            onClick={() => goTo(query.page - 1)}
          >
            <Glyph name="chevronLeft" />
          </button>
          <span>Page {query.page}</span>
          <button
            type="button"
            aria-label="Next page"
            disabled={!hasMore || isLoading}
            onClick={() => goTo(query.page + 1)}
          >
            <Glyph name="chevronRight" />
          </button>
        </span>
      )}
    </div>
  );
}
