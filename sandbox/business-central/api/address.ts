import { ApiError, badRequest, notImplemented } from "../api-error";
import type { Company } from "../company/company";
import { navigationOf, type EntitySet } from "../entities/contract";
import type { Values } from "../entities/values";
import { isGuid } from "../records/read-values";
import { linkValues } from "../records/represent";
import { equals, type Condition } from "../store/condition";
import type { StoredRecord } from "../store/records";
import type { ApiRequest } from "./exchange";
import type { ApiService } from "./service";

/** What the path of a request leads to. */
export type Address =
  | { readonly is: "service" | "metadata" | "batch" }
  | CollectionAddress
  | { readonly is: "count"; readonly collection: CollectionAddress }
  | RecordAddress
  /** A navigation to one record that does not exist. */
  | { readonly is: "nothing" }
  | { readonly is: "action"; readonly on: RecordAddress; readonly name: string };

export interface CollectionAddress {
  readonly is: "collection";
  readonly company: Company;
  readonly entitySet: EntitySet;
  /** What all its records have, because of the record it was reached from; none for the whole set. */
  readonly given: Values;
}

export interface RecordAddress {
  readonly is: "record";
  readonly company: Company;
  readonly entitySet: EntitySet;
  readonly record: StoredRecord;
}

interface Segment {
  readonly name: string;
  readonly key: string | undefined;
}

/** Follows the path segment by segment. Throws when a segment leads nowhere. */
export function toAddress(service: ApiService, request: ApiRequest): Address {
  const [first, ...rest] = request.path.split("/").filter(Boolean).map(toSegment);
  if (!first) return { is: "service" };
  if (first.name === "$metadata") return { is: "metadata" };
  if (first.name === "$batch") return { is: "batch" };
  if (first.name === "companies") return fromCompanies(service, first, rest);
  return follow(service, wholeSet(service, companyOf(service, request), first), [first, ...rest]);
}

function toSegment(text: string): Segment {
  const [, name, key] = /^([^()]+)(?:\((.*)\))?$/.exec(decoded(text)) ?? [];
  if (name === undefined) throw badRequest(`Error in query syntax: ${text}`, "BadRequest_NotFound");
  return { name, key };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest(`Error in query syntax: ${text}`, "BadRequest_NotFound");
  }
}

function fromCompanies(service: ApiService, first: Segment, rest: readonly Segment[]): Address {
  const collection = wholeSet(service, service.directory, first);
  if (first.key === undefined || rest.length === 0) return follow(service, collection, [first, ...rest]);
  const company = findCompany(service, toKey(first.key));
  const [next, ...others] = rest;
  if (!next) throw new Error("A path below a company has a segment");
  return follow(service, wholeSet(service, company, next), [next, ...others]);
}

/** The company of a request without one in its path: `?company=` or the `Company` header, by id or name. */
function companyOf(service: ApiService, request: ApiRequest): Company {
  const named = request.parameters.get("company") ?? request.headers["company"];
  if (named === undefined) {
    throw new ApiError(404, "Internal_CompanyNotFound", {
      en: "The request names no company. Use companies({id})/… or the query option company.",
    });
  }
  return findCompany(service, named);
}

function findCompany(service: ApiService, idOrName: string): Company {
  const { company } = service;
  if (idOrName.toLowerCase() === company.id || idOrName === company.name) return company;
  throw new ApiError(404, "Internal_CompanyNotFound", { en: `There is no company ${idOrName}.` });
}

function wholeSet(service: ApiService, company: Company, segment: Segment): CollectionAddress {
  const entitySet = service.contract.find(segment.name);
  if (!entitySet || (entitySet.entitySet === "companies") !== (company.id === "")) throw resourceNotFound(segment.name);
  return { is: "collection", company, entitySet, given: {} };
}

function follow(service: ApiService, start: CollectionAddress, segments: readonly Segment[]): Address {
  let address: Address = start;
  segments.forEach((segment, index) => {
    if (index > 0) address = step(service, address, segment);
    if (address.is === "collection" && segment.key !== undefined) {
      address = recordOf(service, address, toKey(segment.key));
    }
  });
  return address;
}

function step(service: ApiService, address: Address, segment: Segment): Address {
  if (address.is === "collection" && segment.name === "$count") return { is: "count", collection: address };
  if (address.is !== "record") throw resourceNotFound(segment.name);
  if (segment.name.includes(".")) return { is: "action", on: address, name: segment.name };
  const { company, entitySet, record } = address;
  const navigation = navigationOf(entitySet, segment.name);
  if (!navigation) throw resourceNotFound(segment.name);
  const target = service.contract.get(navigation.entitySet);
  const given = linkValues(navigation, record.values);
  if (navigation.many) return { is: "collection", company, entitySet: target, given };
  const [only] = company.records.select(storedIn(service, target), { where: equals(given), limit: 1 });
  return only ? { is: "record", company, entitySet: target, record: only } : { is: "nothing" };
}

function recordOf(service: ApiService, collection: CollectionAddress, id: string): RecordAddress {
  const { company, entitySet, given } = collection;
  if (entitySet.key.length === 0) throw resourceNotFound(`${entitySet.entitySet}(${id})`);
  const record = company.records.find(storedIn(service, entitySet), id);
  if (!record || Object.entries(given).some(([name, value]) => record.values[name] !== value)) {
    throw new ApiError(404, "Internal_RecordNotFound", {
      en: `The ${entitySet.entity} does not exist. Identification fields and values: id='${id}'`,
      de: `${entitySet.entity} ist nicht vorhanden. Schlüssel: id='${id}'`,
    });
  }
  return { is: "record", company, entitySet, record };
}

/** Where the rows of a set are. Refuses sets that are not kept here. */
function storedIn(service: ApiService, { entitySet }: EntitySet): string {
  const behaviour = service.behaviours(entitySet);
  if (behaviour.notKept !== undefined) throw notImplemented(behaviour.notKept, 501);
  return behaviour.storedIn ?? entitySet;
}

/** The condition every record of the collection fulfils. */
export function within(collection: CollectionAddress): Condition {
  return equals(collection.given);
}

function toKey(text: string): string {
  const key = text.replace(/^id\s*=\s*/, "").trim();
  if (!isGuid(key))
    throw badRequest(`Error in query syntax: (${text}) is no key. A key is a GUID.`, "BadRequest_NotFound");
  return key.toLowerCase();
}

function resourceNotFound(segment: string): ApiError {
  return new ApiError(404, "BadRequest_ResourceNotFound", { en: `Resource not found for the segment '${segment}'.` });
}
