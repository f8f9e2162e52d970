import { badRequest, businessRule } from "../api-error";
import { propertyOf } from "../entities/contract";
import type { Filter } from "../odata/filter";
import { toQuery, type RequestQuery } from "../odata/query-options";
import { toEtag } from "../records/etag";
import { listRecords } from "../records/list-records";
import { represent, type Representation } from "../records/represent";
import { within, type CollectionAddress, type RecordAddress } from "./address";
import { jsonAnswer, type ApiAnswer, type ApiRequest } from "./exchange";
import type { ApiService } from "./service";

/** A page of a set, with the link to the next one. */
export function readCollection(service: ApiService, request: ApiRequest, address: CollectionAddress): ApiAnswer {
  const { company, entitySet } = address;
  const query = toQuery(request.parameters);
  requireDocument(address, query.filter);
  const wanted = preferredPageSize(request);
  const page = listRecords(company, {
    entitySet,
    behaviour: service.behaviours(entitySet.entitySet),
    within: within(address),
    query,
    schemaVersion: query.schemaVersion,
    pageSize: Math.min(wanted ?? Infinity, service.facts.limits.maxPageSize),
    skipToken: query.skipToken,
  });
  const representation = toRepresentation(service, address, query);
  return jsonAnswer(
    200,
    {
      "@odata.context": contextOf(request, address),
      ...(page.count === undefined ? {} : { "@odata.count": page.count }),
      value: page.records.map((record) => represent(representation, entitySet, record, query)),
      ...(page.skipToken === undefined ? {} : { "@odata.nextLink": nextLink(request, page.skipToken) }),
    },
    wanted === undefined ? {} : { "preference-applied": `odata.maxpagesize=${wanted}` },
  );
}

export function readRecord(service: ApiService, request: ApiRequest, address: RecordAddress): ApiAnswer {
  return recordAnswer(service, request, address, 200);
}

/** One record as the answer to reading, creating or changing it. */
export function recordAnswer(
  service: ApiService,
  request: ApiRequest,
  address: RecordAddress,
  status: 200 | 201,
): ApiAnswer {
  const query = toQuery(request.parameters);
  const { entitySet, record } = address;
  const body = {
    "@odata.context": `${contextOf(request, address)}/$entity`,
    ...represent(toRepresentation(service, address, query), entitySet, record, query),
  };
  const location = `${contextOf(request, address).replace("$metadata#", "")}(${record.id})`;
  return jsonAnswer(status, body, { etag: toEtag(record), ...(status === 201 ? { location } : {}) });
}

export function countCollection(service: ApiService, request: ApiRequest, address: CollectionAddress): ApiAnswer {
  const query = toQuery(request.parameters);
  requireDocument(address, query.filter);
  const { count } = listRecords(address.company, {
    entitySet: address.entitySet,
    behaviour: service.behaviours(address.entitySet.entitySet),
    within: within(address),
    query: { ...query, count: true, top: 0 },
    schemaVersion: query.schemaVersion,
    pageSize: 1,
  });
  return { status: 200, headers: { "content-type": "text/plain" }, body: String(count ?? 0) };
}

function toRepresentation(
  service: ApiService,
  address: CollectionAddress | RecordAddress,
  query: RequestQuery,
): Representation {
  return { company: address.company, behaviours: service.behaviours, schemaVersion: query.schemaVersion };
}

/** Lines of a document exist only while their document is read. Source: the OnFindRecord triggers of the line pages. */
function requireDocument({ entitySet, given }: CollectionAddress, filter: Filter | undefined): void {
  if (!entitySet.temporary || !propertyOf(entitySet, "documentId") || Object.keys(given).length > 0) return;
  if (filter && namesOne(filter, "documentId")) return;
  throw businessRule(
    "You must specify an Id or a Document Id to get the lines.",
    "Zu den Zeilen muss eine Id oder eine Beleg-Id angegeben werden.",
  );
}

function namesOne(filter: Filter, property: string): boolean {
  if (filter.is === "and") return filter.operands.some((operand) => namesOne(operand, property));
  if (filter.is === "or") return filter.operands.every((operand) => namesOne(operand, property));
  return (
    filter.is === "comparison" &&
    filter.operator === "eq" &&
    [filter.left, filter.right].some((operand) => operand.is === "property" && operand.name === property)
  );
}

/** `Prefer: odata.maxpagesize=50` */
function preferredPageSize(request: ApiRequest): number | undefined {
  const match = /(?:odata\.)?maxpagesize\s*=\s*([^\s,;]+)/i.exec(request.headers["prefer"] ?? "");
  if (!match) return undefined;
  const size = Number(match[1]);
  if (!Number.isInteger(size) || size < 1) throw badRequest("odata.maxpagesize takes a whole number from 1 on.");
  return size;
}

function nextLink(request: ApiRequest, skipToken: string): string {
  const parameters = new URLSearchParams(request.parameters);
  parameters.set("$skiptoken", skipToken);
  return `${request.serviceRoot}${request.path}?${parameters.toString().replaceAll("%24", "$")}`;
}

function contextOf(request: ApiRequest, { company, entitySet }: CollectionAddress | RecordAddress): string {
  const companyPath = company.id === "" ? "" : `companies(${company.id})/`;
  return `${request.serviceRoot}$metadata#${companyPath}${entitySet.entitySet}`;
}
