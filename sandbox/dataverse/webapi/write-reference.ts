import { associateRows, disassociateRows } from "../messages/associate-rows";
import { resolveReference, type RowReference } from "../messages/payload/resolve-reference";
import { invalidArgument } from "../messages/write-errors";
import type { RecordPlace, RowsPlace } from "../query/resource";
import { locateRecord } from "./locate-record";
import { readJsonBody } from "./read-json-body";
import { wrongMethod, type WebApiCall } from "./web-api-call";
import { emptyAnswer, type WebApiAnswer } from "./web-api-message";

/** `POST accounts(a)/contact_customer_accounts/$ref {"@odata.id": "…/contacts(c)"}` and `DELETE …/$ref?$id=…/contacts(c)`. */
export function writeReferences(call: WebApiCall, rows: RowsPlace): WebApiAnswer {
  const { context, request, address } = call;
  if (rows.is === "set") throw wrongMethod(call, "GET");
  if (request.method !== "POST" && request.method !== "DELETE") throw wrongMethod(call, "GET", "POST", "DELETE");
  context.store.transaction(() => {
    const source = locateRecord(context, rows.from, address.options.aliases);
    if (request.method === "POST") associateRows(context, source, rows.navigation, referenceInBody(call));
    else disassociateRows(context, source, rows.navigation, referenceInAddress(call));
  });
  return emptyAnswer(204);
}

/** `PUT contacts(c)/parentcustomerid_account/$ref`, `DELETE` of it, and `DELETE accounts(a)/contact_customer_accounts(c)/$ref`. */
export function writeReference(call: WebApiCall, place: RecordPlace): WebApiAnswer {
  const { context, request, address } = call;
  const { aliases } = address.options;
  if (place.is === "followed" && request.method === "PUT") {
    context.store.transaction(() =>
      associateRows(context, locateRecord(context, place.from, aliases), place.navigation, referenceInBody(call)),
    );
  } else if (place.is === "followed" && request.method === "DELETE") {
    context.store.transaction(() =>
      disassociateRows(context, locateRecord(context, place.from, aliases), place.navigation, null),
    );
  } else if (place.is === "member" && request.method === "DELETE") {
    context.store.transaction(() => {
      const source = locateRecord(context, place.of.from, aliases);
      disassociateRows(context, source, place.of.navigation, locateRecord(context, place, aliases));
    });
  } else {
    throw wrongMethod(call, "GET", ...(place.is === "followed" ? ["PUT"] : []), "DELETE");
  }
  return emptyAnswer(204);
}

function referenceInBody({ context, request }: WebApiCall): RowReference {
  const body = readJsonBody(request.body);
  const address = typeof body === "object" && body !== null && "@odata.id" in body ? body["@odata.id"] : undefined;
  if (typeof address !== "string") throw invalidArgument(`The body must name the record as {"@odata.id": "…"}.`);
  return resolveReference(context, address);
}

function referenceInAddress({ context, address }: WebApiCall): RowReference {
  const { id } = address.options;
  if (id === null) throw invalidArgument("Which record to take away must be named by $id.");
  return resolveReference(context, id);
}
