import { attributeOf, childOf, childrenOf, flagOf, parseXml } from "../xml/element";
import type { ViewColumn } from "./view";

/** Reads a LayoutXml. @throws XmlFault */
export function parseLayout(layoutXml: string, viewName: string): readonly ViewColumn[] {
  const grid = parseXml(layoutXml, `The layout of the view "${viewName}"`);
  return childrenOf(childOf(grid, "row"), "cell").map((cell) => ({
    name: attributeOf(cell, "name") ?? "",
    width: Number(attributeOf(cell, "width") ?? 100) || 100,
    isHidden: flagOf(cell, "ishidden", false),
    disableSorting: flagOf(cell, "disableSorting", false),
  }));
}
