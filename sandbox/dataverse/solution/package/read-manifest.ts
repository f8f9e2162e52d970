import { importCodes } from "../import-codes";
import { fault, ImportRefused } from "../import-fault";
import { readLabels } from "./labels";
import type { PublisherManifest, RequiredComponent, RootComponent, SolutionManifest } from "./solution-manifest";
import { at, attribute, child, children, textOf, toGuid, type Element } from "./xml";

/** Reads `solution.xml`. Refuses a file that lacks what every solution must say. */
export function readManifest(root: Element): SolutionManifest {
  const manifest = child(root, "SolutionManifest");
  if (root.nodeName !== "ImportExportXml" || manifest === null) {
    throw xsdFault("The element 'SolutionManifest' is missing in solution.xml.", "solution", "solution.xml");
  }
  return {
    uniqueName: required(manifest, "UniqueName"),
    version: required(manifest, "Version"),
    isManaged: required(manifest, "Managed") === "1",
    packageVersion: attribute(root, "SolutionPackageVersion") ?? attribute(root, "version") ?? "9.0",
    languageCode: Number(attribute(root, "languagecode") ?? 1033),
    names: readLabels(manifest, "LocalizedNames"),
    descriptions: readLabels(manifest, "Descriptions"),
    publisher: readPublisher(manifest),
    roots: children(child(manifest, "RootComponents"), "RootComponent").map(toRoot),
    missingDependencies: children(child(manifest, "MissingDependencies"), "MissingDependency").flatMap((dependency) =>
      children(dependency, "Required").map(toRequired),
    ),
  };
}

function readPublisher(manifest: Element): PublisherManifest {
  const publisher = at(manifest, "Publisher");
  if (publisher === null) throw xsdFault("The element 'Publisher' is missing in solution.xml.", "publisher", "");
  return {
    uniqueName: required(publisher, "UniqueName"),
    names: readLabels(publisher, "LocalizedNames"),
    prefix: required(publisher, "CustomizationPrefix"),
    optionValuePrefix: Number(required(publisher, "CustomizationOptionValuePrefix")),
  };
}

function toRoot(element: Element): RootComponent {
  return { ...reference(element), behavior: Number(attribute(element, "behavior") ?? 0) };
}

function toRequired(element: Element): RequiredComponent {
  return {
    ...reference(element),
    displayName: attribute(element, "displayName") ?? attribute(element, "schemaName") ?? "",
    parentSchemaName: attribute(element, "parentSchemaName"),
    solution: attribute(element, "solution"),
  };
}

function reference(element: Element): Pick<RootComponent, "type" | "schemaName" | "id"> {
  const type = Number(attribute(element, "type"));
  const schemaName = attribute(element, "schemaName");
  const id = toGuid(attribute(element, "id"));
  if (element.nodeName === "RootComponent" && (!Number.isInteger(type) || (schemaName === null && id === null))) {
    throw xsdFault(
      `A RootComponent needs a numeric 'type' and a 'schemaName' or 'id' (type '${String(attribute(element, "type"))}').`,
      "rootComponent",
      schemaName ?? "",
    );
  }
  return { type, schemaName, id };
}

function required(parent: Element, name: string): string {
  const text = textOf(parent, name);
  if (text === null) {
    throw xsdFault(`The element '${parent.nodeName}' lacks '${name}' in solution.xml.`, parent.nodeName, name);
  }
  return text;
}

export function xsdFault(reason: string, kind: string, name: string): ImportRefused {
  return new ImportRefused(
    fault(
      importCodes.xsdInvalid,
      `The import file is invalid. XSD validation failed with the following error: '${reason}'`,
      kind,
      name,
    ),
  );
}
