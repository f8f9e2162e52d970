import { randomUUID } from "node:crypto";
import { ApiError, fieldRule } from "../api-error";
import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { propertyOf, type EntitySet } from "../entities/contract";
import { emptyValues, isEmpty, type Value, type Values } from "../entities/values";
import type { StoredRecord } from "../store/records";
import type { Behaviour } from "./behaviour";
import { alignRelated } from "./related";

/** Records that only keep what they are told: terms, units, currencies, contacts. */
export function makePlainBehaviour(entitySet: EntitySet): Behaviour {
  return {
    create: (company, values) => createPlain(company, entitySet, alignRelated(company, entitySet, values)),
    change: (company, record, changes) =>
      changePlain(company, entitySet, record, alignRelated(company, entitySet, changes)),
    remove: (company, record) => company.records.remove(entitySet.entitySet, record.id),
  };
}

/** What fields of a new record hold when nothing is said, besides the empty value of their type. Source: InitValue in AL. */
const initialValues: Readonly<Record<string, Values>> = {
  currencies: { amountDecimalPlaces: "2:2", amountRoundingPrecision: 0.01 },
};

/** Stores a new record: empty values where nothing is given, a new id, the stamp of now. */
export function createPlain(company: Company, entitySet: EntitySet, values: Values): StoredRecord {
  const initial = initialValues[entitySet.entitySet];
  const complete = { ...emptyValues(entitySet), ...initial, ...values, id: randomUUID() };
  requireValues(entitySet, complete);
  requireUniqueKey(company, entitySet, complete);
  return company.records.insert(entitySet.entitySet, stamped(company, entitySet, complete));
}

/** Stores changes to a record and moves its stamp, even if nothing is different: a modification is one. */
export function changePlain(
  company: Company,
  entitySet: EntitySet,
  record: StoredRecord,
  changes: Values,
): StoredRecord {
  const complete = { ...record.values, ...changes };
  requireValues(entitySet, complete);
  requireUniqueKey(company, entitySet, complete);
  return company.records.update(entitySet.entitySet, record.id, stamped(company, entitySet, complete));
}

export function stamped(company: Company, entitySet: EntitySet, values: Values): Values {
  if (!propertyOf(entitySet, "lastModifiedDateTime")) return values;
  return { ...values, lastModifiedDateTime: toMoment(company.clock.now()) };
}

function requireValues(entitySet: EntitySet, values: Values): void {
  for (const property of entitySet.properties) {
    if (property.notBlank && isEmpty(values[property.name])) {
      throw fieldRule(
        `${property.name} must have a value in ${entitySet.entity}. It cannot be zero or empty.`,
        `${property.name} muss in ${entitySet.entity} einen Wert haben.`,
      );
    }
  }
}

/** The primary key of the table behind the page; ids are unique by themselves. */
function requireUniqueKey(company: Company, entitySet: EntitySet, values: Values): void {
  const key = keyValues(entitySet, values);
  if (!key) return;
  const other = company.records.first(entitySet.entitySet, key);
  if (other && other.id !== values["id"]) {
    const identification = Object.entries(key).map(([name, value]) => `${name}='${String(value)}'`);
    throw new ApiError(400, "Internal_EntityWithSameKeyExists", {
      en: `The ${entitySet.entity} already exists. Identification fields and values: ${identification.join(",")}`,
      de: `${entitySet.entity} ist bereits vorhanden. Schlüssel: ${identification.join(",")}`,
    });
  }
}

/** Primary keys of more than one field. */
const compositeKeys: Readonly<Record<string, readonly string[]>> = {
  itemVariants: ["itemId", "code"],
  dimensionValues: ["dimensionId", "code"],
};

function keyValues(entitySet: EntitySet, values: Values): Record<string, Value> | undefined {
  const single = ["number", "code"].find((name) => propertyOf(entitySet, name));
  const names = compositeKeys[entitySet.entitySet] ?? (single === undefined ? [] : [single]);
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, values[name] ?? ""]));
}
