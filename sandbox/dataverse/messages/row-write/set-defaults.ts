import type { AttributeMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import type { RowWrite } from "./row-write";

/** Columns a create leaves out take the default of their metadata. States have a step of their own. */
export function setDefaults({ table, values }: RowWrite): void {
  for (const attribute of table.attributes.values()) {
    if (values.has(attribute.logicalName) || attribute.attributeOf !== undefined) continue;
    const value = defaultOf(attribute);
    if (value !== null) values.set(attribute.logicalName, value);
  }
}

function defaultOf(attribute: AttributeMetadata): SqlValue {
  if (attribute.type === "Boolean") return attribute.defaultValue ? 1 : 0;
  if (attribute.type === "Picklist" && attribute.defaultValue !== null && attribute.defaultValue !== -1) {
    return attribute.defaultValue;
  }
  return null;
}
