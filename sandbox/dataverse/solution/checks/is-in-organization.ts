import { componentTypes } from "../component-types";
import type { ComponentReference } from "../package/solution-manifest";
import type { CheckContext } from "./import-check";

/** Whether a component is there without the solution; null for types the sandbox does not know. */
export function isInOrganization(
  check: CheckContext,
  reference: ComponentReference & { readonly parentSchemaName?: string | null },
): boolean | null {
  const lookup = lookups[reference.type];
  return lookup === undefined
    ? null
    : lookup(check, reference.schemaName ?? "", reference.id ?? "", reference.parentSchemaName ?? "");
}

type Lookup = (check: CheckContext, name: string, id: string, parent: string) => boolean;

const lookups: Readonly<Record<number, Lookup | undefined>> = {
  [componentTypes.table]: ({ others }, name) => others.table(name.toLowerCase()) !== undefined,
  [componentTypes.column]: ({ others }, name, _, parent) =>
    others.table(parent.toLowerCase())?.attributes.has(name.toLowerCase()) ?? false,
  [componentTypes.choice]: ({ others }, name) => others.globalOptionSets().some((choice) => choice.name === name),
  [componentTypes.relationship]: ({ others }, name) =>
    others
      .tables()
      .some(({ manyToOne, manyToMany }) =>
        [...manyToOne, ...manyToMany].some(({ schemaName }) => schemaName.toLowerCase() === name.toLowerCase()),
      ),
  [componentTypes.role]: ({ organization }, _, id) => organization.roles.has(id),
  [componentTypes.view]: ({ organization }, _, id) => organization.views.has(id),
  [componentTypes.form]: ({ organization }, _, id) => organization.forms.has(id),
  [componentTypes.webResource]: ({ organization }, name) => organization.webResources.has(name),
  [componentTypes.siteMap]: ({ organization }, name) => organization.siteMaps.has(name),
  [componentTypes.codeComponent]: ({ organization }, name) => organization.codeComponents.has(name),
  [componentTypes.columnSecurityProfile]: ({ organization }, _, id) => organization.profiles.has(id),
  [componentTypes.app]: ({ organization }, name) => organization.apps.has(name),
  [componentTypes.environmentVariable]: ({ organization }, name) => organization.environmentVariables.has(name),
};
