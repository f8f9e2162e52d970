import { stableId } from "../../metadata/metadata-id";
import type { Cascade, ManyToManyMetadata, RelationshipMetadata } from "../../metadata/table-metadata";
import { at, attribute, child, children, textOf, type Element } from "../package/xml";

export interface Relationships {
  readonly oneToMany: readonly RelationshipMetadata[];
  readonly manyToMany: readonly ManyToManyMetadata[];
}

/** Reads `<EntityRelationships>`. Names of tables and columns become logical ones. */
export function readRelationships(customizations: Element): Relationships {
  const elements = children(at(customizations, "EntityRelationships"), "EntityRelationship");
  const isManyToMany = (element: Element): boolean => textOf(element, "EntityRelationshipType") === "ManyToMany";
  return {
    oneToMany: elements.filter((element) => !isManyToMany(element)).map(toOneToMany),
    manyToMany: elements.filter(isManyToMany).map(toManyToMany),
  };
}

function toOneToMany(element: Element): RelationshipMetadata {
  const schemaName = attribute(element, "Name") ?? "";
  const lookup = textOf(element, "ReferencingAttributeName") ?? "";
  const referenced = logicalName(element, "ReferencedEntityName");
  return {
    metadataId: stableId("relationship", schemaName),
    schemaName,
    referencedEntity: referenced,
    referencedAttribute: `${referenced}id`,
    referencingEntity: logicalName(element, "ReferencingEntityName"),
    referencingAttribute: lookup.toLowerCase(),
    referencingNavigationProperty: navigationProperty(element, "1") ?? lookup,
    referencedNavigationProperty: navigationProperty(element, "0") ?? schemaName,
    cascadeDelete: cascade(element, "CascadeDelete"),
    cascadeAssign: cascade(element, "CascadeAssign"),
    isCustom: true,
  };
}

function toManyToMany(element: Element): ManyToManyMetadata {
  const schemaName = attribute(element, "Name") ?? "";
  const entity1 = logicalName(element, "FirstEntityName");
  const entity2 = logicalName(element, "SecondEntityName");
  const isReflexive = entity1 === entity2;
  return {
    metadataId: stableId("relationship", schemaName),
    schemaName,
    intersectEntity: (textOf(element, "IntersectEntityName") ?? schemaName).toLowerCase(),
    entity1,
    entity1IntersectAttribute: isReflexive ? `${entity1}idone` : `${entity1}id`,
    entity1NavigationProperty: schemaName,
    entity2,
    entity2IntersectAttribute: isReflexive ? `${entity2}idtwo` : `${entity2}id`,
    entity2NavigationProperty: schemaName,
  };
}

/** Role 1 is the side of the lookup, role 0 the other one. */
function navigationProperty(element: Element, roleType: string): string | null {
  const role = children(child(element, "EntityRelationshipRoles"), "EntityRelationshipRole").find(
    (candidate) => textOf(candidate, "RelationshipRoleType") === roleType,
  );
  return role === undefined ? null : textOf(role, "NavigationPropertyName");
}

function logicalName(element: Element, name: string): string {
  return (textOf(element, name) ?? "").toLowerCase();
}

const cascades: readonly Cascade[] = ["NoCascade", "Cascade", "RemoveLink", "Restrict", "Active", "UserOwned"];

function cascade(element: Element, name: string): Cascade {
  return cascades.find((candidate) => candidate === textOf(element, name)) ?? "NoCascade";
}
