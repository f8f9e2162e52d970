import type { Cell, Section, SubgridCell, Tab, TabColumn } from "./form";

/** A tab with one column. */
export function tab(name: string, label: string, ...sections: readonly Section[]): Tab {
  return tabWithColumns(name, label, { width: 100, sections });
}

/** A tab with up to three columns side by side; their widths are percent. */
export function tabWithColumns(name: string, label: string, ...columns: readonly TabColumn[]): Tab {
  return { name, label, columns };
}

/** A section of one column; cells stand one below the other. */
export function section(name: string, label: string, ...cells: readonly Cell[]): Section {
  return { name, label, showLabel: true, columns: 1, rows: cells.map((cell) => [cell]) };
}

/** A section of two or three columns, row by row. */
export function sectionWithColumns(
  name: string,
  label: string,
  columns: 2 | 3,
  ...rows: readonly (readonly Cell[])[]
): Section {
  return { name, label, showLabel: true, columns, rows };
}

/** A grid of rows that belong to the row the form shows, in a section of its own. */
export function gridSection(name: string, grid: Omit<SubgridCell, "is">): Section {
  return { ...section(name, grid.label, { is: "subgrid", ...grid }) };
}
