import type { TableMetadata } from "../../metadata/table-metadata";
import type { Address } from "../../query/address";
import { resourceNotFound } from "../../query/address-errors";
import { parseAddress } from "../../query/parse-address";
import type { SqlRow } from "../../store/store";
import type { RequestContext } from "../../webapi/request-context";
import { findRowById, idOf, requireRow, toRowKey, type RowKey } from "../row-key";
import { invalidArgument, rowNotFound } from "../write-errors";

/** A row that is there. */
export interface RowReference {
  readonly table: TableMetadata;
  readonly id: string;
  readonly row: SqlRow;
}

/**
 * The row an address inside a body or an option points to: `/contacts(guid)`, `contacts(guid)`, an absolute one, or by alternate key.
 * 404 when there is no such row, 400 when it is no address of one.
 */
export function resolveReference(context: RequestContext, address: string): RowReference {
  const known = context.bound?.byAddress.get(address);
  if (known !== undefined) return known;
  const found = readReference(context, address);
  if (found.table !== context.bound?.written) context.bound?.byAddress.set(address, found);
  return found;
}

function readReference(context: RequestContext, address: string): RowReference {
  const { table, key } = parseReference(context, address, parseAddress(address));
  if (table.logicalName === "owner") return resolveOwner(context, key);
  const row = requireRow(context.store, table, key);
  return { table, id: idOf(table, row), row };
}

/** Which table and key such an address names, whether or not the row is there. */
export function parseReference(
  context: RequestContext,
  address: string,
  { path, options }: Address,
): { readonly table: TableMetadata; readonly key: RowKey } {
  const [segment, ...rest] = path;
  if (segment === undefined || rest.length > 0 || segment.arguments === null) {
    throw invalidArgument(`'${address}' is not the address of a record.`);
  }
  const table = context.catalog.tableBySetName(segment.name);
  if (table === undefined) throw resourceNotFound(segment.name);
  return { table, key: toRowKey(table, segment.arguments, options.aliases) };
}

/** `owners(guid)` is a user or a team. */
function resolveOwner({ catalog, store }: RequestContext, key: RowKey): RowReference {
  const id = key.is === "id" ? key.id : "";
  for (const name of ["systemuser", "team"]) {
    const table = catalog.table(name);
    const row = table === undefined ? undefined : findRowById(store, table, id);
    if (table !== undefined && row !== undefined) return { table, id, row };
  }
  throw rowNotFound("owner", id);
}
