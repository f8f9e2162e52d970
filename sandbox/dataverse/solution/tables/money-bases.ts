import { stableId } from "../../metadata/metadata-id";
import type { AttributeMetadata } from "../../metadata/table-metadata";

/** Every money column comes with its amount in the base currency; a file that leaves it out gets it all the same. */
export function withMoneyBases(columns: readonly AttributeMetadata[]): readonly AttributeMetadata[] {
  const names = new Set(columns.map(({ logicalName }) => logicalName));
  return columns.flatMap((column) => {
    const base = `${column.logicalName}_base`;
    if (column.type !== "Money" || column.baseOf !== undefined || names.has(base)) return [column];
    return [
      column,
      {
        ...column,
        metadataId: stableId("attribute", column.metadataId, "base"),
        logicalName: base,
        schemaName: `${column.schemaName}_Base`,
        displayName: `${column.displayName} (Base)`,
        displayNames: {},
        required: "None",
        canCreate: false,
        canUpdate: false,
        precision: 4,
        baseOf: column.logicalName,
      },
    ];
  });
}
