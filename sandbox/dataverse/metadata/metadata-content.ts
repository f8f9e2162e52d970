import type {
  AttributeMetadata,
  ManyToManyMetadata,
  OptionSetMetadata,
  RelationshipMetadata,
  TableMetadata,
} from "./table-metadata";

/**
 * Metadata as it is declared: each relationship once, no companions. `makeCatalog` works out what each table sees of it.
 * Plain data, so that what a solution brought can be kept as JSON.
 */
export interface MetadataContent {
  readonly tables: readonly TableDefinition[];
  readonly relationships: readonly RelationshipMetadata[];
  readonly manyToMany: readonly ManyToManyMetadata[];
  readonly globalOptionSets: readonly OptionSetMetadata[];
}

export type TableDefinition = Omit<TableMetadata, "attributes" | "manyToOne" | "oneToMany" | "manyToMany"> & {
  readonly attributes: readonly AttributeMetadata[];
};
