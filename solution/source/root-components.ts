import { logicalName } from "#model/tables/table";
import { shippedApps } from "../apps/shipped-apps";
import { profileId } from "../column-security/profile-id";
import { shippedProfiles } from "../column-security/profiles";
import { formId } from "../forms/form-id";
import { roleId } from "../roles/role-id";
import { shippedRoles } from "../roles/shipped-roles";
import { shippedChoices } from "../tables/shipped-choices";
import { shippedExtensions, shippedTables } from "../tables/shipped-tables";
import { shippedWebResources } from "../web-resources/shipped-web-resources";
import { element, type XmlElement } from "../xml/element";
import type { BuiltParts } from "./built-parts";

/** Component types of solution.xml (learn.microsoft.com, componenttype of SolutionComponent). */
const types = {
  table: 1,
  choice: 9,
  role: 20,
  form: 60,
  webResource: 61,
  siteMap: 62,
  component: 66,
  profile: 70,
  app: 80,
} as const;

/** 0: the component with all that belongs to it. 2: of a stock table only what is in the package, not the table itself. */
const whole = 0;
const shell = 2;

/** The list an import goes by: what is missing here is refused, what is missing in the package too. */
export function rootComponents({ components }: BuiltParts): XmlElement[] {
  return [
    ...shippedTables.map(({ table }) => named("table", logicalName(table.schemaName))),
    ...shippedExtensions.map(({ stock }) => named("table", logicalName(stock.schemaName), shell)),
    ...shippedChoices().map(({ choiceName }) => named("choice", choiceName)),
    ...shippedRoles.map((role) => identified("role", roleId(role))),
    ...shippedExtensions.flatMap(({ form }) => (form ? [identified("form", formId(form))] : [])),
    ...shippedWebResources.map(({ name }) => named("webResource", name)),
    ...[...components.keys()].map((name) => named("component", name)),
    ...shippedProfiles.map((profile) => identified("profile", profileId(profile))),
    ...shippedApps.flatMap(({ uniqueName }) => [named("app", uniqueName), named("siteMap", uniqueName)]),
  ].sort(byTypeAndName);
}

function named(type: keyof typeof types, schemaName: string, behavior = whole): XmlElement {
  return element("RootComponent", { type: types[type], schemaName, behavior });
}

function identified(type: keyof typeof types, id: string): XmlElement {
  return element("RootComponent", { type: types[type], id, behavior: whole });
}

function byTypeAndName({ attributes: a }: XmlElement, { attributes: b }: XmlElement): number {
  const byType = Number(a.type) - Number(b.type);
  if (byType !== 0) return byType;
  return (a.schemaName ?? a.id ?? "") < (b.schemaName ?? b.id ?? "") ? -1 : 1;
}
