import { plainId } from "../rows/row-id";
import { attributeOf, childOf, childrenOf, flagOf, textOf } from "../xml/element";
import { parseSubgrid } from "./parse-subgrid";
import type { CodeComponentBinding, PropertyBinding, SubgridModel } from "./form-model";

/**
 * Code components by the unique id of the control they stand in for, then by form factor. A `customControl` without a name is the
 * platform's own control and the fallback where no component is named for a form factor.
 */
export function parseControlDescriptions(
  element: Element | undefined,
): ReadonlyMap<string, ReadonlyMap<number, CodeComponentBinding>> {
  return new Map(
    childrenOf(element, "controlDescription").map((description) => [
      plainId(attributeOf(description, "forControl") ?? ""),
      new Map(childrenOf(description, "customControl").flatMap(readCustomControl)),
    ]),
  );
}

function readCustomControl(element: Element): readonly (readonly [number, CodeComponentBinding])[] {
  const name = attributeOf(element, "name");
  const formFactor = attributeOf(element, "formFactor");
  if (name === undefined || formFactor === undefined) return [];
  return [[Number(formFactor), readBinding(name, childOf(element, "parameters"))]];
}

function readBinding(name: string, parameters: Element | undefined): CodeComponentBinding {
  const properties = new Map<string, PropertyBinding>();
  const dataSets = new Map<string, SubgridModel>();
  for (const parameter of Array.from(parameters?.children ?? [])) {
    if (parameter.tagName === "data-set") dataSets.set(attributeOf(parameter, "name") ?? "", parseSubgrid(parameter));
    else properties.set(parameter.tagName, readProperty(parameter));
  }
  return { name, properties, dataSets };
}

function readProperty(element: Element): PropertyBinding {
  if (flagOf(element, "static", false)) {
    return { is: "static", type: attributeOf(element, "type") ?? "SingleLine.Text", value: textOf(element) };
  }
  return { is: "column", columnName: textOf(childOf(element, "BindAttribute") ?? element) };
}
