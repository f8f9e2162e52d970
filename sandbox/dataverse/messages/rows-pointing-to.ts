import type { RelationshipMetadata } from "../metadata/table-metadata";
import { quoteName, typeColumnOf } from "../store/physical-table";
import type { SqlRow } from "../store/store";
import type { RequestContext } from "../webapi/request-context";

/** The rows whose lookup of that relationship holds the row with the id. */
export function rowsPointingTo(
  { catalog, store }: RequestContext,
  relationship: RelationshipMetadata,
  id: string,
): readonly SqlRow[] {
  const attribute = catalog.table(relationship.referencingEntity)?.attributes.get(relationship.referencingAttribute);
  if (attribute === undefined) return [];
  const sql = `SELECT * FROM ${quoteName(relationship.referencingEntity)} WHERE ${quoteName(attribute.logicalName)} = ?`;
  const typeColumn = typeColumnOf(attribute);
  return typeColumn === null
    ? store.all(sql, id)
    : store.all(`${sql} AND ${quoteName(typeColumn)} = ?`, id, relationship.referencedEntity);
}
