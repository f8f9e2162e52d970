/** What a property holds, as `$metadata` names it; `enum` is an option with its members in `values`. */
export type PropertyType =
  | "Edm.String"
  | "Edm.Guid"
  | "Edm.Decimal"
  | "Edm.Int32"
  | "Edm.Int64"
  | "Edm.Boolean"
  | "Edm.Date"
  | "Edm.DateTimeOffset"
  | "Edm.Stream"
  | "enum";

/** The set and property where the record a value names can be found. */
export interface Relation {
  readonly entitySet: string;
  readonly property: string;
}

export interface Property {
  readonly name: string;
  readonly type: PropertyType;
  /** The field's type in AL; `Code` is upper-cased and trimmed, `Text` kept. */
  readonly alType: string;
  readonly maxLength?: number | undefined;
  /** Option members in the order of their ordinals, as spelled on the wire: `In_x0020_Review`. */
  readonly values?: readonly string[] | undefined;
  readonly editable: boolean;
  readonly notBlank?: boolean | undefined;
  /** A query filter that never shows in an answer. */
  readonly filterOnly?: boolean | undefined;
  /** Refused once the document is released. */
  readonly guardedWhenReleased?: boolean | undefined;
  readonly relatesTo?: Relation | undefined;
  /** What the stored row calls it, when an API names a field differently from the table it is kept in. */
  readonly storedAs?: string | undefined;
}

/** One condition between a record and those it leads to. */
export type Link =
  | { readonly property: string; readonly equalsProperty: string }
  | { readonly property: string; readonly equals: string };

export interface Navigation {
  readonly name: string;
  readonly entitySet: string;
  readonly many: boolean;
  readonly where: readonly Link[];
}

export interface EntitySet {
  /** `salesOrders` */
  readonly entitySet: string;
  /** `salesOrder` */
  readonly entity: string;
  readonly operations: { readonly insert: boolean; readonly modify: boolean; readonly delete: boolean };
  readonly key: readonly string[];
  /** Computed for the request, as document lines are: they are read through their document only. */
  readonly temporary: boolean;
  readonly actions: readonly { readonly name: string }[];
  readonly properties: readonly Property[];
  readonly navigation: readonly Navigation[];
}

/** The API as extracted from Business Central's sources. */
export interface Contract {
  readonly entitySets: readonly EntitySet[];
  find(entitySet: string): EntitySet | undefined;
  /** Throws for a name the contract does not have: a mistake in this program, not in a request. */
  get(entitySet: string): EntitySet;
}

export function propertyOf(entitySet: EntitySet, name: string): Property | undefined {
  return entitySet.properties.find((property) => property.name === name);
}

/** The name of a property in the stored row. */
export function storedNameOf(property: Property): string {
  return property.storedAs ?? property.name;
}

export function navigationOf(entitySet: EntitySet, name: string): Navigation | undefined {
  return entitySet.navigation.find((navigation) => navigation.name === name);
}
