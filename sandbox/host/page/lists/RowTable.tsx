import * as React from "react";
import type { Table } from "../metadata/table";
import { Glyph } from "../glyphs/Glyph";
import type { PageServices } from "../services/page-services";
import { plainId } from "../rows/row-id";
import { isLookupValues } from "../values/column-value";
import { splitName } from "../views/build-fetch";
import type { GridRow } from "../views/grid-row";
import type { RowSource } from "../views/row-source";
import type { ViewColumn } from "../views/view";
import { RecordLink } from "./RecordLink";

interface RowTableProps {
  readonly services: PageServices;
  readonly rows: RowSource;
  readonly label: string;
  readonly sort: (column: string) => void;
}

/** The rows of a view: columns as its layout says, sorted by a click on a header, opened by a click on the first column. */
export function RowTable({ services, rows, label, sort }: RowTableProps): React.ReactElement {
  const { rows: shown, selected, view, isLoading } = rows.state();
  const columns = view.columns.filter(({ isHidden }) => !isHidden);
  const isAllSelected = shown.length > 0 && selected.length === shown.length;
  return (
    <div className="row-table-frame" aria-busy={isLoading}>
      <table className="row-table" aria-label={label}>
        <thead>
          <tr>
            <th className="row-select" scope="col">
              <input
                type="checkbox"
                aria-label="Select all rows"
                checked={isAllSelected}
                onChange={() => rows.select(isAllSelected ? [] : shown.map(({ id }) => id))}
              />
            </th>
            {columns.map((column) => (
              <HeaderCell key={column.name} rows={rows} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <BodyRow key={row.id} services={services} rows={rows} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps {
  readonly rows: RowSource;
  readonly column: ViewColumn;
  readonly sort: (column: string) => void;
}

function HeaderCell({ rows, column, sort }: HeaderCellProps): React.ReactElement {
  const { sorting } = rows.state().query;
  const direction = sorting.find(({ name }) => name === column.name);
  const sorted = direction === undefined ? undefined : direction.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" style={{ width: column.width }} aria-sort={sorted} className={alignOf(rows.table, column.name)}>
      <button type="button" disabled={column.disableSorting} onClick={() => sort(column.name)}>
        <span>{headerOf(rows.table, column.name)}</span>
        {sorted !== undefined && <Glyph name={sorted === "ascending" ? "sortUp" : "sortDown"} size={12} />}
      </button>
    </th>
  );
}

/** The column's name; for a column of a linked table its own part of the name. */
function headerOf(table: Table, name: string): string {
  const [alias, columnName] = splitName(name);
  return (alias === undefined ? table.columns.get(columnName)?.displayName : undefined) ?? columnName;
}

const numericTypes: ReadonlySet<string> = new Set(["whole", "decimal", "double", "money"]);

function alignOf(table: Table, name: string): string | undefined {
  return numericTypes.has(table.columns.get(name)?.type ?? "") ? "number" : undefined;
}

interface BodyRowProps {
  readonly services: PageServices;
  readonly rows: RowSource;
  readonly row: GridRow;
  readonly columns: readonly ViewColumn[];
}

function BodyRow({ services, rows, row, columns }: BodyRowProps): React.ReactElement {
  const { selected } = rows.state();
  const isSelected = selected.includes(row.id);
  const toggle = (): void => rows.select(isSelected ? selected.filter((id) => id !== row.id) : [...selected, row.id]);
  const open = (): void =>
    void services.navigator.open({
      is: "record",
      table: row.table,
      rowId: row.id,
      formId: undefined,
      parameters: {},
    });
  return (
    <tr className={isSelected ? "row-selected" : undefined} onDoubleClick={open}>
      <td className="row-select">
        <input type="checkbox" aria-label={`Select ${row.name}`} checked={isSelected} onChange={toggle} />
      </td>
      {columns.map(({ name }, index) => (
        <td
          key={name}
          className={alignOf(rows.table, name)}
          data-label={headerOf(rows.table, name)}
          title={row.formatted(name)}
        >
          <CellContent services={services} row={row} column={name} isFirst={index === 0} />
        </td>
      ))}
    </tr>
  );
}

interface CellContentProps {
  readonly services: PageServices;
  readonly row: GridRow;
  readonly column: string;
  readonly isFirst: boolean;
}

function CellContent({ services, row, column, isFirst }: CellContentProps): React.ReactElement {
  const text = row.formatted(column);
  if (isFirst) {
    return (
      <RecordLink services={services} table={row.table} rowId={row.id}>
        {text || "(no name)"}
      </RecordLink>
    );
  }
  const value = row.value(column);
  const [target] = value !== null && isLookupValues(value) ? value : [];
  if (target === undefined) return <>{text}</>;
  return (
    <RecordLink services={services} table={target.entityType} rowId={plainId(target.id)}>
      {text || target.name}
    </RecordLink>
  );
}
