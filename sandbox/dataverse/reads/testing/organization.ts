import { openMetadata } from "../../metadata/open-metadata";
import { createOrganization } from "../../organization/create-organization";
import { putRow, type RowValues } from "../../organization/put-row";
import { systemUserId } from "../../organization/stock-ids";
import type { MetadataCatalog } from "../../metadata/metadata-catalog";
import { parseAddress } from "../../query/parse-address";
import { resolveResource } from "../../query/resolve-resource";
import { defineQueryFunctions } from "../../query/sql/define-functions";
import type { Access, Caller } from "../../security/access";
import { makeAccess, makeRightsSource } from "../../security/make-access";
import { openStore } from "../../store/open-store";
import type { Store } from "../../store/store";
import { DataverseError } from "../../dataverse-error";
import { parsePreferences } from "../../webapi/parse-preferences";
import type { UserSettings } from "../../webapi/request-context";
import { readResource } from "../read-resource";
import { sampleSolution } from "./sample-table";

export type Row = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it was sent. */
  readonly text: string | null;
  /** The body when it is JSON, else empty. */
  readonly body: Row;
  /** `value` of the body when it is a list, else empty. */
  readonly rows: readonly Row[];
}

/** How a test asks. */
export interface Ask {
  readonly prefer?: string;
  readonly as?: Partial<Caller>;
  readonly settings?: Partial<UserSettings>;
  readonly now?: string;
}

/** An organisation in memory with the standard tables, without rows of business. */
export interface TestOrganization {
  readonly store: Store;
  readonly catalog: MetadataCatalog;
  readonly access: Access;
  /** Writes a row as it is, without anything following from it. */
  insert(table: string, id: string, values?: RowValues): void;
  get(address: string, ask?: Ask): Answer;
  close(): void;
}

export const serviceRoot = "http://127.0.0.1:5365/api/data/v9.2/";

/** `id(7)`: 00000000-0000-0000-0000-000000000007. */
export function id(number: number): string {
  return `00000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
}

export function makeTestOrganization(): TestOrganization {
  const store = openStore(null);
  defineQueryFunctions(store);
  const metadata = openMetadata(store);
  createOrganization(store, metadata.catalog, new Date("2025-01-01T00:00:00Z"));
  metadata.install(sampleSolution);
  const access = makeAccess(store, metadata, makeRightsSource(store));
  const get = (address: string, ask: Ask = {}): Answer => {
    const businessUnit = store.one(
      "SELECT businessunitid FROM systemuser WHERE systemuserid = ?",
      ask.as?.userId ?? systemUserId,
    );
    const caller = {
      userId: systemUserId,
      businessUnitId: String(businessUnit?.["businessunitid"]),
      onBehalfOfUserId: null,
      ...ask.as,
    };
    const context = {
      caller,
      catalog: metadata.catalog,
      store,
      access,
      preferences: parsePreferences(ask.prefer),
      settings: { locale: "en-US", languageCode: 1033, timeZone: "Etc/UTC", ...ask.settings },
      serviceRoot,
      now: new Date(ask.now ?? "2025-06-18T13:30:00Z"),
    };
    const parsed = parseAddress(address);
    const resource = resolveResource(parsed.path, { catalog: metadata.catalog, operations: new Set() });
    if (!("rows" in resource || "record" in resource)) throw new Error(`${address} names no rows.`);
    const { status, headers, body } = readResource({ context, address: parsed }, resource);
    const isJson = headers["Content-Type"]?.startsWith("application/json") === true && body !== null;
    const json = isJson ? (JSON.parse(body) as Row) : {};
    const rows = Array.isArray(json["value"]) ? (json["value"] as readonly Row[]) : [];
    return { status, headers, text: body, body: json, rows };
  };
  return {
    store,
    catalog: metadata.catalog,
    access,
    insert: (tableName, rowId, values = {}) => {
      const table = metadata.catalog.table(tableName);
      if (table === undefined) throw new Error(`There is no table ${tableName}.`);
      putRow(store, table, rowId, values);
    },
    get,
    close: () => store.close(),
  };
}

/** The refusal of a read, in one line: `400 0x80060888 …`. */
export function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof DataverseError) return `${String(error.status)} ${error.code} ${error.message}`;
    throw error;
  }
  return "no refusal";
}

/** Which rows an answer holds, by the last three digits of their ids. */
export function numbersIn({ rows }: Answer, key: string): readonly number[] {
  return rows.map((row) => Number(String(row[key]).slice(-3)));
}

/** The address of a FetchXML query: `accounts`, `<fetch>…`. */
export function fetchAddress(set: string, fetchXml: string): string {
  return `${set}?fetchXml=${encodeURIComponent(fetchXml)}`;
}
