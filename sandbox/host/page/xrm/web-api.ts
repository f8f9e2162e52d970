import type { DataverseClient } from "../client/dataverse-client";
import { DataverseFault } from "../client/dataverse-fault";
import type { Tables } from "../metadata/tables";
import { plainId } from "../rows/row-id";
import type { Row } from "../values/from-row";
import { rejectWith, toClientError } from "./client-error";
import { execute, type ExecutableRequest } from "./execute";
import { executeMultiple } from "./execute-multiple";

/** Both faces of the service: `Xrm.WebApi`, and with fewer members `context.webAPI` of code components. */
export interface WebApi {
  createRecord(table: string, data: Row): Promise<RecordReference>;
  updateRecord(table: string, id: string, data: Row): Promise<RecordReference>;
  deleteRecord(table: string, id: string): Promise<RecordReference>;
  retrieveRecord(table: string, id: string, options?: string): Promise<Row>;
  retrieveMultipleRecords(table: string, options?: string, maxPageSize?: number): Promise<RetrievedRecords>;
}

export interface RecordReference {
  readonly entityType: string;
  readonly id: string;
}

export interface RetrievedRecords {
  readonly entities: readonly Row[];
  readonly nextLink?: string;
  readonly fetchXmlPagingCookie?: string;
}

interface RowsAnswer {
  readonly value: readonly Row[];
  readonly "@odata.nextLink"?: string;
  readonly "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"?: string;
}

/** learn.microsoft.com, clientapi/reference/xrm-webapi. Promises are rejected with `{errorCode, message}`. */
export function makeWebApi(client: DataverseClient, tables: Tables): WebApi {
  const setOf = async (table: string): Promise<string> => (await tables.read(table)).entitySetName;
  const rowOf = async (table: string, id: string): Promise<string> => `${await setOf(table)}(${plainId(id)})`;
  const write = async (method: string, table: string, id: string, data?: Row): Promise<RecordReference> => {
    const condition: Readonly<Record<string, string>> = method === "PATCH" ? { "If-Match": "*" } : {};
    await client.send(method, await rowOf(table, id), data, condition);
    return { entityType: table, id: plainId(id) };
  };
  return refuseAsClient({
    async createRecord(table: string, data: Row) {
      const response = await client.send("POST", await setOf(table), data);
      const id = /\(([^()]+)\)$/.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
      if (id === undefined) throw new DataverseFault("The service did not say which row it created.", 0, "");
      return { entityType: table, id };
    },
    updateRecord: (table: string, id: string, data: Row) => write("PATCH", table, id, data),
    deleteRecord: (table: string, id: string) => write("DELETE", table, id),
    retrieveRecord: async (table: string, id: string, options = "") =>
      client.read<Row>((await rowOf(table, id)) + asQuery(options)),
    async retrieveMultipleRecords(table: string, options = "", maxPageSize = 5000) {
      const path = (await setOf(table)) + asQuery(options);
      const answer = await client.read<RowsAnswer>(path, { pageSize: maxPageSize });
      const nextLink = answer["@odata.nextLink"];
      const cookie = answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
      return {
        entities: answer.value,
        ...(nextLink === undefined ? {} : { nextLink }),
        ...(cookie === undefined ? {} : { fetchXmlPagingCookie: cookie }),
      };
    },
  });
}

/** `Xrm.WebApi` as a whole. */
export function makeXrmWebApi(client: DataverseClient, tables: Tables) {
  const webApi = { ...makeWebApi(client, tables), isAvailableOffline: () => false };
  const online = refuseAsClient({
    execute: (request: ExecutableRequest) => execute(client, tables, request),
    executeMultiple: (requests: readonly (ExecutableRequest | readonly ExecutableRequest[])[]) =>
      executeMultiple(client, tables, requests),
  });
  return { ...webApi, ...online, online: { ...webApi, ...online }, offline: webApi };
}

/** Options are the query part of an address; the question mark may be missing, and blanks are not encoded. */
function asQuery(options: string): string {
  if (options === "") return "";
  return options.startsWith("?") ? options : `?${options}`;
}

/** The same functions, rejecting as the client API does. */
function refuseAsClient<Functions extends Readonly<Record<string, (...parameters: never[]) => Promise<unknown>>>>(
  functions: Functions,
): Functions {
  const entries = Object.entries(functions).map(([name, call]) => [
    name,
    (...parameters: never[]) => call(...parameters).catch((error: unknown) => rejectWith(toClientError(error))),
  ]);
  return Object.fromEntries(entries) as Functions;
}
