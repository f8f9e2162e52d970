import * as React from "react";
import { Glyph } from "../glyphs/Glyph";
import type { PageServices } from "../services/page-services";
import type { RowSource } from "../views/row-source";
import { nextSorting } from "./next-sorting";
import { Pager } from "./Pager";
import { RowTable } from "./RowTable";

interface RowsPanelProps {
  readonly services: PageServices;
  readonly rows: RowSource;
  readonly label: string;
  /** Reads the rows again after the question changed. */
  readonly reload: () => void;
}

/** A table of rows with everything around it: loading, nothing there, a failure, and pages. */
export function RowsPanel({ services, rows, label, reload }: RowsPanelProps): React.ReactElement {
  const { isLoaded, rows: shown, fault, isLoading } = rows.state();
  const ask = (change: Parameters<RowSource["set"]>[0]): void => {
    rows.set(change);
    reload();
  };
  const sort = (column: string): void => ask({ sorting: nextSorting(rows.state().query.sorting, column), page: 1 });
  return (
    <div className="rows-panel">
      {!fault && <RowTable services={services} rows={rows} label={label} sort={sort} />}
      {!isLoaded && <p className="rows-note">Loading…</p>}
      {fault && (
        <div className="rows-note" role="alert">
          <Glyph name="error" /> {fault.message}{" "}
          <button type="button" className="link-button" onClick={reload}>
            Try again
          </button>
        </div>
      )}
      {isLoaded && !fault && !isLoading && shown.length === 0 && <p className="rows-note">No data available.</p>}
      <Pager rows={rows} goTo={(page) => void rows.goTo(page)} />
    </div>
  );
}
