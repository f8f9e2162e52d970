import type { TableDefinition } from "../../metadata/metadata-content";
import { stableId } from "../../metadata/metadata-id";
import type { AttributeBase, AttributeMetadata, ManyToManyMetadata } from "../../metadata/table-metadata";

/** The hidden table between the two ends of an N:N relationship. */
export function toIntersectTable(
  relationship: ManyToManyMetadata,
  solution: string,
  isManaged: boolean,
  objectTypeCode: number,
): TableDefinition {
  const { intersectEntity } = relationship;
  const ids = [
    `${intersectEntity}id`,
    relationship.entity1IntersectAttribute,
    relationship.entity2IntersectAttribute,
  ].map((name): AttributeMetadata => ({ ...column(intersectEntity, name, solution), type: "Uniqueidentifier" }));
  return {
    metadataId: stableId("table", intersectEntity),
    logicalName: intersectEntity,
    schemaName: relationship.schemaName,
    entitySetName: `${intersectEntity}set`,
    objectTypeCode,
    displayName: "",
    displayCollectionName: "",
    description: "",
    primaryIdAttribute: `${intersectEntity}id`,
    primaryNameAttribute: null,
    ownership: "None",
    isCustom: true,
    isManaged,
    changeTracking: false,
    isIntersect: true,
    attributes: [...ids, { ...column(intersectEntity, "versionnumber", solution), type: "BigInt" }],
    keys: [],
  };
}

function column(table: string, name: string, solution: string): AttributeBase {
  return {
    metadataId: stableId("attribute", table, name),
    logicalName: name,
    schemaName: name,
    displayName: "",
    description: "",
    required: "None",
    isCustom: false,
    isSecured: false,
    canCreate: false,
    canUpdate: false,
    canRead: true,
    solution,
  };
}
