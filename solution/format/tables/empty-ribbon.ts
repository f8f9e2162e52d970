import { element, type XmlElement } from "../../xml/element";
import { rootNamespace } from "../root-namespace";

/** The commands of a table that adds none: every part is there and empty. */
export const emptyRibbon: XmlElement = element(
  "RibbonDiffXml",
  rootNamespace,
  element("CustomActions", {}),
  element("Templates", {}, element("RibbonTemplates", { Id: "Mscrm.Templates" })),
  element("CommandDefinitions", {}),
  element(
    "RuleDefinitions",
    {},
    element("TabDisplayRules", {}),
    element("DisplayRules", {}),
    element("EnableRules", {}),
  ),
  element("LocLabels", {}),
);
