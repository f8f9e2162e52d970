import type { AttributeBase, AttributeMetadata, KeyMetadata, TableMetadata } from "../../metadata/table-metadata";

/** `Omit` of each member of a union, so that the union stays one. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

type UsualKey = Exclude<keyof AttributeBase, "attributeOf" | "displayNames">;

/** A column of a test: its type, and whatever is not as usual. */
export type ColumnSketch = Without<AttributeMetadata, UsualKey> & Partial<Pick<AttributeBase, UsualKey>>;

/** A table of a test: its columns by logical name, the first one the key. */
export function buildTable(
  logicalName: string,
  columns: Readonly<Record<string, ColumnSketch>>,
  details: Partial<TableMetadata> = {},
): TableMetadata {
  return {
    metadataId: "00000000-0000-0000-0000-000000000001",
    logicalName,
    schemaName: logicalName,
    entitySetName: `${logicalName}s`,
    objectTypeCode: 10000,
    displayName: logicalName,
    displayCollectionName: `${logicalName}s`,
    description: "",
    primaryIdAttribute: `${logicalName}id`,
    primaryNameAttribute: "name" in columns ? "name" : null,
    ownership: "None",
    isCustom: true,
    isManaged: false,
    changeTracking: false,
    attributes: new Map(Object.entries(columns).map(([name, column]) => [name, toAttribute(name, column)])),
    keys: [],
    manyToOne: [],
    oneToMany: [],
    manyToMany: [],
    ...details,
  };
}

function toAttribute(logicalName: string, column: ColumnSketch): AttributeMetadata {
  return {
    metadataId: "00000000-0000-0000-0000-000000000002",
    logicalName,
    schemaName: logicalName,
    displayName: logicalName,
    description: "",
    required: "None",
    isCustom: true,
    isSecured: false,
    canCreate: true,
    canUpdate: true,
    canRead: true,
    solution: null,
    ...column,
  };
}

export function buildKey(logicalName: string, ...attributes: readonly string[]): KeyMetadata {
  return {
    metadataId: "00000000-0000-0000-0000-000000000003",
    schemaName: logicalName,
    logicalName,
    displayName: logicalName,
    attributes,
    indexStatus: "Active",
  };
}
