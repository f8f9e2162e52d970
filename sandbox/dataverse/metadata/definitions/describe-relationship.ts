import type { ManyToManyMetadata, RelationshipMetadata } from "../table-metadata";
import { withAllProperties, type Definition, type DescribeContext } from "./definition";
import { emptyLabel, managedProperty } from "./labels";

/** A 1:N relationship with what happens to the rows of its many side. */
export function describeOneToMany({ types }: DescribeContext, relationship: RelationshipMetadata): Definition {
  return {
    type: "OneToManyRelationshipMetadata",
    properties: withAllProperties(types, "OneToManyRelationshipMetadata", {
      MetadataId: relationship.metadataId,
      SchemaName: relationship.schemaName,
      ...shared(relationship.isCustom),
      RelationshipType: "OneToManyRelationship",
      ReferencedEntity: relationship.referencedEntity,
      ReferencedAttribute: relationship.referencedAttribute,
      ReferencingEntity: relationship.referencingEntity,
      ReferencingAttribute: relationship.referencingAttribute,
      ReferencingEntityNavigationPropertyName: relationship.referencingNavigationProperty,
      ReferencedEntityNavigationPropertyName: relationship.referencedNavigationProperty,
      RelationshipBehavior: 1,
      AssociatedMenuConfiguration: menu,
      CascadeConfiguration: {
        Assign: relationship.cascadeAssign,
        Delete: relationship.cascadeDelete,
        Archive: relationship.cascadeDelete,
        Merge: "NoCascade",
        Reparent: "NoCascade",
        Share: "NoCascade",
        Unshare: "NoCascade",
        RollupView: "NoCascade",
      },
    }),
    navigations: {},
  };
}

export function describeManyToMany({ types }: DescribeContext, relationship: ManyToManyMetadata): Definition {
  return {
    type: "ManyToManyRelationshipMetadata",
    properties: withAllProperties(types, "ManyToManyRelationshipMetadata", {
      MetadataId: relationship.metadataId,
      SchemaName: relationship.schemaName,
      ...shared(false),
      RelationshipType: "ManyToManyRelationship",
      IntersectEntityName: relationship.intersectEntity,
      Entity1LogicalName: relationship.entity1,
      Entity1IntersectAttribute: relationship.entity1IntersectAttribute,
      Entity1NavigationPropertyName: relationship.entity1NavigationProperty,
      Entity1AssociatedMenuConfiguration: menu,
      Entity2LogicalName: relationship.entity2,
      Entity2IntersectAttribute: relationship.entity2IntersectAttribute,
      Entity2NavigationPropertyName: relationship.entity2NavigationProperty,
      Entity2AssociatedMenuConfiguration: menu,
    }),
    navigations: {},
  };
}

const menu = {
  Behavior: "UseCollectionName",
  Group: "Details",
  Label: emptyLabel,
  Order: 10000,
  IsCustomizable: true,
  Icon: null,
  ViewId: "00000000-0000-0000-0000-000000000000",
  AvailableOffline: true,
  MenuId: null,
  QueryApi: null,
};

function shared(isCustom: boolean): Readonly<Record<string, unknown>> {
  return {
    IsCustomRelationship: isCustom,
    IsCustomizable: managedProperty("iscustomizable", true),
    IsValidForAdvancedFind: true,
    IsManaged: true,
    SecurityTypes: "Append",
    IntroducedVersion: "1.0.0.0",
  };
}
