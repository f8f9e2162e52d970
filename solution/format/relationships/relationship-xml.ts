import { introducedVersion } from "../../identity";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";

/** One row of a table refers to many of another through a lookup. */
export interface Relationship {
  readonly name: string;
  /** Schema name of the table with the lookup. */
  readonly referencing: string;
  /** Schema name of the table looked up. */
  readonly referenced: string;
  /** Schema name of the lookup. */
  readonly lookup: string;
  readonly onDelete: "NoCascade" | "RemoveLink" | "Restrict";
  /** Ours, with names for both ends; or one of those every table has. */
  readonly isCustom: boolean;
}

/** A relationship as exported. Nothing but deletion cascades: cascading ownership would flood the sharing table. */
export function relationshipXml(relationship: Relationship): XmlElement {
  const { name, lookup, onDelete, isCustom } = relationship;
  return element(
    "EntityRelationship",
    { Name: name },
    textElements({
      EntityRelationshipType: "OneToMany",
      IsCustomizable: 1,
      IntroducedVersion: introducedVersion,
      IsHierarchical: 0,
      ReferencingEntityName: relationship.referencing,
      ReferencedEntityName: relationship.referenced,
      CascadeAssign: "NoCascade",
      CascadeDelete: onDelete,
      CascadeArchive: onDelete,
      CascadeReparent: "NoCascade",
      CascadeShare: "NoCascade",
      CascadeUnshare: "NoCascade",
      CascadeRollupView: isCustom ? "NoCascade" : undefined,
      IsValidForAdvancedFind: isCustom ? 1 : undefined,
      ReferencingAttributeName: lookup,
    }),
    element("RelationshipDescription", {}, labels("Descriptions", "")),
    isCustom ? rolesXml(name, lookup) : undefined,
  );
}

/** Role 1 is the end with the lookup, role 0 the collection on the other side. */
function rolesXml(name: string, lookup: string): XmlElement {
  return element(
    "EntityRelationshipRoles",
    {},
    element(
      "EntityRelationshipRole",
      {},
      textElements({
        NavPaneDisplayOption: "UseCollectionName",
        NavPaneArea: "Details",
        NavPaneOrder: 10000,
        NavigationPropertyName: lookup,
        RelationshipRoleType: 1,
      }),
    ),
    element("EntityRelationshipRole", {}, textElements({ NavigationPropertyName: name, RelationshipRoleType: 0 })),
  );
}
