import { formId } from "../../forms/form-id";
import type { Cell, Form, Section, Tab } from "../../forms/form";
import { stableIdInBraces } from "../../stable-id";
import { element, type XmlElement } from "../../xml/element";
import { labels } from "../labels";
import { cellXml } from "./cell-xml";

const sectionColumns = { 1: "1", 2: "11", 3: "111" } as const;

/** What a difference says of a node, and of which a whole form says nothing: that it is new, and where it goes. */
export interface Marks {
  readonly ordinalvalue?: number;
  readonly solutionaction?: "Added";
}

/** A tab of a form with everything on it. */
export function tabXml(form: Form, tab: Tab, marks: Marks = {}): XmlElement {
  const columns = tab.columns.map(({ width, sections }, index) =>
    element(
      "column",
      { width: `${width}%`, id: marks.solutionaction && index },
      element(
        "sections",
        {},
        sections.map((section) => sectionXml(form, section)),
      ),
    ),
  );
  return element(
    "tab",
    {
      name: tab.name,
      id: stableIdInBraces("tab", formId(form), tab.name),
      IsUserDefined: 0,
      locklevel: 0,
      showlabel: "true",
      expanded: "true",
      ...marks,
    },
    labels("labels", tab.label),
    element("columns", {}, columns),
  );
}

function sectionXml(form: Form, section: Section): XmlElement {
  return element(
    "section",
    {
      name: section.name,
      showlabel: String(section.showLabel),
      showbar: "false",
      locklevel: 0,
      id: stableIdInBraces("section", formId(form), section.name),
      IsUserDefined: 0,
      layout: "varwidth",
      columns: sectionColumns[section.columns],
      labelwidth: 115,
      celllabelalignment: "Left",
      celllabelposition: "Left",
    },
    labels("labels", section.label),
    element("rows", {}, rowsXml(form, section)),
  );
}

/** The rows of a section, with an empty one for each row that a tall cell reaches into and nothing else stands in. */
function rowsXml(form: Form, { name, rows }: Section): XmlElement[] {
  const reach = Math.max(0, ...rows.map((cells, index) => index + Math.max(1, ...cells.map(rowsOf))));
  return Array.from({ length: reach }, (_, index) =>
    element(
      "row",
      {},
      (rows[index] ?? []).map((cell) => cellXml(form, name, cell)),
    ),
  );
}

function rowsOf(cell: Cell): number {
  return cell.rowSpan ?? 1;
}
