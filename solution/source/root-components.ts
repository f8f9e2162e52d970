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
import { identified, named, rootOrder, shell } from "../format/root-component-xml";
import type { XmlElement } from "../xml/element";
import type { BuiltParts } from "./built-parts";

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
  ].sort(rootOrder);
}
