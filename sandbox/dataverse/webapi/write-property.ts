import type { AttributeMetadata } from "../metadata/table-metadata";
import { readPayload } from "../messages/payload/read-payload";
import { requireVersion } from "../messages/precondition";
import { updateRow } from "../messages/update-row";
import { invalidArgument } from "../messages/write-errors";
import type { RecordPlace } from "../query/resource";
import { locateRecord } from "./locate-record";
import { parseCondition } from "./parse-condition";
import { readJsonBody } from "./read-json-body";
import type { WebApiCall } from "./web-api-call";
import { emptyAnswer, type WebApiAnswer } from "./web-api-message";

/** `PUT accounts(guid)/telephone1 {"value": "…"}`. */
export function putProperty(call: WebApiCall, place: RecordPlace, attribute: AttributeMetadata): WebApiAnswer {
  const body = readJsonBody(call.request.body);
  if (typeof body !== "object" || body === null || !("value" in body)) {
    throw invalidArgument(`The body must give the property '${attribute.logicalName}' as {"value": …}.`);
  }
  return writeProperty(call, place, attribute, body.value);
}

/** `DELETE accounts(guid)/telephone1` empties it. */
export function deleteProperty(call: WebApiCall, place: RecordPlace, attribute: AttributeMetadata): WebApiAnswer {
  return writeProperty(call, place, attribute, null);
}

function writeProperty(
  call: WebApiCall,
  place: RecordPlace,
  attribute: AttributeMetadata,
  value: unknown,
): WebApiAnswer {
  const { context, request, address } = call;
  if ("targets" in attribute) {
    throw invalidArgument(
      `'${attribute.logicalName}' is a lookup: set or empty it through its navigation property and $ref.`,
    );
  }
  context.store.transaction(() => {
    const { table, row } = locateRecord(context, place, address.options.aliases);
    requireVersion(parseCondition(request.headers), Number(row["versionnumber"]));
    updateRow(context, table, row, readPayload(context, table, { [attribute.logicalName]: value }, "update"));
  });
  return emptyAnswer(204);
}
