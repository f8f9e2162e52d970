import type { AttributeMetadata } from "../../metadata/table-metadata";
import { requiredMissing } from "../write-errors";
import { valueAfter, type RowWrite } from "./row-write";

/**
 * The platform insists only on columns it cannot do without (SystemRequired); what a business requires is for forms to ask
 * (learn.microsoft.com, AttributeRequiredLevel).
 */
export function requireRequiredColumns(write: RowWrite): void {
  for (const attribute of write.table.attributes.values()) {
    if (isRequiredOfClients(write, attribute) && valueAfter(write, attribute.logicalName) === null) {
      throw requiredMissing(write.table, attribute.logicalName);
    }
  }
}

/** Choices and kinds of rows are filled in by the platform. */
const filledIn: ReadonlySet<AttributeMetadata["type"]> = new Set([
  "Boolean",
  "EntityName",
  "Picklist",
  "State",
  "Status",
] as const);

function isRequiredOfClients({ table, before, values }: RowWrite, attribute: AttributeMetadata): boolean {
  if (attribute.required !== "SystemRequired" || attribute.attributeOf !== undefined) return false;
  if (filledIn.has(attribute.type)) return false;
  if (attribute.logicalName === table.primaryIdAttribute) return false;
  return before === null ? attribute.canCreate : values.has(attribute.logicalName);
}
