import { businessRule, unknownRelated } from "../api-error";
import type { Company } from "../company/company";
import type { EntitySet, Property, Relation } from "../entities/contract";
import { emptyGuid, isEmpty, type Value, type Values } from "../entities/values";
import { alignCurrency } from "./currency";
import { doesNotMatch } from "./does-not-match";

/** Two properties that name the same record, one by id and one by its code or number. */
interface Pair {
  readonly idProperty: string;
  readonly keyProperty: string;
  readonly entitySet: string;
  /** What the key is called on the related record. */
  readonly key: string;
}

/**
 * Makes the values of a request name records that exist: completes `itemCategoryId` from `itemCategoryCode` and the other
 * way round, refuses pairs that disagree, and checks every other relation of the contract.
 */
export function alignRelated(company: Company, entitySet: EntitySet, sent: Values): Values {
  const pairs = pairsOf(entitySet);
  const paired = pairs.reduce((values, pair) => alignPair(company, pair, values), sent);
  const values = alignCurrency(company, entitySet, paired);
  const inPairs = new Set(pairs.flatMap((pair) => [pair.idProperty, pair.keyProperty]));
  for (const property of entitySet.properties) {
    const value = sent[property.name];
    if (!property.relatesTo || value === undefined || isEmpty(value)) continue;
    if (!inPairs.has(property.name)) requireRelated(company, property, property.relatesTo, value);
  }
  return values;
}

function requireRelated(company: Company, property: Property, relation: Relation, value: Value): void {
  if (company.records.first(relation.entitySet, { [relation.property]: value })) return;
  throw relation.property === "id"
    ? doesNotMatch(property.name, relation.entitySet)
    : unknownRelated(property.name, String(value), relation.entitySet);
}

function pairsOf(entitySet: EntitySet): readonly Pair[] {
  return entitySet.properties.flatMap((property) => {
    if (property.relatesTo?.property !== "id" || !property.name.endsWith("Id")) return [];
    const prefix = property.name.slice(0, -2);
    const other = entitySet.properties.find(
      ({ name, relatesTo }) =>
        [prefix, `${prefix}Code`, `${prefix}Number`].includes(name) &&
        relatesTo !== undefined &&
        relatesTo.entitySet === property.relatesTo?.entitySet,
    );
    if (!other?.relatesTo) return [];
    const { entitySet: related, property: key } = other.relatesTo;
    return [{ idProperty: property.name, keyProperty: other.name, entitySet: related, key }];
  });
}

function alignPair(company: Company, pair: Pair, values: Values): Values {
  const { idProperty, keyProperty, entitySet, key } = pair;
  const id = values[idProperty];
  const code = values[keyProperty];
  if (id === undefined && code === undefined) return values;
  if (isEmpty(id) && isEmpty(code)) return { ...values, [idProperty]: emptyGuid, [keyProperty]: "" };

  const byId = isEmpty(id) ? undefined : company.records.find(entitySet, String(id));
  const byKey = isEmpty(code) ? undefined : company.records.first(entitySet, { [key]: code ?? "" });
  if (!isEmpty(id) && !byId) throw doesNotMatch(idProperty, entitySet);
  if (!isEmpty(code) && !byKey) throw doesNotMatch(keyProperty, entitySet);
  if (byId && byKey && byId.id !== byKey.id) {
    throw businessRule(
      `The values of ${idProperty} and ${keyProperty} do not match to one of the ${entitySet}.`,
      `Die Werte von ${idProperty} und ${keyProperty} gehören nicht zum selben Datensatz in ${entitySet}.`,
    );
  }
  const related = byId ?? byKey;
  if (!related) return values;
  return { ...values, [idProperty]: related.id, [keyProperty]: related.values[key] ?? "" };
}
