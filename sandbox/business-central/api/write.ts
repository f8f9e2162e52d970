import { ApiError, notImplemented } from "../api-error";
import type { Company } from "../company/company";
import type { EntitySet } from "../entities/contract";
import type { Values } from "../entities/values";
import { requireMatch } from "../records/etag";
import { readSentRecord, refuseNested } from "../records/read-values";
import { linkValues } from "../records/represent";
import type { StoredRecord } from "../store/records";
import type { CollectionAddress, RecordAddress } from "./address";
import { emptyAnswer, type ApiAnswer, type ApiRequest } from "./exchange";
import { recordAnswer } from "./read";
import type { ApiService } from "./service";

/** POST: creates a record, and with it those nested in the body, all or nothing. */
export function createRecord(service: ApiService, request: ApiRequest, address: CollectionAddress): ApiAnswer {
  const { company, entitySet, given } = address;
  requireOperation(entitySet, entitySet.operations.insert, "POST");
  const created = createDeep(service, company, entitySet, request.readBody(), given);
  const record = company.records.find(storedIn(service, entitySet), created.id) ?? created;
  return recordAnswer(service, request, { is: "record", company, entitySet, record }, 201);
}

function createDeep(
  service: ApiService,
  company: Company,
  entitySet: EntitySet,
  body: unknown,
  given: Values,
): StoredRecord {
  const sent = readSentRecord(entitySet, body);
  const record = service.behaviours(entitySet.entitySet).create(company, { ...sent.values, ...given });
  for (const { navigation, bodies } of sent.nested) {
    const target = company.contract.get(navigation.entitySet);
    requireOperation(target, target.operations.insert, "POST");
    const links = linkValues(navigation, record.values);
    for (const nested of bodies) createDeep(service, company, target, nested, links);
  }
  return record;
}

/** PATCH: changes a record that nobody has changed since the client read it. */
export function changeRecord(service: ApiService, request: ApiRequest, address: RecordAddress): ApiAnswer {
  const { company, entitySet, record } = address;
  requireOperation(entitySet, entitySet.operations.modify, "PATCH");
  requireMatch(request.headers["if-match"], record);
  const changes = refuseNested(readSentRecord(entitySet, request.readBody()));
  service.behaviours(entitySet.entitySet).change(company, record, changes);
  const changed = company.records.find(storedIn(service, entitySet), record.id) ?? record;
  return recordAnswer(service, request, { ...address, record: changed }, 200);
}

export function removeRecord(service: ApiService, request: ApiRequest, address: RecordAddress): ApiAnswer {
  const { company, entitySet, record } = address;
  requireOperation(entitySet, entitySet.operations.delete, "DELETE");
  requireMatch(request.headers["if-match"], record);
  service.behaviours(entitySet.entitySet).remove(company, record);
  return emptyAnswer;
}

/** A bound action: 204 and nothing else. What it made is found by reading. */
export function actOn(service: ApiService, { company, entitySet, record }: RecordAddress, name: string): ApiAnswer {
  const declared = entitySet.actions.some((action) => action.name === name);
  const action = service.behaviours(entitySet.entitySet).actions?.[name];
  if (!declared) throw notImplemented(`Entity ${entitySet.entity} does not support the bound action ${name}.`);
  if (!action) throw notImplemented(`The local Business Central does not keep the bound action ${name}.`, 501);
  action(company, record);
  return emptyAnswer;
}

function storedIn(service: ApiService, entitySet: EntitySet): string {
  return service.behaviours(entitySet.entitySet).storedIn ?? entitySet.entitySet;
}

function requireOperation(entitySet: EntitySet, allowed: boolean, method: string): void {
  if (allowed) return;
  throw new ApiError(405, "BadRequest_MethodNotAllowed", {
    en: `'${method}' requests for '${entitySet.entitySet}' are not allowed.`,
  });
}
