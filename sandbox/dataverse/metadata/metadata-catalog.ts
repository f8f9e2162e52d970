import type { OptionSetMetadata, TableMetadata } from "./table-metadata";

/** Everything the organisation knows of its tables at one moment. A solution import replaces the catalog as a whole. */
export interface MetadataCatalog {
  /** Grows with every change of metadata. */
  readonly version: number;
  table(logicalName: string): TableMetadata | undefined;
  tableBySetName(entitySetName: string): TableMetadata | undefined;
  tables(): readonly TableMetadata[];
  globalOptionSets(): readonly OptionSetMetadata[];
}

/** Hands out the catalog as it is now; queries hold on to the one they started with. */
export interface MetadataSource {
  readonly catalog: MetadataCatalog;
}
