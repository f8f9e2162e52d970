import type { XmlElement } from "../xml/element";
import { childOf, childrenOf, childText, elementAt } from "../xml/find";
import { MalformedXml, parseXml } from "../xml/parse-xml";
import type {
  ComponentContents,
  ManifestContents,
  NamedContents,
  RelationshipContents,
  SolutionContents,
  WebResourceContents,
} from "./contents";
import { plainId } from "./plain-id";
import { tableContents } from "./table-contents";

type Files = ReadonlyMap<string, Uint8Array>;

/** Names the components in a solution's documents. */
export function contentsOf(files: Files, solution: XmlElement, customizations: XmlElement): SolutionContents {
  const family = (name: string, item: string) => childrenOf(childOf(customizations, name), item);
  const manifest = manifestContents(solution);
  return {
    files,
    manifest,
    customizations,
    tables: family("Entities", "Entity").map((xml) => tableContents(xml, manifest)),
    relationships: family("EntityRelationships", "EntityRelationship").map(relationshipContents),
    choices: family("optionsets", "optionset").map((xml) => named(xml, xml.attributes.Name)),
    roles: family("Roles", "Role").map((xml) => named(xml, xml.attributes.name, xml.attributes.id)),
    profiles: family("FieldSecurityProfiles", "FieldSecurityProfile").map((xml) =>
      named(xml, xml.attributes.name, xml.attributes.fieldsecurityprofileid),
    ),
    webResources: family("WebResources", "WebResource").map(webResourceContents),
    components: family("CustomControls", "CustomControl").map((xml) => componentContents(files, xml)),
    apps: family("AppModules", "AppModule").map((xml) => named(xml, childText(xml, "UniqueName"))),
    siteMaps: family("AppModuleSiteMaps", "AppModuleSiteMap").map((xml) =>
      named(xml, childText(xml, "SiteMapUniqueName")),
    ),
  };
}

function manifestContents(document: XmlElement): ManifestContents {
  const manifest = childOf(document, "SolutionManifest");
  const publisher = childOf(manifest, "Publisher");
  return {
    document,
    uniqueName: childText(manifest, "UniqueName"),
    version: childText(manifest, "Version"),
    managed: childText(manifest, "Managed"),
    prefix: childText(publisher, "CustomizationPrefix"),
    optionValuePrefix: childText(publisher, "CustomizationOptionValuePrefix"),
    rootComponents: childrenOf(childOf(manifest, "RootComponents"), "RootComponent").map(({ attributes }) => ({
      type: attributes.type ?? "",
      key: attributes.id === undefined ? (attributes.schemaName ?? "").toLowerCase() : plainId(attributes.id),
      behavior: attributes.behavior ?? "0",
    })),
    required: new Set(
      childrenOf(childOf(manifest, "MissingDependencies"), "MissingDependency").flatMap(
        (dependency) => childOf(dependency, "Required")?.attributes.schemaName?.toLowerCase() ?? [],
      ),
    ),
  };
}

function named(xml: XmlElement, name = "", id = ""): NamedContents {
  return { xml, name, id: plainId(id) };
}

function relationshipContents(xml: XmlElement): RelationshipContents {
  return {
    xml,
    name: xml.attributes.Name ?? "",
    referencing: childText(xml, "ReferencingEntityName").toLowerCase(),
    referenced: childText(xml, "ReferencedEntityName").toLowerCase(),
    lookup: childText(xml, "ReferencingAttributeName").toLowerCase(),
  };
}

function webResourceContents(xml: XmlElement): WebResourceContents {
  return {
    xml,
    id: plainId(childText(xml, "WebResourceId")),
    name: childText(xml, "Name"),
    type: childText(xml, "WebResourceType"),
    file: childText(xml, "FileName").replace(/^\//, ""),
  };
}

function componentContents(files: Files, xml: XmlElement): ComponentContents {
  const manifestFile = childText(xml, "FileName").replace(/^\//, "");
  return { name: childText(xml, "Name"), manifestFile, control: controlOf(files.get(manifestFile)) };
}

function controlOf(manifest: Uint8Array | undefined): XmlElement | undefined {
  if (!manifest) return undefined;
  try {
    return elementAt(parseXml(new TextDecoder().decode(manifest)), "control");
  } catch (error) {
    if (error instanceof MalformedXml) return undefined;
    throw error;
  }
}
