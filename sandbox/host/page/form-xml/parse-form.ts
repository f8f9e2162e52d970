import { plainId } from "../rows/row-id";
import { attributeOf, childOf, childrenOf, descend, flagOf, parseXml } from "../xml/element";
import { nameControls } from "./name-controls";
import { parseCells } from "./parse-cell";
import { parseControlDescriptions } from "./parse-control-descriptions";
import { parseEvents } from "./parse-events";
import { parseTab } from "./parse-tab";
import type { DisplayConditions, FormModel } from "./form-model";

/** Reads a main form. @param formName names it in an error. @param language LCID labels are wanted in. @throws XmlFault */
export function parseForm(formXml: string, formName: string, language: number): FormModel {
  const form = parseXml(formXml, `The form "${formName}"`);
  const descriptions = parseControlDescriptions(childOf(form, "controlDescriptions"));
  const read = { language, descriptions };
  return nameControls({
    tabs: descend(form, "tabs", "tab").map((tab) => parseTab(tab, read)),
    header: parseCells(childOf(form, "header"), read),
    footer: parseCells(childOf(form, "footer"), read),
    events: [
      ...parseEvents(childOf(form, "events"), undefined),
      ...descend(form, "tabs", "tab").flatMap((tab) =>
        parseEvents(childOf(tab, "events"), attributeOf(tab, "name") ?? attributeOf(tab, "id")),
      ),
    ],
    libraries: descend(form, "formLibraries", "Library").flatMap((library) => attributeOf(library, "name") ?? []),
    conditions: parseConditions(childOf(form, "DisplayConditions")),
  });
}

function parseConditions(element: Element | undefined): DisplayConditions {
  const roles = childrenOf(element, "Role").flatMap((role) => attributeOf(role, "Id") ?? []);
  const isForEveryone = element === undefined || childOf(element, "Everyone") !== undefined;
  return {
    order: Number(attributeOf(element, "Order") ?? 0),
    isFallback: flagOf(element, "FallbackForm", true),
    roleIds: isForEveryone ? undefined : roles.map(plainId),
  };
}
