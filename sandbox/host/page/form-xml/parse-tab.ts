import { plainId } from "../rows/row-id";
import { attributeOf, descend, flagOf } from "../xml/element";
import { parseCells, type FormReading } from "./parse-cell";
import { readLabel } from "./read-label";
import type { SectionModel, TabModel } from "./form-model";

export function parseTab(element: Element, read: FormReading): TabModel {
  const id = plainId(attributeOf(element, "id") ?? "");
  return {
    id,
    name: attributeOf(element, "name") ?? id,
    label: readLabel(element, read.language),
    isVisible: flagOf(element, "visible", true),
    columns: descend(element, "columns", "column").map((column) => ({
      width: attributeOf(column, "width") ?? "100%",
      sections: descend(column, "sections", "section").map((section) => parseSection(section, read)),
    })),
  };
}

function parseSection(element: Element, read: FormReading): SectionModel {
  const id = plainId(attributeOf(element, "id") ?? "");
  return {
    id,
    name: attributeOf(element, "name") ?? id,
    label: readLabel(element, read.language),
    showLabel: flagOf(element, "showlabel", true),
    isVisible: flagOf(element, "visible", true),
    columnCount: countColumns(attributeOf(element, "columns")),
    rowCount: descend(element, "rows", "row").length,
    cells: parseCells(element, read),
  };
}

/** FormXml writes one digit for each column, `111` for three, but also the plain number. */
function countColumns(text: string | undefined): number {
  if (text === undefined || text === "") return 1;
  return /^1+$/.test(text) ? text.length : Math.min(Math.max(Number(text) || 1, 1), 4);
}
