import type { AttributeMetadata } from "../../metadata/table-metadata";
import { typeColumnOf } from "../../store/physical-table";
import type { SqlValue } from "../../store/store";

/** Puts a lookup's target into a row's values, with the target's table where the lookup has several; null empties it. */
export function setLookup(
  values: Map<string, SqlValue>,
  attribute: AttributeMetadata,
  target: { readonly table: string; readonly id: string } | null,
): void {
  values.set(attribute.logicalName, target?.id ?? null);
  const typeColumn = typeColumnOf(attribute);
  if (typeColumn !== null) values.set(typeColumn, target?.table ?? null);
}
