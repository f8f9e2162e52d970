/** What an element of customizations.xml may contain (names as the platform's schema and exports of 9.2 have them). */
export interface StructureRule {
  readonly allowed: readonly string[];
  /** Children that may occur more than once; all others at most once. */
  readonly repeated?: readonly string[];
  readonly required?: readonly string[];
  /** Further children the platform adds from release to release. */
  readonly alsoAllowed?: RegExp;
}

function words(text: string): readonly string[] {
  return text.split(" ");
}

const flags = /^(Is|Can|Has|Enable|Allow|Sync|Auto|Icon|Mobile|External)[A-Z]/;

/** By element name. Elements that are not here are not looked into. */
export const structureRules: Readonly<Record<string, StructureRule>> = {
  Entity: {
    allowed: words(
      "Name ObjectTypeCode EntityInfo FormXml SavedQueries Visualizations RibbonDiffXml HierarchyRules Icons Strings indexes CustomControlDefaultConfigs",
    ),
    required: ["Name"],
  },
  EntityInfo: { allowed: ["entity"], required: ["entity"] },
  entity: {
    allowed: words(
      "LocalizedNames LocalizedCollectionNames Descriptions attributes EntityKeys EntitySetName OwnershipTypeMask ActivityTypeMask EntityColor EntityHelpUrl EntityHelpUrlEnabled EntityMask EntityType TableType DataProviderId DataSourceId DaysSinceRecordLastModified IntroducedVersion ChangeTrackingEnabled EnforceStateTransitions OwnerId PrimaryImageAttribute SettingOf UsesBusinessDataLabelTable",
    ),
    alsoAllowed: flags,
  },
  attributes: { allowed: ["attribute"], repeated: ["attribute"] },
  attribute: {
    allowed: words(
      "Type Name LogicalName RequiredLevel DisplayMask ImeMode ValidForUpdateApi ValidForReadApi ValidForCreateApi IntroducedVersion SourceType SourceTypeMask Format FormatName Length MaxLength MinValue MaxValue Accuracy AccuracySource CalculationOf AggregateOf AttributeOf YomiOf LinkedAttribute LookupStyle LookupBrowse LookupTypes ReferencedEntityObjectTypeCode AppDefaultValue OptionSetName optionset Behavior FormulaDefinition FormulaDefinitionFileName MaxHeight MaxWidth MaxSizeInKB XmlAbbreviation displaynames Descriptions",
    ),
    alsoAllowed: flags,
    required: ["Type"],
  },
  EntityKeys: { allowed: ["EntityKey"], repeated: ["EntityKey"] },
  EntityKey: {
    allowed: words("Name LogicalName IntroducedVersion IsCustomizable EntityKeyAttributes displaynames"),
    required: ["Name", "EntityKeyAttributes"],
  },
  EntityRelationships: { allowed: ["EntityRelationship"], repeated: ["EntityRelationship"] },
  EntityRelationship: {
    allowed: words(
      "EntityRelationshipType FirstEntityName SecondEntityName IntersectEntityName ReferencingEntityName ReferencedEntityName ReferencingAttributeName ReferencingAttributeRequiredLevel RelationshipDescription EntityRelationshipRoles EntityRelationshipRolesX IntroducedVersion field",
    ),
    alsoAllowed: /^(Is|Cascade)[A-Z]/,
    repeated: ["field"],
    required: ["EntityRelationshipType"],
  },
  optionset: {
    allowed: words(
      "OptionSetType IsGlobal IntroducedVersion IsCustomizable ExternalTypeName displaynames Descriptions options states statuses",
    ),
    required: ["OptionSetType"],
  },
  savedquery: {
    allowed: words(
      "IsCustomizable CanBeDeleted isquickfindquery isprivate isdefault savedqueryid layoutxml layoutjson columnsetxml querytype queryapi returnedtypecode fetchxml conditionalformatting offlinesqlquery IntroducedVersion LocalizedNames Descriptions statecode statuscode",
    ),
    required: ["savedqueryid", "fetchxml", "querytype"],
  },
  systemform: {
    allowed: words(
      "formid IntroducedVersion FormPresentation FormActivationState UniqueName form IsCustomizable CanBeDeleted LocalizedNames Descriptions",
    ),
    required: ["formid", "form"],
  },
  Role: {
    allowed: words(
      "IsCustomizable IsAutoAssigned IsInherited AppliesTo Description Summary IntroducedVersion RolePrivileges",
    ),
  },
  RolePrivileges: { allowed: ["RolePrivilege"], repeated: ["RolePrivilege"] },
  FieldSecurityProfile: { allowed: ["FieldPermissions"] },
  FieldPermission: {
    allowed: words("EntityName AttributeName CanRead CanUpdate CanCreate CanReadUnMasked"),
    required: ["EntityName", "AttributeName"],
  },
  WebResource: {
    allowed: words(
      "WebResourceId Name DisplayName Description LanguageCode WebResourceType SilverlightVersion DependencyXml IntroducedVersion FileName",
    ),
    alsoAllowed: flags,
    required: ["Name", "WebResourceType", "FileName"],
  },
  CustomControl: { allowed: ["Name", "FileName"], required: ["Name", "FileName"] },
  AppModule: {
    allowed: words(
      "UniqueName IntroducedVersion WebResourceId WelcomePageId URL OptimizedFor statecode statuscode FormFactor ClientType NavigationType AppModuleComponents AppModuleRoleMaps AppConfig AppElementsX appelements appsettings EventHandlers LocalizedNames Descriptions",
    ),
    alsoAllowed: flags,
    required: ["UniqueName"],
  },
  AppModuleSiteMap: {
    allowed: words(
      "SiteMapUniqueName SiteMapName EnableCollapsibleGroups ShowHome ShowPinned ShowRecents SiteMap LocalizedNames",
    ),
    required: ["SiteMapUniqueName"],
  },
};

/** The nesting of a form. */
export const formRules: Readonly<Record<string, StructureRule>> = {
  form: {
    allowed: words(
      "ancestor hiddencontrols data tabs header footer events formLibraries externaldependencies formparameters clientresources Navigation controlDescriptions DisplayConditions RibbonDiffXml",
    ),
  },
  tabs: { allowed: ["tab"], repeated: ["tab"] },
  tab: { allowed: words("labels tabheader tabfooter columns events") },
  columns: { allowed: ["column"], repeated: ["column"] },
  column: { allowed: ["sections"] },
  sections: { allowed: ["section"], repeated: ["section"] },
  section: { allowed: ["labels", "rows"] },
  rows: { allowed: ["row"], repeated: ["row"] },
  row: { allowed: ["cell"], repeated: ["cell"] },
  cell: { allowed: ["labels", "control", "events"], repeated: ["control"] },
  formLibraries: { allowed: ["Library"], repeated: ["Library"] },
  controlDescriptions: { allowed: ["controlDescription"], repeated: ["controlDescription"] },
  controlDescription: { allowed: ["customControl"], repeated: ["customControl"] },
};
