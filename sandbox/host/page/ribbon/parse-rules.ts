import { childrenOf, flagOf } from "../xml/element";
import { parseFunction } from "./parse-command";
import type { RuleModel } from "./ribbon-model";

/** The conditions of one enable or display rule. */
export function parseRules(element: Element): readonly RuleModel[] {
  return Array.from(element.children).map(parseRule);
}

function parseRule(element: Element): RuleModel {
  const options = {
    invertResult: flagOf(element, "InvertResult", false),
    usual: flagOf(element, "Default", false),
  };
  if (element.tagName === "CustomRule") return { ...options, is: "custom", call: parseFunction(element) };
  if (element.tagName === "OrRule") {
    return { ...options, is: "or", alternatives: childrenOf(element, "Or").map(parseRules) };
  }
  const settings = new Map(Array.from(element.attributes).map(({ name, value }) => [name, value]));
  return { ...options, is: "condition", kind: element.tagName, settings };
}
