import { DOMParser, type Element } from "@xmldom/xmldom";

/** The part of a `$metadata` document that describes tables. */
export interface Edmx {
  readonly entityTypes: ReadonlyMap<string, EdmxEntityType>;
  /** The entity set of an entity type. */
  readonly setNames: ReadonlyMap<string, string>;
  readonly structures: ReadonlyMap<string, EdmxStructure>;
  readonly enumerations: ReadonlyMap<string, EdmxEnumeration>;
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

/** An entity or complex type as the document declares it. */
export interface EdmxStructure {
  readonly isEntity: boolean;
  readonly isAbstract: boolean;
  readonly baseType: string | null;
  readonly properties: readonly { readonly name: string; readonly type: string; readonly nullable: boolean }[];
  readonly navigations: readonly { readonly name: string; readonly type: string; readonly contains: boolean }[];
}

export interface EdmxEnumeration {
  readonly isFlags: boolean;
  readonly members: readonly (readonly [name: string, value: number])[];
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
    structures: new Map(
      [...elements(schema, "EntityType"), ...elements(schema, "ComplexType")].map((type) => [
        nameOf(type),
        toStructure(type),
      ]),
    ),
    enumerations: new Map(elements(schema, "EnumType").map((type) => [nameOf(type), toEnumeration(type)])),
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

function toStructure(element: Element): EdmxStructure {
  const baseType = withoutNamespace(attribute(element, "BaseType"));
  return {
    isEntity: element.nodeName === "EntityType",
    isAbstract: attribute(element, "Abstract") === "true",
    baseType: baseType === "" ? null : baseType,
    properties: elements(element, "Property").map((property) => ({
      name: nameOf(property),
      type: attribute(property, "Type"),
      nullable: attribute(property, "Nullable") !== "false",
    })),
    navigations: elements(element, "NavigationProperty").map((navigation) => ({
      name: nameOf(navigation),
      type: attribute(navigation, "Type"),
      contains: attribute(navigation, "ContainsTarget") === "true",
    })),
  };
}

function toEnumeration(element: Element): EdmxEnumeration {
  return {
    isFlags: attribute(element, "IsFlags") === "true",
    members: elements(element, "Member").map((member) => [nameOf(member), Number(attribute(member, "Value"))] as const),
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
