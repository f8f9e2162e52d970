import type { OptionSetMetadata } from "../metadata/table-metadata";
import { readApps, readSiteMaps } from "./apps/read-apps";
import { readCodeComponents } from "./code-components/read-code-components";
import { readEnvironmentVariables } from "./environment-variables/read-environment-variables";
import { readForms } from "./forms/read-forms";
import { readManifest, xsdFault } from "./package/read-manifest";
import { readZip, requireFile } from "./package/read-zip";
import { at, attribute, children, parseXml, textOf, type Element } from "./package/xml";
import { readRibbon } from "./ribbons/read-ribbons";
import { readProfiles, readRoles } from "./roles/read-roles";
import type { SolutionContents } from "./solution-contents";
import { readGlobalChoices } from "./tables/read-choice";
import { readRelationships } from "./tables/read-relationships";
import { readTable } from "./tables/read-table";
import { readViews } from "./views/read-views";
import { readWebResources } from "./web-resources/read-web-resources";

/** Families of components that exist in Dataverse and do nothing here. */
const otherFamilies = [
  "Workflows",
  "SolutionPluginAssemblies",
  "SdkMessageProcessingSteps",
  "ServiceEndpoints",
  "Dashboards",
  "Reports",
  "Templates",
  "connectionreferences",
  "CanvasApps",
  "Connectors",
  "AIModels",
];

/**
 * Reads a solution file. Refuses one that cannot be read; what is wrong with its contents is found by the checks.
 * `organizationChoices` are the global choices that are there already.
 */
export function readSolution(bytes: Uint8Array, organizationChoices: readonly OptionSetMetadata[]): SolutionContents {
  const files = readZip(bytes);
  requireFile(files, "[Content_Types].xml");
  const manifest = readManifest(parseXml(requireFile(files, "solution.xml"), "solution.xml"));
  const customizations = parseXml(requireFile(files, "customizations.xml"), "customizations.xml");
  if (customizations.nodeName !== "ImportExportXml") {
    throw xsdFault("The root of customizations.xml must be 'ImportExportXml'.", "file", "customizations.xml");
  }
  const language = manifest.languageCode;
  const choices = readGlobalChoices(customizations, language);
  const globalChoices = new Map([...organizationChoices, ...choices].map((choice) => [choice.name, choice]));
  const entities = children(at(customizations, "Entities"), "Entity");
  const nameOf = (entity: Element): string => (textOf(entity, "Name") ?? "").toLowerCase();
  return {
    manifest,
    customizations,
    files,
    tables: entities.map((entity) => readTable(entity, { solution: manifest.uniqueName, language, globalChoices })),
    choices,
    relationships: readRelationships(customizations),
    forms: entities.flatMap((entity) => readForms(entity, nameOf(entity), language)),
    views: entities.flatMap((entity) => readViews(entity, nameOf(entity), language)),
    ribbons: [...entities.flatMap((entity) => readRibbon(entity, nameOf(entity))), ...readRibbon(customizations, null)],
    webResources: readWebResources(customizations, files),
    codeComponents: readCodeComponents(customizations, files),
    roles: readRoles(customizations),
    profiles: readProfiles(customizations),
    apps: readApps(customizations, language),
    siteMaps: readSiteMaps(customizations, language),
    environmentVariables: readEnvironmentVariables(files),
    notCarriedOut: otherFamilies.flatMap((family) =>
      children(at(customizations, family)).map((element) => ({
        kind: family,
        name: attribute(element, "Name") ?? textOf(element, "Name") ?? attribute(element, "name") ?? "",
      })),
    ),
  };
}
