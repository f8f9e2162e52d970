import type { ExpandItem, Expression } from "../../query/address";
import { DataverseError } from "../../dataverse-error";
import { isKindOf, navigationsOf, propertiesOf } from "../schema-types";
import type { Definition, DescribeContext } from "./definition";
import { filterDefinitions } from "./filter-definitions";

/** What of a definition is wanted. */
export interface Projection {
  readonly select: readonly string[] | null;
  readonly expand: readonly ExpandItem[] | null;
  readonly aliases: ReadonlyMap<string, Expression>;
  /** The type the address promises; a more special one is named in the answer. */
  readonly declaredType: string;
  /** Where the definition stands, for the contexts of expanded ones; null inside expanded ones. */
  readonly contextPath: string | null;
}

export type DescribedDefinition = Readonly<Record<string, unknown>>;

/** A definition as JSON: the selected properties, `MetadataId` always, and what was expanded. */
export function projectDefinition(
  context: DescribeContext,
  definition: Definition,
  projection: Projection,
): DescribedDefinition {
  const names = selectedNames(context, projection);
  const properties = Object.entries(definition.properties).filter(([name]) => names === null || names.has(name));
  const typeName =
    definition.type === projection.declaredType ? {} : { "@odata.type": `#Microsoft.Dynamics.CRM.${definition.type}` };
  return {
    ...typeName,
    ...Object.fromEntries(properties),
    ...expanded(context, definition, projection),
  };
}

function selectedNames({ types }: DescribeContext, { select, declaredType }: Projection): ReadonlySet<string> | null {
  if (select === null || select.includes("*")) return null;
  const known = new Set(propertiesOf(types, declaredType).map(([name]) => name));
  for (const name of select) {
    if (!known.has(name)) throw unknownProperty(name, declaredType);
  }
  return new Set([...select, "MetadataId"]);
}

function expanded(context: DescribeContext, definition: Definition, projection: Projection): DescribedDefinition {
  const entries = (projection.expand ?? []).flatMap((item): [string, unknown][] => {
    const [name = "", cast] = item.navigation;
    const target = definition.navigations[name];
    const declared = navigationsOf(context.types, projection.declaredType).find(([each]) => each === name)?.[1];
    if (declared === undefined) throw unknownProperty(name, projection.declaredType);
    const type = typeInside(declared);
    const value = target?.() ?? null;
    const inner: Projection = {
      select: item.select,
      expand: item.expand,
      aliases: projection.aliases,
      declaredType: cast === undefined ? type : cast.replace(/^Microsoft\.Dynamics\.CRM\./, ""),
      contextPath: null,
    };
    return [...contextOf(projection, name, item), [name, projectExpanded(context, value, item, inner)]];
  });
  return Object.fromEntries(entries);
}

function projectExpanded(
  context: DescribeContext,
  value: Definition | readonly Definition[] | null,
  item: ExpandItem,
  inner: Projection,
): unknown {
  if (value === null) return null;
  if (!isList(value)) return projectDefinition(context, value, inner);
  const ofType = value.filter(({ type }) => isKindOf(context.types, type, inner.declaredType));
  return filterDefinitions(ofType, item.filter, inner.aliases).map((each) => projectDefinition(context, each, inner));
}

function isList(value: Definition | readonly Definition[]): value is readonly Definition[] {
  return Array.isArray(value);
}

/** First-level expansions say where they stand. */
function contextOf({ contextPath }: Projection, name: string, item: ExpandItem): [string, string][] {
  if (contextPath === null) return [];
  const columns = item.select === null ? "" : `(${item.select.join(",")})`;
  return [[`${name}@odata.context`, `${contextPath}/${name}${columns}`]];
}

function typeInside(type: string): string {
  return type.replace(/^Collection\((.+)\)$/, "$1").replace(/^mscrm\./, "");
}

export function unknownProperty(name: string, type: string): DataverseError {
  return new DataverseError(
    "0x80060888",
    400,
    `Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${type}'.`,
  );
}
