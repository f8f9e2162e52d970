import { labelLanguages, languageCode } from "../identity";
import { element, type XmlElement } from "../xml/element";
import { rootNamespace } from "../format/root-namespace";

/** The families of components, in the order of an export. A family without its empty element would be dropped without a word. */
const families = [
  "Entities",
  "Roles",
  "Workflows",
  "FieldSecurityProfiles",
  "Templates",
  "EntityMaps",
  "EntityRelationships",
  "OrganizationSettings",
  "optionsets",
  "WebResources",
  "CustomControls",
  "AppModuleSiteMaps",
  "AppModules",
  "EntityDataProviders",
];

/** Other/Customizations.xml: the frame that packing fills with the other files. */
export const customizationsSkeleton = makeSkeleton(families, labelLanguages);

/** The frame of a solution that brings forms and nothing else. */
export const formsOnlySkeleton = makeSkeleton(
  ["Entities", "FieldSecurityProfiles", "EntityRelationships"],
  [languageCode],
);

function makeSkeleton(familyNames: readonly string[], languages: readonly number[]): XmlElement {
  return element(
    "ImportExportXml",
    rootNamespace,
    familyNames.map((family) => element(family, {})),
    element("Languages", {}, ...languages.map((code) => element("Language", {}, String(code)))),
  );
}
