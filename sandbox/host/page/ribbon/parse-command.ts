import { attributeOf, childOf, descend } from "../xml/element";
import type { ActionModel, CommandModel, FunctionModel, ParameterModel } from "./ribbon-model";

export function parseCommand(element: Element): CommandModel {
  const ids = (...path: readonly string[]): readonly string[] =>
    descend(element, ...path).flatMap((rule) => attributeOf(rule, "Id") ?? []);
  return {
    id: attributeOf(element, "Id") ?? "",
    enableRuleIds: ids("EnableRules", "EnableRule"),
    displayRuleIds: ids("DisplayRules", "DisplayRule"),
    actions: Array.from(childOf(element, "Actions")?.children ?? []).flatMap((action) => parseAction(action) ?? []),
  };
}

function parseAction(element: Element): ActionModel | undefined {
  if (element.tagName === "JavaScriptFunction") return { is: "function", call: parseFunction(element) };
  if (element.tagName === "Url") return { is: "url", address: attributeOf(element, "Address") ?? "" };
  return undefined;
}

/** A function with its parameters, of an action or of a custom rule. */
export function parseFunction(element: Element): FunctionModel {
  return {
    functionName: attributeOf(element, "FunctionName") ?? "",
    library: attributeOf(element, "Library") ?? "",
    parameters: Array.from(element.children).map(parseParameter),
  };
}

function parseParameter(element: Element): ParameterModel {
  const text = attributeOf(element, "Value") ?? "";
  switch (element.tagName) {
    case "CrmParameter":
      return { is: "crm", name: text };
    case "BoolParameter":
      return { is: "value", value: text.toLowerCase() === "true" || text === "1" };
    case "IntParameter":
    case "DecimalParameter":
      return { is: "value", value: Number(text) };
    default:
      return { is: "value", value: text };
  }
}
