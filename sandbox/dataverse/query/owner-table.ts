import type { AttributeMetadata, TableMetadata } from "../metadata/table-metadata";

const nothingId = "00000000-0000-0000-0000-000000000000";

const ownColumns = {
  metadataId: nothingId,
  description: "",
  required: "SystemRequired",
  isCustom: false,
  isSecured: false,
  canCreate: false,
  canUpdate: false,
  canRead: true,
  solution: null,
} as const;

const columns: readonly AttributeMetadata[] = [
  { ...ownColumns, type: "Uniqueidentifier", logicalName: "ownerid", schemaName: "OwnerId", displayName: "Owner" },
];

/**
 * The abstract type `principal`: users and teams as owners. It has one property, `ownerid`
 * (learn.microsoft.com, webapi/web-api-entitytypes); its rows are those of systemuser and team.
 */
export const ownerTable: TableMetadata = {
  metadataId: nothingId,
  logicalName: "principal",
  schemaName: "Principal",
  entitySetName: "owners",
  objectTypeCode: 7,
  displayName: "Owner",
  displayCollectionName: "Owners",
  description: "",
  primaryIdAttribute: "ownerid",
  primaryNameAttribute: null,
  ownership: "None",
  isCustom: false,
  isManaged: true,
  changeTracking: false,
  attributes: new Map(columns.map((column) => [column.logicalName, column])),
  keys: [],
  manyToOne: [],
  oneToMany: [],
  manyToMany: [],
};

/** Relationships of owner lookups name it by either word. */
export function isOwnerTable(logicalName: string): boolean {
  return logicalName === "owner" || logicalName === "principal";
}
