import { attributeOf, descend, parseXml } from "../xml/element";
import { parseCommand } from "./parse-command";
import { parseButton } from "./parse-button";
import { parseRules } from "./parse-rules";
import type { RibbonModel } from "./ribbon-model";

export const emptyRibbon: RibbonModel = {
  buttons: [],
  commands: new Map(),
  displayRules: new Map(),
  enableRules: new Map(),
  hidden: new Set(),
};

/** Reads every RibbonDiffXml in a text: those of several solutions add up. @param language LCID of labels. @throws XmlFault */
export function parseRibbon(xml: string, table: string, language: number): RibbonModel {
  const root = parseXml(xml, `The ribbon of ${table}`);
  const diffs = root.tagName === "RibbonDiffXml" ? [root] : Array.from(root.getElementsByTagName("RibbonDiffXml"));
  const labels = new Map(diffs.flatMap((diff) => readLabels(diff, language)));
  const actions = diffs.flatMap((diff) => descend(diff, "CustomActions", "CustomAction"));
  const hidden = diffs.flatMap((diff) => descend(diff, "CustomActions", "HideCustomAction"));
  return {
    buttons: actions.flatMap((action) => parseButton(action, table, labels) ?? []),
    commands: byId(diffs, ["CommandDefinitions", "CommandDefinition"], parseCommand),
    displayRules: byId(diffs, ["RuleDefinitions", "DisplayRules", "DisplayRule"], parseRules),
    enableRules: byId(diffs, ["RuleDefinitions", "EnableRules", "EnableRule"], parseRules),
    hidden: new Set(hidden.flatMap((element) => attributeOf(element, "Location") ?? [])),
  };
}

function byId<Part>(
  diffs: readonly Element[],
  path: readonly string[],
  parse: (element: Element) => Part,
): ReadonlyMap<string, Part> {
  const elements = diffs.flatMap((diff) => descend(diff, ...path));
  return new Map(elements.map((element) => [attributeOf(element, "Id") ?? "", parse(element)]));
}

function readLabels(diff: Element, language: number): readonly (readonly [string, string])[] {
  return descend(diff, "LocLabels", "LocLabel").map((label) => {
    const titles = descend(label, "Titles", "Title");
    const inLanguage = (code: number): Element | undefined =>
      titles.find((title) => attributeOf(title, "languagecode") === String(code));
    const title = inLanguage(language) ?? inLanguage(1033) ?? titles[0];
    return [attributeOf(label, "Id") ?? "", attributeOf(title, "description") ?? ""];
  });
}
