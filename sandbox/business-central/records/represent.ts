import { badRequest } from "../api-error";
import type { Company } from "../company/company";
import { navigationOf, storedNameOf, type EntitySet, type Navigation } from "../entities/contract";
import type { Value, Values } from "../entities/values";
import type { Expansion, Query } from "../odata/query-options";
import { requireProperty } from "../odata/reading";
import { equals } from "../store/condition";
import type { StoredRecord } from "../store/records";
import type { FindBehaviour } from "./behaviour";
import { toEtag } from "./etag";
import { listRecords } from "./list-records";

/** What answers need besides the record. */
export interface Representation {
  readonly company: Company;
  readonly behaviours: FindBehaviour;
  readonly schemaVersion: string;
}

/** A record as the API sends it: entity tag, the properties asked for, the records it was asked to bring along. */
export function represent(
  representation: Representation,
  entitySet: EntitySet,
  record: StoredRecord,
  query: Query,
): Record<string, unknown> {
  const selected = query.select && new Set(query.select.map((name) => requireSelectable(entitySet, name)));
  const shown = entitySet.properties.filter(
    ({ name, type, filterOnly }) => type !== "Edm.Stream" && !filterOnly && (selected?.has(name) ?? true),
  );
  const values = valuesOf(representation, entitySet, record, new Set(shown.map(({ name }) => name)));
  return {
    // Rows of a query, which have no key, have no entity tag either.
    ...(entitySet.key.length === 0 ? {} : { "@odata.etag": toEtag(record) }),
    ...Object.fromEntries(shown.map((property) => [property.name, values[storedNameOf(property)]])),
    ...Object.fromEntries(
      query.expand.flatMap((expansion) => Object.entries(expand(representation, entitySet, values, expansion))),
    ),
  };
}

/** The stored values, and those worked out if any of them is shown. */
function valuesOf(
  { company, behaviours }: Representation,
  entitySet: EntitySet,
  record: StoredRecord,
  shown: ReadonlySet<string>,
): Values {
  const behaviour = behaviours(entitySet.entitySet);
  const needed = behaviour.calculated?.some((name) => shown.has(name)) ?? false;
  return needed ? { ...record.values, ...behaviour.calculate?.(company, record) } : record.values;
}

function requireSelectable(entitySet: EntitySet, name: string): string {
  return navigationOf(entitySet, name) ? name : requireProperty(entitySet, name).name;
}

function expand(
  representation: Representation,
  entitySet: EntitySet,
  values: Values,
  { navigation: name, query }: Expansion,
): Record<string, unknown> {
  const navigation = navigationOf(entitySet, name);
  if (!navigation) {
    throw badRequest(`Could not find a property named '${name}' on type 'Microsoft.NAV.${entitySet.entity}'.`);
  }
  const { company, behaviours, schemaVersion } = representation;
  const target = company.contract.get(navigation.entitySet);
  const behaviour = behaviours(navigation.entitySet);
  const page = listRecords(company, {
    entitySet: target,
    behaviour,
    within: equals(linkValues(navigation, values)),
    query: navigation.many ? query : { ...query, top: 1 },
    schemaVersion,
    pageSize: Infinity,
  });
  const records = page.records.map((record) => represent(representation, target, record, query));
  if (!navigation.many) return { [name]: records[0] ?? null };
  return page.count === undefined ? { [name]: records } : { [`${name}@odata.count`]: page.count, [name]: records };
}

/** What the records a navigation leads to have in common. */
export function linkValues(navigation: Navigation, values: Values): Record<string, Value> {
  return Object.fromEntries(
    navigation.where.map((link) => [
      link.property,
      "equals" in link ? link.equals : (values[link.equalsProperty] ?? ""),
    ]),
  );
}
