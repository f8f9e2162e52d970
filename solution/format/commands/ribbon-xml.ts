import type { Command, CommandPlace, Commands, Text } from "../../commands/command";
import { languageCode } from "../../identity";
import { element, type XmlElement } from "../../xml/element";
import { rootNamespace } from "../root-namespace";

/** Where a place is in the ribbons every table has, and the parameter that carries the ids of its rows. */
const places = {
  form: { ribbon: "Form", ids: "PrimaryItemIds" },
  list: { ribbon: "HomepageGrid", ids: "SelectedControlSelectedItemIds" },
} as const;

/** Behind the platform's own commands. */
const firstSequence = 60;

/** The commands of a table of our own as the RibbonDiffXml of its folder. */
export function ribbonXml(table: string, { library, commands }: Commands): XmlElement {
  const each = commands.flatMap((command, at) => command.places.map((place) => ({ command, place, at })));
  const namesOf = (command: Command, place?: CommandPlace) => {
    const base = `${table.replace("_", ".")}.${command.id}`;
    return { base, placed: place ? `${base}.${place}` : base };
  };
  const action = ({ command, place, at }: (typeof each)[number]): XmlElement => {
    const { base, placed } = namesOf(command, place);
    const label = `$LocLabels:${base}.Label`;
    const button = element("Button", {
      Id: placed,
      Command: `${placed}.Command`,
      Sequence: firstSequence + at,
      TemplateAlias: "o1",
      LabelText: label,
      Alt: label,
      ToolTipTitle: label,
      ToolTipDescription: `$LocLabels:${base}.ToolTip`,
      ModernImage: `$webresource:${command.icon}`,
    });
    const location = `Mscrm.${places[place].ribbon}.${table}.MainTab.Actions.Controls._children`;
    return element(
      "CustomAction",
      { Id: `${placed}.CustomAction`, Location: location, Sequence: firstSequence + at },
      element("CommandUIDefinition", {}, button),
    );
  };
  const definition = ({ command, place }: (typeof each)[number]): XmlElement => {
    const { base, placed } = namesOf(command, place);
    const isInList = place === "list";
    return element(
      "CommandDefinition",
      { Id: `${placed}.Command` },
      element("EnableRules", {}, ...(isInList ? [element("EnableRule", { Id: `${base}.HasRows` })] : [])),
      element("DisplayRules", {}, element("DisplayRule", { Id: `${base}.IsAllowed` })),
      element(
        "Actions",
        {},
        element(
          "JavaScriptFunction",
          { FunctionName: command.function, Library: `$webresource:${library}` },
          element("CrmParameter", { Value: "PrimaryControl" }),
          element("CrmParameter", { Value: places[place].ids }),
        ),
      ),
    );
  };
  return element(
    "RibbonDiffXml",
    rootNamespace,
    element("CustomActions", {}, ...each.map(action)),
    element("Templates", {}, element("RibbonTemplates", { Id: "Mscrm.Templates" })),
    element("CommandDefinitions", {}, ...each.map(definition)),
    element(
      "RuleDefinitions",
      {},
      element("TabDisplayRules", {}),
      element("DisplayRules", {}, ...commands.map((command) => displayRule(namesOf(command).base, command))),
      element("EnableRules", {}, ...commands.flatMap((command) => enableRule(namesOf(command).base, command))),
    ),
    element("LocLabels", {}, ...commands.flatMap((command) => texts(namesOf(command).base, command))),
  );
}

function displayRule(base: string, { needs }: Command): XmlElement {
  const privilege = { EntityName: needs.table, PrivilegeType: needs.right, PrivilegeDepth: "Basic" };
  return element("DisplayRule", { Id: `${base}.IsAllowed` }, element("EntityPrivilegeRule", privilege));
}

function enableRule(base: string, { places: at, mostRows }: Command): XmlElement[] {
  if (!at.includes("list")) return [];
  const counts = { AppliesTo: "SelectedEntity", Minimum: 1, ...(mostRows === undefined ? {} : { Maximum: mostRows }) };
  return [element("EnableRule", { Id: `${base}.HasRows` }, element("SelectionCountRule", counts))];
}

function texts(base: string, { label, toolTip }: Command): XmlElement[] {
  const text = (id: string, { english, german, danish }: Text) =>
    element(
      "LocLabel",
      { Id: `${base}.${id}` },
      element("Titles", {}, title(english, languageCode), title(german, 1031), title(danish, 1030)),
    );
  return [text("Label", label), text("ToolTip", toolTip)];
}

function title(description: string, languagecode: number): XmlElement {
  return element("Title", { description, languagecode });
}
