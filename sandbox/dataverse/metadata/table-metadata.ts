/** What Dataverse knows of a table. Names as in EntityDefinitions (learn.microsoft.com, query-metadata-web-api). */
export interface TableMetadata {
  readonly metadataId: string;
  readonly logicalName: string;
  readonly schemaName: string;
  /** The name of its rows in a Web API address. */
  readonly entitySetName: string;
  readonly objectTypeCode: number;
  readonly displayName: string;
  readonly displayCollectionName: string;
  readonly description: string;
  readonly primaryIdAttribute: string;
  readonly primaryNameAttribute: string | null;
  readonly ownership: Ownership;
  readonly isCustom: boolean;
  readonly isManaged: boolean;
  readonly changeTracking: boolean;
  /** The hidden table between the two ends of an N:N relationship; its rows come and go by relating rows. */
  readonly isIntersect?: boolean;
  readonly attributes: ReadonlyMap<string, AttributeMetadata>;
  readonly keys: readonly KeyMetadata[];
  /** Relationships in which this table holds the lookup. */
  readonly manyToOne: readonly RelationshipMetadata[];
  /** Relationships in which another table looks this one up. */
  readonly oneToMany: readonly RelationshipMetadata[];
  readonly manyToMany: readonly ManyToManyMetadata[];
  /** The abstract type of the schema it belongs to: rows of `systemuser` and `team` are principals, those of `task` activities. */
  readonly baseType?: "principal" | "activitypointer";
  /** Display names in the languages a solution brought, by language code. */
  readonly displayNames?: Labels;
  readonly displayCollectionNames?: Labels;
}

/** Text by language code: `{1033: "Order", 1031: "Auftrag"}`. */
export type Labels = Readonly<Record<number, string>>;

export type Ownership = "UserOwned" | "OrganizationOwned" | "BusinessOwned" | "None";

/** What every attribute has, whatever its type. */
export interface AttributeBase {
  readonly metadataId: string;
  readonly logicalName: string;
  readonly schemaName: string;
  readonly displayName: string;
  /** In the languages a solution brought. */
  readonly displayNames?: Labels;
  readonly description: string;
  readonly required: "None" | "ApplicationRequired" | "SystemRequired" | "Recommended";
  readonly isCustom: boolean;
  readonly isSecured: boolean;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  readonly canRead: boolean;
  /** Solution that brought it; null for what an empty organisation has. */
  readonly solution: string | null;
  /**
   * For a virtual companion (`createdbyname`): the attribute it is derived from. Companions store nothing and are no properties
   * of the Web API; EntityDefinitions lists them and FetchXML may name them.
   */
  readonly attributeOf?: string;
}

export interface OptionMetadata {
  readonly value: number;
  readonly label: string;
  readonly labels: Labels;
  /** For a status reason: the state it belongs to. For a state: its default status reason. */
  readonly state?: number;
  readonly defaultStatus?: number;
  readonly invariantName?: string;
}

export type AttributeMetadata = AttributeBase &
  (
    | { readonly type: "Uniqueidentifier" }
    | { readonly type: "String"; readonly maxLength: number; readonly format: string }
    | { readonly type: "Memo"; readonly maxLength: number }
    | { readonly type: "Integer"; readonly min: number; readonly max: number }
    | { readonly type: "BigInt" }
    | {
        readonly type: "Decimal" | "Double" | "Money";
        readonly min: number;
        readonly max: number;
        readonly precision: number;
        readonly baseOf?: string;
      }
    | {
        readonly type: "Boolean";
        readonly defaultValue: boolean;
        readonly trueLabel: string;
        readonly falseLabel: string;
      }
    | {
        readonly type: "DateTime";
        readonly format: "DateOnly" | "DateAndTime";
        readonly behavior: "UserLocal" | "DateOnly" | "TimeZoneIndependent";
      }
    | {
        readonly type: "Picklist" | "State" | "Status" | "MultiSelectPicklist";
        readonly optionSet: OptionSetMetadata;
        readonly defaultValue: number | null;
      }
    | { readonly type: "Lookup" | "Customer" | "Owner"; readonly targets: readonly string[] }
    | { readonly type: "Binary" | "EntityName" | "Virtual" | "ManagedProperty" }
  );

export interface OptionSetMetadata {
  readonly metadataId: string;
  readonly name: string;
  readonly isGlobal: boolean;
  readonly options: readonly OptionMetadata[];
}

export interface KeyMetadata {
  readonly metadataId: string;
  readonly schemaName: string;
  readonly logicalName: string;
  readonly displayName: string;
  readonly attributes: readonly string[];
  readonly indexStatus: "Active" | "Pending" | "InProgress" | "Failed";
}

export type Cascade = "NoCascade" | "Cascade" | "RemoveLink" | "Restrict" | "Active" | "UserOwned";

export interface RelationshipMetadata {
  readonly metadataId: string;
  readonly schemaName: string;
  /** The table that is looked up, and its key. */
  readonly referencedEntity: string;
  readonly referencedAttribute: string;
  /** The table with the lookup, and the lookup's logical name. */
  readonly referencingEntity: string;
  readonly referencingAttribute: string;
  /** Single-valued navigation property on the referencing table: `accord_OrderId`, `customerid_account`. */
  readonly referencingNavigationProperty: string;
  /** Collection-valued navigation property on the referenced table. */
  readonly referencedNavigationProperty: string;
  readonly cascadeDelete: Cascade;
  readonly cascadeAssign: Cascade;
  readonly isCustom: boolean;
}

export interface ManyToManyMetadata {
  readonly metadataId: string;
  readonly schemaName: string;
  readonly intersectEntity: string;
  readonly entity1: string;
  readonly entity1IntersectAttribute: string;
  readonly entity1NavigationProperty: string;
  readonly entity2: string;
  readonly entity2IntersectAttribute: string;
  readonly entity2NavigationProperty: string;
}
