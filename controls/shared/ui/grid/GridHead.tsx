import * as React from "react";
import { Glyph } from "../Glyph";
import { ascending, descending } from "../glyphs";
import { cellClass, startsGroup, type GridColumn } from "./grid-column";
import type { GridCursor } from "./use-grid-cursor";

interface Props {
  readonly columns: readonly GridColumn[];
  readonly cursor: GridCursor;
  readonly onSort: (column: number) => void;
}

/** Groups, for eyes only, and the headers, each of which speaks its group itself and sorts. */
export function GridHead({ columns, cursor, onSort }: Props): React.ReactElement {
  const starts = columns.flatMap((_, column) => (startsGroup(columns, column) ? [column] : []));
  return (
    <thead>
      <tr aria-hidden="true">
        {starts.map((start, index) => (
          <th key={start} colSpan={(starts[index + 1] ?? columns.length) - start} className={cellClass(columns, start)}>
            {columns[start]?.group}
          </th>
        ))}
      </tr>
      <tr aria-rowindex={1}>
        {columns.map(({ key, header, group, sorted }, column) => (
          <th
            key={key}
            scope="col"
            aria-label={group ? `${group}, ${header}` : undefined}
            aria-sort={sorted}
            className={cellClass(columns, column)}
            onClick={() => onSort(column)}
            {...cursor.cell(-1, column)}
          >
            {header}
            {sorted && <Glyph path={sorted === "ascending" ? ascending : descending} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}
