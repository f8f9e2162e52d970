import { ApiError } from "../api-error";
import { toAddress, type Address } from "./address";
import { answerBatch } from "./batch";
import { errorAnswer, languageOf, toApiError } from "./error-answer";
import { emptyAnswer, jsonAnswer, type ApiAnswer, type ApiRequest } from "./exchange";
import { metadataDocument } from "./metadata-document";
import { countCollection, readCollection, readRecord } from "./read";
import type { ApiService } from "./service";
import { actOn, changeRecord, createRecord, removeRecord } from "./write";

/** Carries out one request in one transaction; every failure becomes an error answer. */
export function answerRequest(service: ApiService, request: ApiRequest): ApiAnswer {
  try {
    const isBatch = request.path.replace(/^\/+/, "") === "$batch";
    if (isBatch) return answerBatch(service, request, (inner) => answerRequest(service, inner));
    return service.database.transaction(() => carryOut(service, request, toAddress(service, request)));
  } catch (error) {
    return errorAnswer(toApiError(error), languageOf(request));
  }
}

function carryOut(service: ApiService, request: ApiRequest, address: Address): ApiAnswer {
  switch (`${request.method} ${address.is}`) {
    case "GET service":
      return serviceDocument(service, request);
    case "GET metadata":
      return { status: 200, headers: { "content-type": "application/xml" }, body: metadataDocument(service.contract) };
    case "GET nothing":
      return emptyAnswer;
  }
  if (address.is === "collection") {
    if (request.method === "GET") return readCollection(service, request, address);
    if (request.method === "POST") return createRecord(service, request, address);
  }
  if (address.is === "count" && request.method === "GET") return countCollection(service, request, address.collection);
  if (address.is === "record") {
    if (request.method === "GET") return readRecord(service, request, address);
    if (request.method === "PATCH") return changeRecord(service, request, address);
    if (request.method === "DELETE") return removeRecord(service, request, address);
  }
  if (address.is === "action" && request.method === "POST") return actOn(service, address.on, address.name);
  throw new ApiError(405, "BadRequest_MethodNotAllowed", {
    en: `'${request.method}' requests for '${request.path}' are not allowed.`,
  });
}

function serviceDocument(service: ApiService, request: ApiRequest): ApiAnswer {
  return jsonAnswer(200, {
    "@odata.context": `${request.serviceRoot}$metadata`,
    value: service.contract.entitySets.map(({ entitySet }) => ({ name: entitySet, kind: "EntitySet", url: entitySet })),
  });
}
