import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import { attribute, descendants, type Element } from "../package/xml";
import type { RibbonComponent } from "../ribbons/read-ribbons";
import { isMissingForSure, type CheckContext, type ImportCheck } from "./import-check";

/** What a ribbon names is there: commands, rules, labels, scripts, tables; ids are the organisation's only ones. */
export const checkRibbons: ImportCheck = (check) => [
  ...check.contents.ribbons.flatMap((ribbon) => [
    ...checkReferences(check, ribbon),
    ...checkWebResources(check, ribbon),
    ...checkTables(check, ribbon),
  ]),
  ...repeatedIds(check),
];

function ribbonFault(code: string, message: string, { table }: RibbonComponent): ImportFault {
  return fault(code, message, "ribbon", table ?? "Application");
}

/** Elements that refer to another one by its id, and where that one is defined. */
const references: readonly [from: string, attribute: string, definition: string][] = [
  ["Button", "Command", "CommandDefinition"],
  ["FlyoutAnchor", "Command", "CommandDefinition"],
  ["SplitButton", "Command", "CommandDefinition"],
  ["ToggleButton", "Command", "CommandDefinition"],
];

function checkReferences({ organization }: CheckContext, component: RibbonComponent): readonly ImportFault[] {
  const { ribbon } = component;
  const isElsewhere = (id: string): boolean => id.startsWith("Mscrm.") || organization.ribbonIds.has(id);
  const missing = (from: string, definition: string, id: string): ImportFault =>
    ribbonFault(
      importCodes.ribbonElementMissing,
      `The ribbon item '${from}' is dependent on <${definition} Id="${id}" />.`,
      component,
    );
  const commands = references.flatMap(([from, name, definition]) =>
    descendants(ribbon, from).flatMap((element) => {
      const id = attribute(element, name);
      return id === null || isElsewhere(id) || isDefined(ribbon, definition, id)
        ? []
        : [missing(idOf(element), definition, id)];
    }),
  );
  const rules = ["EnableRule", "DisplayRule"].flatMap((rule) =>
    descendants(ribbon, "CommandDefinition").flatMap((command) =>
      descendants(command, rule).flatMap((element) => {
        const id = idOf(element);
        return isElsewhere(id) || isDefinedRule(ribbon, rule, id) ? [] : [missing(idOf(command), rule, id)];
      }),
    ),
  );
  return [...commands, ...rules, ...checkLabels(component, missing)];
}

function checkLabels(
  { ribbon }: RibbonComponent,
  missing: (from: string, definition: string, id: string) => ImportFault,
): readonly ImportFault[] {
  return descendants(ribbon, "*").flatMap((element) => {
    const texts = ["LabelText", "Alt", "ToolTipTitle", "ToolTipDescription"].map((name) => attribute(element, name));
    const ids = texts.flatMap((text) => (text?.startsWith("$LocLabels:") === true ? [text.slice(11)] : []));
    return [...new Set(ids)]
      .filter((id) => !isDefined(ribbon, "LocLabel", id))
      .map((id) => missing(idOf(element), "LocLabel", id));
  });
}

function idOf(element: Element): string {
  return attribute(element, "Id") ?? "";
}

function isDefined(ribbon: Element, definition: string, id: string): boolean {
  return descendants(ribbon, definition).some((element) => idOf(element) === id);
}

/** A rule is defined in RuleDefinitions; the commands only name it. */
function isDefinedRule(ribbon: Element, rule: string, id: string): boolean {
  const definitions = descendants(ribbon, "RuleDefinitions").flatMap((element) => descendants(element, rule));
  return definitions.some((element) => idOf(element) === id);
}

function checkWebResources(
  { contents, organization }: CheckContext,
  component: RibbonComponent,
): readonly ImportFault[] {
  const shipped = new Set(contents.webResources.map(({ name }) => name));
  return descendants(component.ribbon, "*").flatMap((element) => {
    const names = [...element.attributes]
      .map(({ value }) => /^\$webresource:(.+)$/i.exec(value)?.[1])
      .filter((name): name is string => name !== undefined)
      .filter((name) => !shipped.has(name) && !organization.webResources.has(name));
    return names.map((name) => {
      const message = `The ribbon item '${idOf(element) === "" ? element.nodeName : idOf(element)}' is dependent on Web resource id='${name}'.`;
      return ribbonFault(importCodes.ribbonWebResourceMissing, message, component);
    });
  });
}

const privilegeTypes = ["Create", "Read", "Write", "Delete", "Assign", "Share", "Append", "AppendTo"];

function checkTables(check: CheckContext, component: RibbonComponent): readonly ImportFault[] {
  return descendants(component.ribbon, "EntityPrivilegeRule").flatMap((rule) => {
    const table = attribute(rule, "EntityName");
    const privilege = attribute(rule, "PrivilegeType") ?? "";
    if (!privilegeTypes.includes(privilege)) {
      const message = `The RibbonDiffXml in this solution contains a reference to an invalid privilege: ${privilege}. Update the RibbonDiffXml to reference a valid privilege and try importing again.`;
      return [ribbonFault(importCodes.ribbonPrivilegeInvalid, message, component)];
    }
    if (table === null || check.catalog.table(table) !== undefined || !isMissingForSure(check, table)) return [];
    const message = `The ribbon item '${idOf(rule.parentNode as Element)}' is dependent on entity ${table}.`;
    return [ribbonFault(importCodes.ribbonTableMissing, message, component)];
  });
}

/** Every id a solution defines is the only one of the organisation. */
function repeatedIds({ contents, organization }: CheckContext): readonly ImportFault[] {
  const seen = new Set<string>();
  return contents.ribbons.flatMap((component) => {
    const ids = definedIds(component.ribbon);
    return ids.flatMap((id) => {
      const isTaken = seen.has(id) || organization.ribbonIds.has(id);
      seen.add(id);
      const message = `The ribbon element with the Id:${id} cannot be imported because an existing ribbon element with the same Id already exists.`;
      return isTaken ? [ribbonFault(importCodes.ribbonIdRepeated, message, component)] : [];
    });
  });
}

function definedIds(ribbon: Element): readonly string[] {
  const definitions = [
    ...descendants(ribbon, "CustomAction"),
    ...descendants(ribbon, "CommandDefinition"),
    ...descendants(ribbon, "RuleDefinitions").flatMap((rules) => [
      ...descendants(rules, "EnableRule"),
      ...descendants(rules, "DisplayRule"),
    ]),
    ...descendants(ribbon, "LocLabel"),
  ];
  return definitions.map(idOf).filter((id) => id !== "" && !id.startsWith("Mscrm."));
}
