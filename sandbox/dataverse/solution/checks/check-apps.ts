import { importCodes } from "../import-codes";
import { componentTypes } from "../component-types";
import { fault, type ImportFault } from "../import-fault";
import type { AppComponent, AppPart, SiteMapComponent } from "../apps/read-apps";
import { attribute, descendants } from "../package/xml";
import { isMissingForSure, type CheckContext, type ImportCheck } from "./import-check";

/** Apps and site maps name tables, forms, views and site maps that are there. */
export const checkApps: ImportCheck = (check) => [
  ...check.contents.siteMaps.flatMap((siteMap) => checkSiteMap(check, siteMap)),
  ...check.contents.apps.flatMap((app) => checkApp(check, app)),
];

function checkSiteMap(check: CheckContext, siteMap: SiteMapComponent): readonly ImportFault[] {
  const { contents, catalog, organization } = check;
  const refuse = (reason: string): ImportFault =>
    fault(
      importCodes.siteMapInvalid,
      `An error occurred while importing the Site Map '${siteMap.uniqueName}': ${reason}.`,
      "siteMap",
      siteMap.uniqueName,
    );
  if (siteMap.siteMap === null) return [refuse("it has no SiteMap element")];
  const shipped = new Set(contents.webResources.map(({ name }) => name));
  const areas = descendants(siteMap.siteMap, "SubArea");
  const tables = areas.flatMap((area) => attribute(area, "Entity") ?? []);
  const urls = areas.flatMap((area) => [attribute(area, "Url"), attribute(area, "Icon")]);
  const webResources = urls.flatMap((url) => /^\$webresource:(.+)$/i.exec(url ?? "")?.[1] ?? []);
  return [
    ...tables
      .filter((table) => catalog.table(table.toLowerCase()) === undefined && isMissingForSure(check, table))
      .map((table) => refuse(`the entity '${table}' does not exist`)),
    ...webResources
      .filter((name) => !shipped.has(name) && !organization.webResources.has(name))
      .map((name) => refuse(`the web resource '${name}' does not exist`)),
  ];
}

function checkApp(check: CheckContext, app: AppComponent): readonly ImportFault[] {
  return app.parts.flatMap((part) => {
    if (isThere(check, part)) return [];
    const name = part.schemaName ?? part.id ?? "";
    const message = `The app '${app.uniqueName}' cannot be imported: its component ${name} of type ${String(part.type)} does not exist.`;
    return [fault(importCodes.solutionFailed, message, "app", app.uniqueName)];
  });
}

function isThere(check: CheckContext, { type, schemaName, id }: AppPart): boolean {
  const { contents, organization, catalog } = check;
  const name = schemaName ?? "";
  switch (type) {
    case componentTypes.table:
      return catalog.table(name.toLowerCase()) !== undefined || !isMissingForSure(check, name);
    case componentTypes.siteMap:
      return contents.siteMaps.some(({ uniqueName }) => uniqueName === name) || organization.siteMaps.has(name);
    case componentTypes.form:
      return contents.forms.some((form) => form.id === id) || organization.forms.has(id ?? "");
    case componentTypes.view:
      return contents.views.some((view) => view.id === id) || organization.views.has(id ?? "");
    default:
      return true;
  }
}
