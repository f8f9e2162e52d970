import { stableId } from "../metadata/metadata-id";
import type { ComponentKind } from "./component-types";
import type { SolutionContents } from "./solution-contents";

/** A component of a solution file, as roots, jobs and `solutioncomponent` rows speak of it. */
export interface ShippedComponent {
  readonly kind: ComponentKind;
  /** Schema or logical name, or what people call it. */
  readonly name: string;
  /** Id of its row or of its metadata. */
  readonly id: string;
  /** How a root component of solution.xml names it. */
  readonly rootBy: "name" | "id" | "never";
}

/** Everything a solution file ships that has a life of its own, in the order it is installed. */
export function shippedComponents(contents: SolutionContents): readonly ShippedComponent[] {
  const { tables, relationships } = contents;
  return [
    ...contents.choices.map(({ name, metadataId }) => named("choice", name, metadataId)),
    ...tables.map(({ logicalName }) => named("table", logicalName, stableId("table", logicalName))),
    ...tables.flatMap((table) =>
      table.columns.map(({ logicalName }) => inside("column", table.logicalName, logicalName, "attribute")),
    ),
    ...tables.flatMap((table) =>
      table.keys.map(({ logicalName }) => inside("key", table.logicalName, logicalName, "key")),
    ),
    ...[...relationships.oneToMany, ...relationships.manyToMany].map(
      ({ schemaName, metadataId }): ShippedComponent => ({
        kind: "relationship",
        name: schemaName,
        id: metadataId,
        rootBy: "never",
      }),
    ),
    ...contents.webResources.map(({ name, id }) => named("webResource", name, id ?? stableId("webresource", name))),
    ...contents.codeComponents.map(({ name }) => named("codeComponent", name, codeComponentId(name))),
    ...contents.views.map(({ name, id }) => unrooted("view", name, id)),
    ...contents.forms.map(({ name, id }) => unrooted("form", name, id)),
    ...contents.roles.map(({ name, id }) => byId("role", name, id)),
    ...contents.profiles.map(({ name, id }) => byId("columnSecurityProfile", name, id)),
    ...contents.siteMaps.map(({ uniqueName }) => named("siteMap", uniqueName, stableId("sitemap", uniqueName))),
    ...contents.apps.map(({ uniqueName }) => named("app", uniqueName, stableId("appmodule", uniqueName))),
    ...contents.environmentVariables.map(({ schemaName }) =>
      named("environmentVariable", schemaName, stableId("environmentvariabledefinition", schemaName)),
    ),
  ];
}

export function codeComponentId(name: string): string {
  return stableId("customcontrol", name);
}

function named(kind: ComponentKind, name: string, id: string): ShippedComponent {
  return { kind, name, id, rootBy: "name" };
}

function byId(kind: ComponentKind, name: string, id: string): ShippedComponent {
  return { kind, name, id, rootBy: "id" };
}

/** Forms and views ride with their table; a form may be a root, but need not. */
function unrooted(kind: ComponentKind, name: string, id: string): ShippedComponent {
  return { kind, name, id, rootBy: "never" };
}

function inside(kind: ComponentKind, table: string, name: string, idKind: string): ShippedComponent {
  return { kind, name: `${table}.${name}`, id: stableId(idKind, table, name), rootBy: "never" };
}
