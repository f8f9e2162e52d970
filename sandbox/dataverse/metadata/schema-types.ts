import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Types of the schema that belong to no table: metadata definitions, parameters and answers of operations, enumerations. */
export interface SchemaTypes {
  readonly structures: Readonly<Record<string, StructureType>>;
  readonly enumerations: Readonly<Record<string, EnumerationType>>;
}

export interface StructureType {
  readonly kind: "entity" | "complex";
  readonly isAbstract?: boolean;
  readonly baseType?: string;
  readonly properties: readonly PropertyType[];
  readonly navigations?: readonly NavigationType[];
}

/** Name and CSDL type; `false` when it is never null. */
export type PropertyType = readonly [name: string, type: string, nullable?: boolean];

/** Name and CSDL type; `true` when the target is contained. */
export type NavigationType = readonly [name: string, type: string, contains?: boolean];

export interface EnumerationType {
  readonly isFlags: boolean;
  readonly members: readonly (readonly [name: string, value: number])[];
}

/** Reads the types a real organisation's `$metadata` has, from the generated facts beside this file. */
export function readSchemaTypes(): SchemaTypes {
  return JSON.parse(readFileSync(join(__dirname, "schema-types.generated.json"), "utf8")) as SchemaTypes;
}

/** The type with the ones it inherits from, the most general first. */
export function lineOf(types: SchemaTypes, name: string): readonly (readonly [name: string, type: StructureType])[] {
  const type = types.structures[name];
  if (type === undefined) return [];
  const above = type.baseType === undefined ? [] : lineOf(types, type.baseType);
  return [...above, [name, type]];
}

/** Every property a type has, inherited ones first. */
export function propertiesOf(types: SchemaTypes, name: string): readonly PropertyType[] {
  return lineOf(types, name).flatMap(([, { properties }]) => properties);
}

export function navigationsOf(types: SchemaTypes, name: string): readonly NavigationType[] {
  return lineOf(types, name).flatMap(([, { navigations }]) => navigations ?? []);
}

/** Whether a type is, or inherits from, another one. */
export function isKindOf(types: SchemaTypes, name: string, ancestor: string): boolean {
  return lineOf(types, name).some(([each]) => each === ancestor);
}
