import { entitySetName, type AnyTable } from "#model/tables/table";
import type { RowChange } from "#model/tables/row";

type Values = Readonly<Record<string, unknown>>;

/** One write. Writes in one change set happen together or not at all. */
export type Change =
  /** `ifVersion` makes it conditional; without it the row must merely exist. A write never creates a row by accident. */
  | {
      readonly is: "update";
      readonly table: AnyTable;
      readonly id: string;
      readonly values: Values;
      readonly ifVersion: string | undefined;
      readonly audit?: AuditFacts;
    }
  /** Creates a row; a taken alternate key is a conflict. */
  | { readonly is: "create"; readonly table: AnyTable; readonly values: Values }
  /** Creates or updates by alternate key. */
  | { readonly is: "upsert"; readonly table: AnyTable; readonly key: RowKey; readonly values: Values }
  /** Creates or updates many rows of a table by one alternate key. */
  | { readonly is: "upsertMany"; readonly table: AnyTable; readonly rows: readonly KeyedValues[] }
  /** Creates many rows of a table; where one alternate key is taken, it is a conflict of them all. */
  | { readonly is: "createMany"; readonly table: AnyTable; readonly rows: readonly { readonly values: Values }[] }
  /** Updates many rows of a table, each of which must exist. */
  | { readonly is: "updateMany"; readonly table: AnyTable; readonly rows: readonly IdentifiedValues[] };

/** What the audit tells of a write that its values do not say. */
export interface AuditFacts {
  /** What was asked: the kind of a request or an instruction. */
  readonly kind: string | undefined;
  /** SHA-256 of what is carried. */
  readonly payloadHash?: string | undefined;
  /** 1 for the first. */
  readonly attempt?: number | undefined;
  /** When a person asked for it. */
  readonly submittedOn?: Date | undefined;
  /** The person who wanted it. */
  readonly operator?: string | undefined;
}

/** An alternate key: the logical name of its column and the value. */
export interface RowKey {
  readonly column: string;
  readonly value: string;
}

interface Owner {
  readonly "ownerid@odata.bind"?: string;
}

interface Currency {
  readonly "transactioncurrencyid@odata.bind"?: string;
}

interface State {
  readonly statecode?: number;
  readonly statuscode?: number;
}

type ChangedRow<T extends AnyTable> = RowChange<T> & Currency & State;
type NewRow<T extends AnyTable> = ChangedRow<T> & Owner;

interface KeyedValues {
  readonly key: RowKey;
  readonly values: Values;
}

interface IdentifiedValues {
  readonly id: string;
  readonly values: Values;
}

export function update<T extends AnyTable>(
  table: T,
  id: string,
  values: ChangedRow<T>,
  ifVersion?: string,
  audit?: AuditFacts,
): Change {
  return { is: "update", table, id, values, ifVersion, ...(audit ? { audit } : {}) };
}

export function create<T extends AnyTable>(table: T, values: NewRow<T>): Change {
  return { is: "create", table, values };
}

export function upsert<T extends AnyTable>(table: T, key: RowKey, values: NewRow<T>): Change {
  return { is: "upsert", table, key, values };
}

export function upsertMany<T extends AnyTable>(
  table: T,
  rows: readonly { readonly key: RowKey; readonly values: NewRow<T> }[],
): Change {
  return { is: "upsertMany", table, rows };
}

export function createMany<T extends AnyTable>(table: T, rows: readonly NewRow<T>[]): Change {
  return { is: "createMany", table, rows: rows.map((values) => ({ values })) };
}

export function updateMany<T extends AnyTable>(
  table: T,
  rows: readonly { readonly id: string; readonly values: ChangedRow<T> }[],
): Change {
  return { is: "updateMany", table, rows };
}

/** The value of an `@odata.bind`: null takes the reference away. */
export function bindTo(table: AnyTable, id: string | null): string | null {
  return id === null ? null : `/${entitySetName(table)}(${id})`;
}

/** The owner of a new row; without one the bridge's own user owns it. */
export function ownedBy(userId: string | null | undefined): Owner {
  return userId ? { "ownerid@odata.bind": `/systemusers(${userId})` } : {};
}

/** The currency of a row's amounts; without one Dataverse takes the organisation's. */
export function inCurrency(currencyId: string | undefined): Currency {
  return currencyId ? { "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})` } : {};
}

/** A row that is shown, and one that is kept but shown no longer: the states every table of ours has. */
export const active: State = { statecode: 0, statuscode: 1 };
export const inactive: State = { statecode: 1, statuscode: 2 };
