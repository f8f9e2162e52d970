import type { Resource } from "../query/resource";
import { readResource, type RowResource } from "../reads/read-resource";
import { toEtag, versionAlreadyRead } from "./parse-condition";
import { wrongMethod, type WebApiCall } from "./web-api-call";
import { emptyAnswer, type WebApiAnswer } from "./web-api-message";

type Readable = RowResource | Extract<Resource, { is: "batch" }>;

/** Everything that is read by GET. */
export function answerRead(call: WebApiCall, resource: Readable): WebApiAnswer {
  if (resource.is === "batch") throw wrongMethod(call, "POST");
  const answer = readResource(call, resource);
  return resource.is === "record" ? unlessUnchanged(call, answer) : answer;
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
