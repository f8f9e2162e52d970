import { attributeOf, childOf, descend } from "../xml/element";
import type { RibbonButton, RibbonPlace } from "./ribbon-model";

type Labels = ReadonlyMap<string, string>;

/** The button of a CustomAction; undefined when the page has no place for it. */
export function parseButton(action: Element, table: string, labels: Labels): RibbonButton | undefined {
  const location = readLocation(attributeOf(action, "Location") ?? "", table);
  const element = childOf(action, "CommandUIDefinition")?.firstElementChild;
  if (location === undefined || !element) return undefined;
  return readButton(element, { ...location, sequence: Number(attributeOf(action, "Sequence") ?? 0) }, labels);
}

interface ButtonPlace {
  readonly place: RibbonPlace;
  readonly group: string;
  readonly sequence: number;
}

const places: Readonly<Record<string, RibbonPlace>> = {
  form: "form",
  homepagegrid: "homepageGrid",
  subgrid: "subgrid",
};

/** `Mscrm.Form.opportunity.MainTab.Actions.Controls._children`; `{!EntityLogicalName}` stands for any table. */
function readLocation(location: string, table: string): Omit<ButtonPlace, "sequence"> | undefined {
  const match = /^Mscrm\.(Form|HomepageGrid|SubGrid)\.([^.]+)\.[^.]+\.(.+?)(?:\.Controls)?\._children$/i.exec(location);
  const [, kind = "", owner = "", group = ""] = match ?? [];
  const place = places[kind.toLowerCase()];
  const isForTable = owner.toLowerCase() === table || owner === "{!EntityLogicalName}";
  return place === undefined || !isForTable ? undefined : { place, group };
}

function readButton(element: Element, place: ButtonPlace, labels: Labels): RibbonButton {
  const menu = descend(element, "Menu", "MenuSection", "Controls").flatMap((controls) => Array.from(controls.children));
  return {
    ...place,
    id: attributeOf(element, "Id") ?? "",
    commandId: attributeOf(element, "Command") ?? "",
    sequence: Number(attributeOf(element, "Sequence") ?? place.sequence),
    label: readText(attributeOf(element, "LabelText"), labels) || readText(attributeOf(element, "Alt"), labels),
    toolTip: readText(attributeOf(element, "ToolTipDescription"), labels),
    image: attributeOf(element, "ModernImage") ?? attributeOf(element, "Image16by16"),
    menu: menu.map((item) => readButton(item, place, labels)),
  };
}

function readText(text: string | undefined, labels: Labels): string {
  const labelId = /^\$LocLabels:(.+)$/i.exec(text ?? "")?.[1];
  if (labelId !== undefined) return labels.get(labelId) ?? "";
  return (text ?? "").startsWith("$") ? "" : (text ?? "");
}
