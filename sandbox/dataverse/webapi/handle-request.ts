import { randomUUID } from "node:crypto";
import { runBatch } from "../batch/run-batch";
import { DataverseError } from "../dataverse-error";
import { parseAddress } from "../query/parse-address";
import { resolveResource } from "../query/resolve-resource";
import { errorAnswer, unexpectedError } from "./error-answer";
import { makeRequestContext } from "./make-request-context";
import { describeApplied, parsePreferences } from "./parse-preferences";
import { routeRequest } from "./route-request";
import type { WebApiAnswer, WebApiRequest } from "./web-api-message";
import type { Session, WebApiService } from "./web-api-service";

/** Answers one request to the Web API, a batch included. Never throws: whatever goes wrong becomes Dataverse's answer to it. */
export async function handleRequest(
  service: WebApiService,
  session: Session,
  request: WebApiRequest,
): Promise<WebApiAnswer> {
  const answer = await answerRequest(service, session, request);
  const applied = answer.status < 300 ? describeApplied(parsePreferences(request.headers["prefer"])) : undefined;
  const headers = applied === undefined ? answer.headers : { "Preference-Applied": applied, ...answer.headers };
  return withCommonHeaders({ ...answer, headers });
}

/** What stands on every answer, refusals included. */
export function withCommonHeaders(answer: WebApiAnswer): WebApiAnswer {
  const common = { "OData-Version": "4.0", "x-ms-service-request-id": randomUUID() };
  return { ...answer, headers: { ...common, ...answer.headers } };
}

async function answerRequest(service: WebApiService, session: Session, request: WebApiRequest): Promise<WebApiAnswer> {
  try {
    return await (isBatch(request)
      ? runBatch(
          {
            store: service.store,
            carryOut: (part) => carryOut(service, session, part),
            reportFailure: service.reportFailure,
          },
          request,
        )
      : carryOut(service, session, request));
  } catch (error) {
    if (!(error instanceof DataverseError)) service.reportFailure(error, `${request.method} ${request.url}`);
    const refusal = error instanceof DataverseError ? error : unexpectedError();
    return errorAnswer(refusal, parsePreferences(request.headers["prefer"]).annotations);
  }
}

function isBatch({ method, url }: WebApiRequest): boolean {
  return method === "POST" && /\/\$batch\/?(?:$|\?)/i.test(url);
}

function carryOut(
  service: WebApiService,
  session: Session,
  request: WebApiRequest,
): WebApiAnswer | Promise<WebApiAnswer> {
  const context = makeRequestContext(service, session, request);
  const address = parseAddress(request.url);
  const resource = resolveResource(address.path, { catalog: context.catalog, operations: service.operations });
  return routeRequest({ service, context, request, address }, resource);
}
