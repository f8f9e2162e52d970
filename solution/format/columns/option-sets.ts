import { toOption } from "#model/choice";
import type { ChoiceColumn } from "#model/tables/column";
import { introducedVersion } from "../../identity";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";
import { rootNamespace } from "../root-namespace";
import { optionLabel } from "./option-label";

/** A global choice: the list of options that columns of several tables share. */
export function globalChoiceXml({ choiceName, choice, label }: ChoiceColumn): XmlElement {
  return element(
    "optionset",
    { Name: choiceName, localizedName: label, ...rootNamespace },
    textElements({ OptionSetType: "picklist", IsGlobal: 1, IntroducedVersion: introducedVersion, IsCustomizable: 1 }),
    element("ExternalTypeName", {}),
    labels("displaynames", label),
    labels("Descriptions", ""),
    element(
      "options",
      {},
      choice.names.map((name) => optionXml(toOption(choice, name), optionLabel(name))),
    ),
  );
}

/** The two options of a yes/no column, which every such column has of its own. */
export function yesNoOptionsXml(tableName: string, schemaName: string, label: string): XmlElement {
  return localOptionSet(
    tableName,
    schemaName,
    "bit",
    label,
    element("options", {}, optionXml(1, "Yes"), optionXml(0, "No")),
  );
}

/** An option set that belongs to one column of one table; its name follows from both. */
export function localOptionSet(
  tableName: string,
  columnName: string,
  type: "bit" | "state" | "status",
  label: string,
  options: XmlElement,
): XmlElement {
  return element(
    "optionset",
    { Name: `${tableName}_${columnName}`.toLowerCase() },
    textElements({ OptionSetType: type, IntroducedVersion: introducedVersion, IsCustomizable: 1 }),
    labels("displaynames", label),
    labels("Descriptions", ""),
    options,
  );
}

function optionXml(value: number, label: string): XmlElement {
  return element("option", { value, ExternalValue: "", IsHidden: 0 }, labels("labels", label));
}
