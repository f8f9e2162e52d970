import type { DataverseClient } from "../client/dataverse-client";
import { readFault } from "../client/dataverse-fault";
import type { Tables } from "../metadata/tables";
import { toRequestParts, type ExecutableRequest } from "./request-parts";

export type { ExecutableRequest } from "./request-parts";

/** `Xrm.WebApi.online.execute`: one request; resolves with its answer, rejects when it is refused. */
export async function execute(client: DataverseClient, tables: Tables, request: ExecutableRequest): Promise<Response> {
  const { method, path, body, headers } = await toRequestParts(tables, request);
  const response = await client.exchange(path, {
    method,
    headers: {
      Accept: "application/json",
      "OData-Version": "4.0",
      "OData-MaxVersion": "4.0",
      Prefer: 'odata.include-annotations="*"',
      ...(body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await readFault(response);
  return response;
}
