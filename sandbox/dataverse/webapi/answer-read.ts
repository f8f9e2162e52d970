import type { Resource } from "../query/resource";
import { readCollection } from "../reads/read-collection";
import { readCount } from "../reads/read-count";
import { readProperty } from "../reads/read-property";
import { readRecord } from "../reads/read-record";
import { readReference, readReferences } from "../reads/read-references";
import { toEtag, versionAlreadyRead } from "./parse-condition";
import { wrongMethod, type WebApiCall } from "./web-api-call";
import { emptyAnswer, type WebApiAnswer } from "./web-api-message";

type Readable = Extract<
  Resource,
  { is: "rows" | "record" | "property" | "count" | "references" | "reference" | "batch" }
>;

/** Everything that is read by GET. */
export function answerRead(call: WebApiCall, resource: Readable): WebApiAnswer {
  switch (resource.is) {
    case "rows":
      return readCollection(call, resource.rows);
    case "record":
      return unlessUnchanged(call, readRecord(call, resource.record));
    case "property":
      return readProperty(call, resource);
    case "count":
      return readCount(call, resource.rows);
    case "references":
      return readReferences(call, resource.rows);
    case "reference":
      return readReference(call, resource.record);
    case "batch":
      throw wrongMethod(call, "POST");
  }
}

/**
 * 304 when the client has that version already. Answers with annotations or expanded rows depend on more than one version, so they
 * are always sent (learn.microsoft.com, webapi/perform-conditional-operations).
 */
function unlessUnchanged({ request, context, address }: WebApiCall, answer: WebApiAnswer): WebApiAnswer {
  const version = versionAlreadyRead(request.headers);
  const isComparable = address.options.expand === null && context.preferences.annotations.length === 0;
  if (version === null || !isComparable || answer.headers["ETag"] !== toEtag(version)) return answer;
  return emptyAnswer(304, { ETag: toEtag(version) });
}
