import { formId } from "../../forms/form-id";
import type { Cell, Form, FormScripts, Section, Tab } from "../../forms/form";
import { nameControls } from "../../forms/name-controls";
import { introducedVersion } from "../../identity";
import { stableIdInBraces } from "../../stable-id";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";
import { cellXml } from "./cell-xml";
import { controlDescriptionXml } from "./control-description-xml";

const sectionColumns = { 1: "1", 2: "11", 3: "111" } as const;

/** A whole main form: the publisher that owns a form ships all of it, never a difference. */
export function formXml(described: Form): XmlElement {
  const form = nameControls(described);
  return element(
    "systemform",
    {},
    textElements({
      formid: formId(form),
      IntroducedVersion: introducedVersion,
      FormPresentation: 1,
      FormActivationState: 1,
    }),
    element(
      "form",
      { headerdensity: "HighWithControls" },
      element(
        "tabs",
        {},
        form.tabs.map((tab) => tabXml(form, tab)),
      ),
      form.header.length === 0 ? undefined : headerXml(form),
      form.scripts && eventsXml(form, form.scripts),
      form.scripts && librariesXml(form, form.scripts),
      descriptionsXml(form),
      element("DisplayConditions", { Order: 0, FallbackForm: "true" }, element("Everyone", {})),
    ),
    textElements({ IsCustomizable: 1, CanBeDeleted: 1 }),
    labels("LocalizedNames", form.name),
    labels("Descriptions", form.description),
  );
}

function tabXml(form: Form, tab: Tab): XmlElement {
  const columns = tab.columns.map(({ width, sections }) =>
    element(
      "column",
      { width: `${width}%` },
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

function headerXml(form: Form): XmlElement {
  const cells = form.header.map((cell) => cellXml(form, "header", cell));
  return element(
    "header",
    {
      id: stableIdInBraces("header", formId(form)),
      celllabelposition: "Top",
      columns: "1".repeat(cells.length),
      labelwidth: 115,
      celllabelalignment: "Left",
    },
    element("rows", {}, element("row", {}, cells)),
  );
}

function eventsXml(form: Form, { library, onLoad }: FormScripts): XmlElement {
  const handler = element("Handler", {
    functionName: onLoad,
    libraryName: library,
    handlerUniqueId: stableIdInBraces("handler", formId(form), onLoad),
    enabled: "true",
    parameters: "",
    passExecutionContext: "true",
  });
  const event = element(
    "event",
    { name: "onload", application: "false", active: "false" },
    element("Handlers", {}, handler),
  );
  return element("events", {}, event);
}

function librariesXml(form: Form, { library }: FormScripts): XmlElement {
  const libraryUniqueId = stableIdInBraces("library", formId(form), library);
  return element("formLibraries", {}, element("Library", { name: library, libraryUniqueId }));
}

function descriptionsXml(form: Form): XmlElement | undefined {
  const cells = form.tabs.flatMap((tab) => tab.columns.flatMap(({ sections }) => sections.flatMap(cellsOf)));
  const descriptions = cells.flatMap((cell) => controlDescriptionXml(form, cell) ?? []);
  return descriptions.length === 0 ? undefined : element("controlDescriptions", {}, descriptions);
}

function cellsOf({ rows }: Section): Cell[] {
  return rows.flat();
}
