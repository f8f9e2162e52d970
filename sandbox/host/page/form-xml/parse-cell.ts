import { plainId } from "../rows/row-id";
import { attributeOf, childOf, childrenOf, descend, flagOf } from "../xml/element";
import { readLabel } from "./read-label";
import { parseControl } from "./parse-control";
import type { CellModel, CodeComponentBinding } from "./form-model";

/** What reading any part of a form needs: the wanted language, and the control descriptions by unique id. */
export interface FormReading {
  readonly language: number;
  readonly descriptions: ReadonlyMap<string, ReadonlyMap<number, CodeComponentBinding>>;
}

/** The cells of a section, a header or a footer, row by row. */
export function parseCells(element: Element | undefined, read: FormReading): readonly CellModel[] {
  return descend(element, "rows", "row").flatMap((row, index) =>
    childrenOf(row, "cell").map((cell) => parseCell(cell, index + 1, read)),
  );
}

function parseCell(element: Element, row: number, read: FormReading): CellModel {
  const control = childOf(element, "control");
  return {
    row,
    id: plainId(attributeOf(element, "id") ?? ""),
    label: readLabel(element, read.language),
    showLabel: flagOf(element, "showlabel", true),
    isVisible: flagOf(element, "visible", true),
    columnSpan: Number(attributeOf(element, "colspan") ?? 1) || 1,
    rowSpan: Number(attributeOf(element, "rowspan") ?? 1) || 1,
    control: control && parseControl(control, read.descriptions),
  };
}
