import type { AttributeMetadata, KeyMetadata, Labels, Ownership } from "../../metadata/table-metadata";

/** An `<Entity>` of customizations.xml: a table of the solution's own, or what it adds to another one. */
export interface TableComponent {
  readonly schemaName: string;
  readonly logicalName: string;
  /** What `<entity Name>` says; must be the same. */
  readonly entityName: string | null;
  /** Present when the solution describes the whole table, absent when it only adds to it. */
  readonly whole: WholeTable | null;
  readonly columns: readonly ColumnComponent[];
  readonly keys: readonly KeyMetadata[];
}

export interface WholeTable {
  readonly entitySetName: string;
  readonly ownership: Ownership;
  readonly changeTracking: boolean;
  readonly names: Labels;
  readonly pluralNames: Labels;
  readonly descriptions: Labels;
  readonly hasNotes: boolean;
  readonly hasActivities: boolean;
}

export interface ColumnComponent {
  readonly logicalName: string;
  /** The value of `<Type>`: `nvarchar`. */
  readonly typeName: string;
  readonly isCustom: boolean;
  readonly isPrimaryName: boolean;
  /** The global choice it uses, which must be there. */
  readonly globalChoice: string | null;
  /** Null when the type is not known. */
  readonly attribute: AttributeMetadata | null;
}
