import { DOMParser, type Element } from "@xmldom/xmldom";

/** The part of a `$metadata` document that describes tables. */
export interface Edmx {
  readonly entityTypes: ReadonlyMap<string, EdmxEntityType>;
  /** The entity set of an entity type. */
  readonly setNames: ReadonlyMap<string, string>;
  /** Every name of the schema in PascalCase; together they spell most words of Dataverse. */
  readonly pascalNames: readonly string[];
}

export interface EdmxEntityType {
  readonly name: string;
  readonly baseType: string;
  readonly key: string;
  readonly properties: readonly { readonly name: string; readonly type: string }[];
  readonly navigations: readonly EdmxNavigation[];
}

export interface EdmxNavigation {
  readonly name: string;
  readonly target: string;
  readonly isCollection: boolean;
  readonly partner: string;
  /** The property that holds the reference, where the document names it: `_customerid_value`. */
  readonly property: string | null;
  readonly referencedProperty: string | null;
}

/** Reads a CSDL document as Dataverse serves it. */
export function readEdmx(xml: string): Edmx {
  const document = new DOMParser().parseFromString(xml.replace(/^\uFEFF/, ""), "text/xml");
  const schema = elements(document.documentElement, "Schema", true)[0];
  if (schema === undefined) throw new Error("The document holds no Schema: is it a $metadata document?");
  const container = elements(schema, "EntityContainer")[0];
  const sets = container === undefined ? [] : elements(container, "EntitySet");
  return {
    entityTypes: new Map(elements(schema, "EntityType").map((type) => [nameOf(type), toEntityType(type)])),
    setNames: new Map(sets.map((set) => [withoutNamespace(attribute(set, "EntityType")), nameOf(set)])),
    pascalNames: pascalNames(schema),
  };
}

function toEntityType(element: Element): EdmxEntityType {
  const key = elements(element, "Key")[0];
  const reference = key === undefined ? undefined : elements(key, "PropertyRef")[0];
  return {
    name: nameOf(element),
    baseType: withoutNamespace(attribute(element, "BaseType")),
    key: reference === undefined ? "" : nameOf(reference),
    properties: elements(element, "Property").map((property) => ({
      name: nameOf(property),
      type: attribute(property, "Type"),
    })),
    navigations: elements(element, "NavigationProperty").map(toNavigation),
  };
}

function toNavigation(element: Element): EdmxNavigation {
  const type = attribute(element, "Type");
  const collection = /^Collection\((.+)\)$/.exec(type);
  const constraint = elements(element, "ReferentialConstraint")[0];
  return {
    name: nameOf(element),
    target: withoutNamespace(collection?.[1] ?? type),
    isCollection: collection !== null,
    partner: attribute(element, "Partner"),
    property: constraint?.getAttribute("Property") ?? null,
    referencedProperty: constraint?.getAttribute("ReferencedProperty") ?? null,
  };
}

function pascalNames(schema: Element): readonly string[] {
  const named = ["EntityType", "ComplexType", "EnumType", "Action", "Function"].flatMap((tag) => elements(schema, tag));
  const parts = named.flatMap((element) => [
    nameOf(element),
    ...["Property", "Member", "Parameter"].flatMap((tag) => elements(element, tag).map(nameOf)),
  ]);
  return [...new Set(parts.filter((name) => /^[A-Z][A-Za-z0-9]*$/.test(name)))];
}

function elements(parent: Element | null, tag: string, deep = false): Element[] {
  if (parent === null) return [];
  if (deep) return [...parent.getElementsByTagName(tag)];
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeName === tag) found.push(node as Element);
  }
  return found;
}

function nameOf(element: Element): string {
  return attribute(element, "Name");
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

function withoutNamespace(type: string): string {
  return type.replace(/^(mscrm|Microsoft\.Dynamics\.CRM)\./, "");
}
