import type { MetadataCatalog } from "../metadata/metadata-catalog";
import type { TableMetadata } from "../metadata/table-metadata";

/** A navigation property of a table: where it leads, and over which columns. */
export type Navigation =
  /** The row that a lookup of this table names. */
  | { readonly is: "lookup"; readonly property: string; readonly table: TableMetadata; readonly column: string }
  /** The rows of another table whose lookup names this row. */
  | { readonly is: "children"; readonly property: string; readonly table: TableMetadata; readonly column: string }
  /** The rows that an intersect table ties to this one. */
  | {
      readonly is: "manyToMany";
      readonly property: string;
      readonly table: TableMetadata;
      readonly intersect: TableMetadata;
      readonly ownColumn: string;
      readonly otherColumn: string;
    };

export type LookupNavigation = Extract<Navigation, { is: "lookup" }>;
export type CollectionNavigation = Exclude<Navigation, { is: "lookup" }>;

/** Finds a navigation property by its name, which is case-sensitive; undefined when the table has none of that name. */
export function findNavigation(catalog: MetadataCatalog, table: TableMetadata, name: string): Navigation | undefined {
  return findLookup(catalog, table, name) ?? findChildren(catalog, table, name) ?? findManyToMany(catalog, table, name);
}

function findLookup(catalog: MetadataCatalog, table: TableMetadata, name: string): LookupNavigation | undefined {
  const relationship = table.manyToOne.find((candidate) => candidate.referencingNavigationProperty === name);
  const target = relationship && catalog.table(relationship.referencedEntity);
  return target && { is: "lookup", property: name, table: target, column: relationship.referencingAttribute };
}

function findChildren(catalog: MetadataCatalog, table: TableMetadata, name: string): CollectionNavigation | undefined {
  const relationship = table.oneToMany.find((candidate) => candidate.referencedNavigationProperty === name);
  const children = relationship && catalog.table(relationship.referencingEntity);
  return children && { is: "children", property: name, table: children, column: relationship.referencingAttribute };
}

function findManyToMany(
  catalog: MetadataCatalog,
  table: TableMetadata,
  name: string,
): CollectionNavigation | undefined {
  for (const relationship of table.manyToMany) {
    const first = {
      table: relationship.entity1,
      column: relationship.entity1IntersectAttribute,
      property: relationship.entity1NavigationProperty,
    };
    const second = {
      table: relationship.entity2,
      column: relationship.entity2IntersectAttribute,
      property: relationship.entity2NavigationProperty,
    };
    const sides = [
      [first, second],
      [second, first],
    ] as const;
    for (const [own, other] of sides) {
      const target = catalog.table(other.table);
      const intersect = catalog.table(relationship.intersectEntity);
      if (own.table !== table.logicalName || own.property !== name || !target || !intersect) continue;
      const columns = { ownColumn: own.column, otherColumn: other.column };
      return { is: "manyToMany", property: name, table: target, intersect, ...columns };
    }
  }
  return undefined;
}
