import { deleteRow } from "../messages/delete-row";
import { readPayload } from "../messages/payload/read-payload";
import { requireVersion, type Precondition } from "../messages/precondition";
import { toRowKey } from "../messages/row-key";
import { updateRow } from "../messages/update-row";
import { upsertRow, type Upserted } from "../messages/upsert-row";
import type { TableMetadata } from "../metadata/table-metadata";
import type { SqlRow } from "../store/store";
import type { RecordPlace } from "../query/resource";
import { answerWrite, type Written } from "./answer-write";
import { locateRecord } from "./locate-record";
import { parseCondition } from "./parse-condition";
import { readJsonBody } from "./read-json-body";
import type { WebApiCall } from "./web-api-call";
import { emptyAnswer, type WebApiAnswer } from "./web-api-message";

/** `PATCH accounts(guid)`, `PATCH accounts(accountnumber='A1')`: update, or create what is not there. */
export function patchRecord(call: WebApiCall, place: RecordPlace): WebApiAnswer {
  const { context, request } = call;
  const body = readJsonBody(request.body);
  const condition = parseCondition(request.headers);
  return context.store.transaction(() => {
    if (place.is !== "keyed") return answerWrite(call, updateLocated(call, place, body, condition), null);
    const key = toRowKey(place.table, place.key, call.address.options.aliases);
    const upserted: Upserted = upsertRow(context, place.table, key, body, condition);
    return answerWrite(call, { table: place.table, ...upserted }, key.is === "alternate" ? writtenPath(call) : null);
  });
}

/** A row reached through another one can be updated, not created. */
function updateLocated(call: WebApiCall, place: RecordPlace, body: unknown, condition: Precondition): Written {
  const { context, address } = call;
  const { table, id, row } = locateRecord(context, place, address.options.aliases);
  requireVersion(condition, Number(row["versionnumber"]));
  updateRow(context, table, row, readPayload(context, table, body, "update"));
  return { was: "updated", table, id };
}

/** The path of the address as the client wrote it: an upsert by alternate key answers with it. */
function writtenPath({ request }: WebApiCall): string {
  const path = request.url.split("?")[0] ?? "";
  return path.replace(/^.*?\/api\/data\/v\d+(?:\.\d+)?\/+/i, "").replace(/^\/+/, "");
}

export function deleteRecord(call: WebApiCall, place: RecordPlace): WebApiAnswer {
  const { context, request, address } = call;
  const condition = parseCondition(request.headers);
  context.store.transaction(() => {
    const { table, row } = locateRecord(context, place, address.options.aliases);
    requireVersion(condition, Number(row["versionnumber"]));
    if (table.logicalName === "solution") deleteSolution(call, table, row);
    else deleteRow(context, table, row);
  });
  return emptyAnswer(204);
}

/** Deleting a solution uninstalls it. */
function deleteSolution({ context, service }: WebApiCall, table: TableMetadata, row: SqlRow): void {
  context.access.requirePrivilege(context.caller, "Delete", table);
  service.uninstallSolution(String(row[table.primaryIdAttribute]));
}
