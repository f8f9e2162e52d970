import type { OneToMany, Table } from "../metadata/table";
import type { RelatedTo } from "../views/row-query";

/** How the rows of a subgrid are related to the open row. */
export type Relation =
  | { readonly is: "none" }
  | { readonly is: "oneToMany"; readonly relationship: OneToMany }
  | { readonly is: "manyToMany"; readonly related: (rowId: string) => RelatedTo };

/** @throws Error when the form names a relationship that does not exist. */
export function relationOf(table: Table, target: Table, relationshipName: string | undefined): Relation {
  if (relationshipName === undefined) return { is: "none" };
  const wanted = relationshipName.toLowerCase();
  const oneToMany = [...table.oneToMany, ...target.manyToOne].find(({ name }) => name.toLowerCase() === wanted);
  if (oneToMany) return { is: "oneToMany", relationship: oneToMany };
  const manyToMany = table.manyToMany.find(({ name }) => name.toLowerCase() === wanted);
  if (manyToMany === undefined) {
    throw new Error(`${table.logicalName} has no relationship ${relationshipName} to ${target.logicalName}.`);
  }
  const targetIsFirst = manyToMany.table1 === target.logicalName;
  return {
    is: "manyToMany",
    related: (rowId) => ({
      is: "intersect",
      intersectTable: manyToMany.intersectTable,
      toRows: targetIsFirst ? manyToMany.table1Column : manyToMany.table2Column,
      rowsKey: target.primaryId,
      toOther: targetIsFirst ? manyToMany.table2Column : manyToMany.table1Column,
      rowId,
    }),
  };
}

export function relatedTo(relation: Relation, rowId: string): RelatedTo | undefined {
  if (relation.is === "none") return undefined;
  if (relation.is === "manyToMany") return relation.related(rowId);
  return { is: "lookup", column: relation.relationship.referencingColumn, rowId };
}
