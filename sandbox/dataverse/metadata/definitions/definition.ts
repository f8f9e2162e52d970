import { isKindOf, propertiesOf, type SchemaTypes } from "../schema-types";
import type { MetadataCatalog } from "../metadata-catalog";
import { emptyLabel, managedProperty } from "./labels";

/** A piece of metadata as the Web API shows it: typed properties, and other pieces it leads to. */
export interface Definition {
  /** Name of its type in the schema: `EntityMetadata`, `PicklistAttributeMetadata`. */
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly navigations: Readonly<Record<string, () => Definition | readonly Definition[] | null>>;
}

/** What describing metadata needs beside the metadata. */
export interface DescribeContext {
  readonly catalog: MetadataCatalog;
  readonly types: SchemaTypes;
  /** The language of labels for the user. */
  readonly language: number;
}

/**
 * All properties of a type: those given, the others with what they are when nothing is known. Properties a type does not have are left out.
 */
export function withAllProperties(
  types: SchemaTypes,
  type: string,
  known: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    propertiesOf(types, type).map(([name, edmType]) => [
      name,
      name in known ? known[name] : unknownValue(name, edmType),
    ]),
  );
}

function unknownValue(name: string, edmType: string): unknown {
  if (edmType === "mscrm.BooleanManagedProperty") return managedProperty(name, true);
  if (edmType === "mscrm.Label") return emptyLabel;
  if (edmType.startsWith("Collection(")) return [];
  return edmType === "Edm.Boolean" && name !== "HasChanged" ? false : null;
}

export function isOfType(context: Pick<DescribeContext, "types">, definition: Definition, type: string): boolean {
  return isKindOf(context.types, definition.type, type);
}
