import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import { at, attribute, children, descendants, textOf, type Element } from "../package/xml";
import type { ImportCheck } from "./import-check";
import { formRules, structureRules, type StructureRule } from "./structure-rules";

/** The elements of customizations.xml stand where the platform's schema wants them: the rules of `structure-rules.ts`. */
export const checkStructure: ImportCheck = ({ contents: { customizations } }) => [
  ...checkBelow(customizations, structureRules),
  ...checkValues(customizations),
];

/** Looks into every element a rule knows; FormXml has rules of its own, ribbon and site map are checked by content. */
function checkBelow(element: Element, rules: Readonly<Record<string, StructureRule>>): readonly ImportFault[] {
  const rule = rules[element.nodeName];
  const found = rule === undefined ? [] : checkElement(element, rule);
  const inner = children(element).flatMap((each) => {
    if (each.nodeName === "form") return checkBelow(each, formRules);
    const isOpaque = ["RibbonDiffXml", "SiteMap", "fetchxml", "layoutxml", "parameters", "Dashboards", "Workflows"];
    return isOpaque.includes(each.nodeName) ? [] : checkBelow(each, rules);
  });
  return [...found, ...inner];
}

function checkElement(element: Element, rule: StructureRule): readonly ImportFault[] {
  const names = children(element).map(({ nodeName }) => nodeName);
  const found: ImportFault[] = [];
  for (const name of new Set(names)) {
    const isKnown = rule.allowed.includes(name) || rule.alsoAllowed?.test(name) === true;
    if (!isKnown) found.push(invalid(element, `has invalid child element '${name}'`));
    const count = names.filter((each) => each === name).length;
    const mayRepeat = rule.repeated?.includes(name) === true;
    if (isKnown && count > 1 && !mayRepeat) found.push(invalid(element, `has more than one child element '${name}'`));
  }
  for (const name of rule.required ?? []) {
    if (!names.includes(name)) found.push(invalid(element, `has incomplete content: '${name}' is expected`));
  }
  return found;
}

const allowedValues: Readonly<Record<string, readonly string[]>> = {
  CascadeAssign: ["NoCascade", "Cascade", "Active", "UserOwned"],
  CascadeDelete: ["NoCascade", "Cascade", "RemoveLink", "Restrict"],
  EntityRelationshipType: ["OneToMany", "ManyToMany"],
  OwnershipTypeMask: ["UserOwned", "OrgOwned", "TeamOwned", "BusinessOwned", "None"],
  RequiredLevel: ["none", "recommended", "required", "systemrequired"],
};

/** Values the schema enumerates. */
function checkValues(customizations: Element): readonly ImportFault[] {
  return Object.entries(allowedValues).flatMap(([name, values]) =>
    descendants(customizations, name).flatMap((element) => {
      const value = (element.textContent ?? "").trim();
      if (values.includes(value)) return [];
      const owner = element.parentNode as Element;
      return [invalid(owner, `has the value '${value}' for '${name}', which is not one of ${values.join(", ")}`)];
    }),
  );
}

function invalid(element: Element, reason: string): ImportFault {
  const name = nameOf(element);
  return fault(
    importCodes.xsdInvalid,
    `The import file is invalid. XSD validation failed with the following error: 'The element '${element.nodeName}' ${reason}.' The validation failed at: '${name}'.`,
    element.nodeName,
    name,
  );
}

/** What people call the element: its name, or that of the one it stands in. */
function nameOf(element: Element): string {
  const own =
    attribute(element, "PhysicalName") ??
    attribute(element, "Name") ??
    attribute(element, "name") ??
    textOf(element, "Name") ??
    textOf(element, "UniqueName") ??
    textOf(element, "formid") ??
    textOf(element, "savedqueryid") ??
    textOf(at(element, "entity"), "Name");
  if (own !== null) return own;
  const parent = element.parentNode;
  return parent === null || parent.nodeType !== parent.ELEMENT_NODE ? element.nodeName : nameOf(parent as Element);
}
