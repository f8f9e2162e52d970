import { associateRows } from "../messages/associate-rows";
import { createRow } from "../messages/create-row";
import { readPayload } from "../messages/payload/read-payload";
import { setLookup } from "../messages/payload/set-lookup";
import { findRowById } from "../messages/row-key";
import type { RelatedPlace, RowsPlace } from "../query/resource";
import { answerWrite } from "./answer-write";
import { locateRecord } from "./locate-record";
import { readJsonBody } from "./read-json-body";
import type { WebApiCall } from "./web-api-call";
import type { WebApiAnswer } from "./web-api-message";

/** `POST accounts`, and `POST accounts(guid)/contact_customer_accounts`, which relates the new row as well. */
export function postRows(call: WebApiCall, rows: RowsPlace): WebApiAnswer {
  const { context, request } = call;
  const body = readJsonBody(request.body);
  return context.store.transaction(() => {
    const { table } = rows;
    const id =
      rows.is === "set"
        ? createRow(context, table, readPayload(context, table, body, "create"))
        : createRelated(call, rows, body);
    return answerWrite(call, { was: "created", table, id }, null);
  });
}

function createRelated({ context, address }: WebApiCall, rows: RelatedPlace, body: unknown): string {
  const { table, navigation } = rows;
  const source = locateRecord(context, rows.from, address.options.aliases);
  const payload = readPayload(context, table, body, "create");
  if (navigation.is === "children") {
    const values = new Map(payload.values);
    const lookup = table.attributes.get(navigation.column);
    if (lookup !== undefined) setLookup(values, lookup, { table: source.table.logicalName, id: source.id });
    return createRow(context, table, { ...payload, values, bound: [...payload.bound, source] });
  }
  const id = createRow(context, table, payload);
  associateRows(context, source, navigation, { table, id, row: findRowById(context.store, table, id) ?? {} });
  return id;
}
