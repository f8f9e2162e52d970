/** The parts of a `RetrieveMetadataChanges` answer the page reads (learn.microsoft.com, query-metadata-web-api). */
export interface MetadataAnswer {
  readonly EntityMetadata: readonly EntityAnswer[];
}

export interface LabelAnswer {
  readonly UserLocalizedLabel?: { readonly Label: string } | null;
  readonly LocalizedLabels?: readonly { readonly Label: string; readonly LanguageCode: number }[];
}

export interface EntityAnswer {
  readonly LogicalName: string;
  readonly SchemaName: string;
  readonly EntitySetName: string;
  readonly ObjectTypeCode?: number | null;
  readonly DisplayName?: LabelAnswer | null;
  readonly DisplayCollectionName?: LabelAnswer | null;
  readonly PrimaryIdAttribute: string;
  readonly PrimaryNameAttribute?: string | null;
  readonly IsCustomEntity?: boolean | null;
  readonly OwnershipType?: string | null;
  readonly Attributes?: readonly AttributeAnswer[] | null;
  readonly ManyToOneRelationships?: readonly OneToManyAnswer[] | null;
  readonly OneToManyRelationships?: readonly OneToManyAnswer[] | null;
  readonly ManyToManyRelationships?: readonly ManyToManyAnswer[] | null;
  readonly Privileges?: readonly { readonly Name: string; readonly PrivilegeType: string }[] | null;
}

export interface AttributeAnswer {
  readonly MetadataId?: string | null;
  readonly LogicalName: string;
  readonly SchemaName: string;
  readonly AttributeType?: string | null;
  readonly AttributeTypeName?: { readonly Value: string } | null;
  readonly DisplayName?: LabelAnswer | null;
  readonly RequiredLevel?: { readonly Value: string } | null;
  readonly IsSecured?: boolean | null;
  readonly IsValidForCreate?: boolean | null;
  readonly IsValidForUpdate?: boolean | null;
  readonly MaxLength?: number | null;
  readonly Format?: string | null;
  readonly FormatName?: { readonly Value: string } | null;
  readonly MinValue?: number | null;
  readonly MaxValue?: number | null;
  readonly Precision?: number | null;
  readonly DateTimeBehavior?: { readonly Value: string } | null;
  readonly Targets?: readonly string[] | null;
  readonly OptionSet?: OptionSetAnswer | null;
  readonly DefaultFormValue?: number | null;
  readonly DefaultValue?: boolean | null;
}

export interface OptionSetAnswer {
  readonly Options?: readonly OptionAnswer[] | null;
  readonly TrueOption?: OptionAnswer | null;
  readonly FalseOption?: OptionAnswer | null;
}

export interface OptionAnswer {
  readonly Value: number;
  readonly Label?: LabelAnswer | null;
  readonly Color?: string | null;
  readonly State?: number | null;
}

export interface OneToManyAnswer {
  readonly SchemaName: string;
  readonly ReferencedEntity: string;
  readonly ReferencedAttribute: string;
  readonly ReferencingEntity: string;
  readonly ReferencingAttribute: string;
  readonly ReferencingEntityNavigationPropertyName?: string | null;
}

export interface ManyToManyAnswer {
  readonly SchemaName: string;
  readonly IntersectEntityName: string;
  readonly Entity1LogicalName: string;
  readonly Entity1IntersectAttribute: string;
  readonly Entity1NavigationPropertyName?: string | null;
  readonly Entity2LogicalName: string;
  readonly Entity2IntersectAttribute: string;
  readonly Entity2NavigationPropertyName?: string | null;
}
