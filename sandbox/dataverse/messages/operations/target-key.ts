import type { TableMetadata } from "../../metadata/table-metadata";
import { parseAddress } from "../../query/parse-address";
import type { RequestContext } from "../../webapi/request-context";
import { parseReference } from "../payload/resolve-reference";
import type { RowKey } from "../row-key";
import { toStoredValue } from "../values/to-stored-value";
import { invalidTargets, type BulkTarget } from "./bulk-targets";

/**
 * Which row a target of UpdateMultiple or UpsertMultiple means: by `@odata.id`, which may hold an alternate key, or by its primary key.
 */
export function keyOfTarget(context: RequestContext, table: TableMetadata, target: BulkTarget): RowKey {
  const address = target["@odata.id"];
  if (typeof address === "string") return keyInAddress(context, table, address);
  const id = target[table.primaryIdAttribute];
  const attribute = table.attributes.get(table.primaryIdAttribute);
  if (id !== undefined && id !== null && attribute !== undefined) {
    return { is: "id", id: String(toStoredValue(table, attribute, id)) };
  }
  throw invalidTargets(
    `A record of '${table.logicalName}' names no key: give '${table.primaryIdAttribute}', or '@odata.id' with an alternate key.`,
  );
}

function keyInAddress(context: RequestContext, table: TableMetadata, address: string): RowKey {
  const reference = parseReference(context, address, parseAddress(address));
  if (reference.table.logicalName === table.logicalName) return reference.key;
  throw invalidTargets(`'${address}' is not a record of '${table.logicalName}'.`);
}
