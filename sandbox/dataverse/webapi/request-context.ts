import type { RowReference } from "../messages/payload/resolve-reference";
import type { MetadataCatalog } from "../metadata/metadata-catalog";
import type { TableMetadata } from "../metadata/table-metadata";
import type { Access, Caller } from "../security/access";
import type { Store } from "../store/store";

/** What one request to the Web API carries through every layer. */
export interface RequestContext {
  readonly caller: Caller;
  readonly catalog: MetadataCatalog;
  readonly store: Store;
  readonly access: Access;
  readonly preferences: Preferences;
  readonly settings: UserSettings;
  /** With the version the client addressed and a slash at the end: `http://127.0.0.1:5365/api/data/v9.2/`. */
  readonly serviceRoot: string;
  readonly now: Date;
  /** `Content-Type: application/json;IEEE754Compatible=true`: the body gives decimals and 64-bit integers as strings. */
  readonly numbersAsText?: boolean;
  /** In a bulk message: what its rows were bound to so far. */
  readonly bound?: BoundRows;
}

/** Rows that were read for bindings, by address; none of the table that is written, which changes meanwhile. */
export interface BoundRows {
  readonly written: TableMetadata;
  readonly byAddress: Map<string, RowReference>;
}

/** The `Prefer` header, parsed. */
export interface Preferences {
  readonly maxPageSize: number | null;
  /** Patterns of annotations: `*`, `OData.Community.Display.V1.FormattedValue`, `Microsoft.Dynamics.CRM.*`; empty for none. */
  readonly annotations: readonly string[];
  readonly trackChanges: boolean;
  readonly returnRepresentation: boolean;
  readonly continueOnError: boolean;
}

/** How the caller wants values formatted and dates understood. */
export interface UserSettings {
  /** BCP 47: `en-US`. */
  readonly locale: string;
  readonly languageCode: number;
  /** IANA: `Europe/Berlin`. */
  readonly timeZone: string;
}
