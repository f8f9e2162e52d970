import type { MetadataCatalog } from "../metadata/metadata-catalog";
import type { Argument, Segment } from "./address";
import { invalidAddress, resourceNotFound } from "./address-errors";
import { findNavigation, type Navigation } from "./navigation";
import { findProperty } from "./properties";
import type { RecordPlace, RelatedPlace, Resource, RowsPlace } from "./resource";

const namespace = "Microsoft.Dynamics.CRM.";

const definitionSets = new Set([
  "EntityDefinitions",
  "RelationshipDefinitions",
  "GlobalOptionSetDefinitions",
  "ManagedPropertyDefinitions",
]);

/** What the organisation can be asked for by address. */
export interface Addressable {
  readonly catalog: MetadataCatalog;
  /** Names of functions and actions, without the namespace. */
  readonly operations: { has(name: string): boolean };
}

/**
 * Looks up what the path of an address names. 404 0x80060888 for a segment that names nothing.
 * Keys are not looked up: `messages/row-key.ts` does that.
 */
export function resolveResource(path: readonly Segment[], known: Addressable): Resource {
  const [first, ...rest] = path;
  if (first === undefined) return { is: "serviceDocument" };
  if (first.name === "$metadata") return requireEnd({ is: "metadata" }, rest);
  if (first.name === "$batch") return requireEnd({ is: "batch" }, rest);
  if (definitionSets.has(first.name)) return { is: "definitions", path };
  const table = known.catalog.tableBySetName(first.name);
  if (table !== undefined) return continueFrom(withKey({ is: "set", table }, first), rest, known);
  const operation = operationOf(first, known);
  if (operation === null) throw resourceNotFound(first.name);
  return requireEnd({ is: "operation", name: operation, target: null, arguments: first.arguments ?? [] }, rest);
}

type Place = RecordPlace | RowsPlace;

function isMany(place: Place): place is RowsPlace {
  return place.is === "set" || place.is === "related";
}

function continueFrom(place: Place, path: readonly Segment[], known: Addressable): Resource {
  const [segment, ...rest] = path;
  if (segment === undefined) return isMany(place) ? { is: "rows", rows: place } : { is: "record", record: place };
  if (segment.name.startsWith("$")) return requireEnd(suffixed(place, segment), rest);
  if (segment.name.includes(".")) return continueQualified(place, segment, rest, known);
  if (isMany(place)) throw resourceNotFound(segment.name);
  const navigation = findNavigation(known.catalog, place.table, segment.name);
  if (navigation !== undefined) return continueFrom(navigate(place, navigation, segment), rest, known);
  return propertyOf(place, segment, rest);
}

function suffixed(place: Place, segment: Segment): Resource {
  if (segment.name === "$ref") {
    return isMany(place) ? { is: "references", rows: place } : { is: "reference", record: place };
  }
  if (segment.name === "$count" && isMany(place)) return { is: "count", rows: place };
  throw resourceNotFound(segment.name);
}

/** A bound function or action, or a cast to a table. */
function continueQualified(place: Place, segment: Segment, rest: readonly Segment[], known: Addressable): Resource {
  const operation = operationOf(segment, known);
  if (operation !== null) {
    return requireEnd({ is: "operation", name: operation, target: place, arguments: segment.arguments ?? [] }, rest);
  }
  const table = known.catalog.table(segment.name.slice(namespace.length));
  if (table === undefined || !segment.name.startsWith(namespace) || place.is === "related") {
    throw resourceNotFound(segment.name);
  }
  const cast: Place = isMany(place) ? { is: "set", table } : { is: "cast", table, from: place };
  return continueFrom(cast, rest, known);
}

function navigate(from: RecordPlace, navigation: Navigation, segment: Segment): Place {
  if (navigation.is !== "lookup") {
    return withKey({ is: "related", table: navigation.table, from, navigation }, segment);
  }
  if (segment.arguments !== null) throw resourceNotFound(segment.name);
  return { is: "followed", table: navigation.table, from, navigation };
}

function withKey(rows: RowsPlace, segment: Segment): Place {
  if (segment.arguments === null) return rows;
  const key = usableKey(segment.arguments);
  return rows.is === "set" ? { is: "keyed", table: rows.table, key } : memberOf(rows, key);
}

function memberOf(of: RelatedPlace, key: readonly Argument[]): RecordPlace {
  return { is: "member", table: of.table, of, key };
}

/** Characters with which a row cannot be addressed by an alternate key (learn.microsoft.com, use-alternate-key-reference-record). */
const unusableInKey = /[/<>*%&:\\?+]/;

function usableKey(key: readonly Argument[]): readonly Argument[] {
  for (const { value } of key) {
    if (value.is === "string" && unusableInKey.test(value.value)) {
      throw invalidAddress(
        `The key value '${value.value}' holds a character that cannot be used in the address of a row: / < > * % & : \\ ? +`,
      );
    }
  }
  return key;
}

function propertyOf(record: RecordPlace, segment: Segment, rest: readonly Segment[]): Resource {
  const attribute = findProperty(record.table, segment.name);
  if (attribute === undefined || segment.arguments !== null) throw resourceNotFound(segment.name);
  const rawValue = rest[0]?.name === "$value";
  return requireEnd({ is: "property", record, attribute, rawValue }, rawValue ? rest.slice(1) : rest);
}

function operationOf(segment: Segment, known: Addressable): string | null {
  const name = segment.name.startsWith(namespace) ? segment.name.slice(namespace.length) : segment.name;
  return known.operations.has(name) ? name : null;
}

function requireEnd(resource: Resource, rest: readonly Segment[]): Resource {
  const [beyond] = rest;
  if (beyond !== undefined) throw resourceNotFound(beyond.name);
  return resource;
}
