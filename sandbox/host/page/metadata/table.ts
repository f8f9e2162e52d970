/** What the page knows of a table, from its metadata. */
export interface Table {
  readonly logicalName: string;
  readonly schemaName: string;
  /** The name of its rows in an address of the Web API. */
  readonly entitySetName: string;
  readonly objectTypeCode: number;
  readonly displayName: string;
  readonly pluralName: string;
  readonly primaryId: string;
  readonly primaryName: string | undefined;
  readonly isCustom: boolean;
  readonly isUserOwned: boolean;
  readonly columns: ReadonlyMap<string, Column>;
  /** Relationships in which this table holds the lookup. */
  readonly manyToOne: readonly OneToMany[];
  readonly oneToMany: readonly OneToMany[];
  readonly manyToMany: readonly ManyToMany[];
  /** The name of the privilege for each right: `Create` → `prvCreateOpportunity`. */
  readonly privileges: ReadonlyMap<string, string>;
}

export interface ColumnBase {
  readonly metadataId: string;
  readonly logicalName: string;
  readonly schemaName: string;
  readonly displayName: string;
  readonly required: "none" | "recommended" | "required";
  /** Protected by column security. */
  readonly isSecured: boolean;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  /** `Picklist`, as EntityDefinitions names the type. */
  readonly attributeType: string;
}

export interface Option {
  readonly value: number;
  readonly label: string;
  readonly color?: string | undefined;
  /** For a status reason: the state it belongs to. */
  readonly state?: number | undefined;
}

export type Column = ColumnBase &
  (
    | { readonly type: "text"; readonly maxLength: number; readonly format: TextFormat }
    | { readonly type: "memo"; readonly maxLength: number }
    | { readonly type: "whole"; readonly min: number; readonly max: number }
    | NumericOf<"decimal" | "double" | "money">
    | { readonly type: "yesNo"; readonly options: readonly Option[]; readonly defaultValue: boolean }
    | ChoiceOf<"choice" | "state" | "status" | "choices">
    | { readonly type: "dateTime"; readonly hasTime: boolean; readonly behavior: DateBehavior }
    | { readonly type: "lookup"; readonly targets: readonly string[]; readonly lookupType: LookupType }
    | { readonly type: "id" }
    | { readonly type: "other" }
  );

type NumericOf<Type> = Type extends string
  ? { readonly type: Type; readonly min: number; readonly max: number; readonly precision: number }
  : never;

type ChoiceOf<Type> = Type extends string
  ? { readonly type: Type; readonly options: readonly Option[]; readonly defaultValue: number | undefined }
  : never;

export type ColumnType = Column["type"];
/** `ColumnOf<"choice" | "status">` */
export type ColumnOf<Type extends ColumnType> = Extract<Column, { readonly type: Type }>;
export type TextFormat = "text" | "email" | "url" | "phone" | "textarea";
export type DateBehavior = "userLocal" | "dateOnly" | "timeZoneIndependent";
export type LookupType = "simple" | "customer" | "owner" | "partyList";

export interface OneToMany {
  readonly name: string;
  /** The table that is looked up. */
  readonly referencedTable: string;
  readonly referencedColumn: string;
  /** The table with the lookup. */
  readonly referencingTable: string;
  readonly referencingColumn: string;
  /** The property of the referencing table a row is bound through: `accord_OrderId`. */
  readonly lookupProperty: string;
}

export interface ManyToMany {
  readonly name: string;
  readonly intersectTable: string;
  readonly table1: string;
  readonly table1Column: string;
  readonly table2: string;
  readonly table2Column: string;
  readonly property1: string;
  readonly property2: string;
}
