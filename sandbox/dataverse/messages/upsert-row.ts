import type { TableMetadata } from "../metadata/table-metadata";
import { isLookup } from "../store/physical-table";
import type { SqlValue } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import { createRow } from "./create-row";
import { readPayload } from "./payload/read-payload";
import type { RowPayload } from "./payload/row-payload";
import type { RowReference } from "./payload/resolve-reference";
import { setLookup } from "./payload/set-lookup";
import { decideUpsert, type Precondition } from "./precondition";
import { findRow, findRowById, idOf, type RowKey } from "./row-key";
import { updateRow } from "./update-row";
import { keyNotFound, rowNotFound } from "./write-errors";

export interface Upserted {
  readonly was: "created" | "updated";
  readonly id: string;
}

/**
 * Creates the row with that key, or updates it when it is there. Values of an alternate key come from the address: on create a
 * different one in the body wins, on update the body's are dropped. (learn.microsoft.com, use-upsert-insert-update-record)
 */
export function upsertRow(
  context: RequestContext,
  table: TableMetadata,
  key: RowKey,
  body: unknown,
  condition: Precondition,
): Upserted {
  const row = findRow(context.store, table, key);
  const version = row === undefined ? null : Number(row["versionnumber"]);
  const decision = decideUpsert(condition, version, () =>
    key.is === "id" ? rowNotFound(table.logicalName, key.id) : keyNotFound(table.logicalName),
  );
  if (decision === "create" || row === undefined) {
    const payload = withKey(context, table, readPayload(context, table, body, "create"), key);
    return { was: "created", id: createRow(context, table, payload) };
  }
  const payload = readPayload(context, table, body, "update");
  updateRow(context, table, row, { ...payload, values: withoutKey(payload.values, key) });
  return { was: "updated", id: idOf(table, row) };
}

/** The address names the id; alternate key columns the body leaves out are taken from it. */
function withKey(context: RequestContext, table: TableMetadata, payload: RowPayload, key: RowKey): RowPayload {
  if (key.is === "id") return { ...payload, id: key.id };
  const values = new Map(payload.values);
  const bound = [...payload.bound];
  for (const [column, value] of key.values) {
    if (values.has(column)) continue;
    const attribute = table.attributes.get(column);
    if (attribute === undefined || !isLookup(attribute)) {
      values.set(column, value);
      continue;
    }
    const target = requireTargetRow(context, attribute.targets, String(value));
    setLookup(values, attribute, { table: target.table.logicalName, id: target.id });
    bound.push(target);
  }
  return { ...payload, values, bound };
}

function requireTargetRow({ catalog, store }: RequestContext, targets: readonly string[], id: string): RowReference {
  for (const name of targets) {
    const table = catalog.table(name);
    const row = table === undefined ? undefined : findRowById(store, table, id);
    if (table !== undefined && row !== undefined) return { table, id, row };
  }
  throw rowNotFound(targets.join(" or "), id);
}

function withoutKey(values: ReadonlyMap<string, SqlValue>, key: RowKey): ReadonlyMap<string, SqlValue> {
  return key.is === "id" ? values : new Map([...values].filter(([column]) => !key.values.has(column)));
}
