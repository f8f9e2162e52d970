import type { Cascade, Ownership } from "./table-metadata";

/**
 * The standard tables as `tools/generate-standard-tables.ts` writes them: facts only. Everything a rule can say (ids, companions
 * such as `createdbyname`, defaults of a type) is left out and added by `standard-tables.ts`.
 */
export interface GeneratedTables {
  readonly tables: readonly GeneratedTable[];
  readonly manyToMany: readonly GeneratedManyToMany[];
}

export interface GeneratedTable {
  readonly name: string;
  readonly schemaName: string;
  readonly setName: string;
  readonly code: number;
  readonly label: string;
  readonly plural: string;
  readonly ownership: Ownership;
  readonly primaryId: string;
  readonly primaryName: string | null;
  /** An abstract type of the schema: rows are also found through it. */
  readonly baseType?: "principal" | "activitypointer";
  readonly metadataId?: string;
  readonly changeTracking?: true;
  readonly isIntersect?: true;
  readonly columns: readonly GeneratedColumn[];
  readonly relationships: readonly GeneratedRelationship[];
  readonly keys?: readonly { readonly schemaName: string; readonly columns: readonly string[] }[];
}

export interface GeneratedColumn {
  readonly name: string;
  readonly schemaName: string;
  readonly label: string;
  readonly type: GeneratedType;
  readonly required?: "ApplicationRequired" | "SystemRequired" | "Recommended";
  /** Absent: may be written on create and update. */
  readonly write?: "create" | "none";
  readonly length?: number;
  readonly format?: string;
  readonly min?: number;
  readonly max?: number;
  readonly precision?: number;
  /** A date without time, in this or the user's time zone. */
  readonly dateOnly?: true;
  readonly behavior?: "DateOnly" | "TimeZoneIndependent";
  readonly targets?: readonly string[];
  readonly options?: readonly GeneratedOption[];
  /** Name of the global choice, when the options are one. */
  readonly choice?: string;
  readonly default?: number | boolean;
  readonly trueLabel?: string;
  readonly falseLabel?: string;
}

export interface GeneratedOption {
  readonly value: number;
  readonly label: string;
  /** Of a status reason: its state. */
  readonly state?: number;
  /** Of a state: the status reason it starts with, and its name in every language. */
  readonly defaultStatus?: number;
  readonly invariantName?: string;
}

export type GeneratedType =
  | "Uniqueidentifier"
  | "String"
  | "Memo"
  | "Integer"
  | "BigInt"
  | "Decimal"
  | "Double"
  | "Money"
  | "Boolean"
  | "DateTime"
  | "Picklist"
  | "State"
  | "Status"
  | "MultiSelectPicklist"
  | "Lookup"
  | "Customer"
  | "Owner"
  | "Binary"
  | "EntityName"
  | "ManagedProperty";

/** A lookup of the table: which column, to which table, and the names of both directions. */
export interface GeneratedRelationship {
  readonly column: string;
  readonly to: string;
  readonly toColumn: string;
  /** Navigation property on this table. */
  readonly navigation: string;
  /** Collection on the other table; also the schema name. */
  readonly partner: string;
  readonly onDelete?: Cascade;
}

export interface GeneratedManyToMany {
  readonly schemaName: string;
  readonly intersect: string;
  /** Table and its column in the intersect table. */
  readonly from: readonly [string, string];
  readonly to: readonly [string, string];
}
