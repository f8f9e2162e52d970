import type { Resource } from "../query/resource";
import { answerRead } from "./answer-read";
import { callOperation } from "./call-operation";
import { serviceDocument } from "./service-document";
import { wrongMethod, type WebApiCall } from "./web-api-call";
import { jsonAnswer, type WebApiAnswer } from "./web-api-message";
import { deleteProperty, putProperty } from "./write-property";
import { deleteRecord, patchRecord } from "./write-record";
import { writeReference, writeReferences } from "./write-reference";
import { postRows } from "./write-rows";

/** Which handler answers for what the address names: reading by GET, everything else by kind of resource. */
export function routeRequest(call: WebApiCall, resource: Resource): WebApiAnswer | Promise<WebApiAnswer> {
  if (resource.is === "operation") return callOperation(call, resource);
  if (resource.is === "definitions" || resource.is === "metadata") return call.service.describe(call, resource);
  if (call.request.method === "GET") {
    return resource.is === "serviceDocument"
      ? jsonAnswer(200, serviceDocument(call.context.catalog, call.context.serviceRoot))
      : answerRead(call, resource);
  }
  return write(call, resource);
}

type Writable = Exclude<Resource, { is: "operation" | "definitions" | "metadata" }>;

function write(call: WebApiCall, resource: Writable): WebApiAnswer {
  const { method } = call.request;
  switch (resource.is) {
    case "rows":
      if (method !== "POST") throw wrongMethod(call, "GET", "POST");
      return postRows(call, resource.rows);
    case "record":
      if (method === "PATCH") return patchRecord(call, resource.record);
      if (method === "DELETE") return deleteRecord(call, resource.record);
      throw wrongMethod(call, "GET", "PATCH", "DELETE");
    case "property":
      if (method === "PUT") return putProperty(call, resource.record, resource.attribute);
      if (method === "DELETE") return deleteProperty(call, resource.record, resource.attribute);
      throw wrongMethod(call, "GET", "PUT", "DELETE");
    case "references":
      return writeReferences(call, resource.rows);
    case "reference":
      return writeReference(call, resource.record);
    case "batch":
      throw wrongMethod(call, "POST");
    case "count":
    case "serviceDocument":
      throw wrongMethod(call, "GET");
  }
}
