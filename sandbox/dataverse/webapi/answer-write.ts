import type { TableMetadata } from "../metadata/table-metadata";
import { readFoundRecord } from "../reads/read-record";
import type { WebApiCall } from "./web-api-call";
import { emptyAnswer, type WebApiAnswer } from "./web-api-message";

/** What a create or update did. */
export interface Written {
  readonly was: "created" | "updated";
  readonly table: TableMetadata;
  readonly id: string;
}

/**
 * 204 with the address of the row; with `return=representation` 201 or 200 and the row itself. The address is the row's own, or the
 * one given, which is how an upsert by alternate key is answered.
 */
export function answerWrite(call: WebApiCall, written: Written, ownPath: string | null): WebApiAnswer {
  const { context } = call;
  const path = ownPath ?? `${written.table.entitySetName}(${written.id})`;
  const headers = { "OData-EntityId": `${context.serviceRoot}${path}` };
  if (!context.preferences.returnRepresentation) return emptyAnswer(204, headers);
  const row = readFoundRecord(written.was === "created" ? call : withoutExpand(call), written);
  return { ...row, status: written.was === "created" ? 201 : 200, headers: { ...row.headers, ...headers } };
}

/** Dataverse ignores `$expand` on an update. */
function withoutExpand({ address, ...call }: WebApiCall): WebApiCall {
  return { ...call, address: { ...address, options: { ...address.options, expand: null } } };
}
