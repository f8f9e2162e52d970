import type { DataverseClient } from "../client/dataverse-client";
import { readFault } from "../client/dataverse-fault";
import type { Tables } from "../metadata/tables";
import { readBatchAnswer } from "./read-batch-answer";
import { toRequestParts, type ExecutableRequest, type RequestParts } from "./request-parts";

/**
 * `Xrm.WebApi.online.executeMultiple`: several requests in one `$batch`. An inner array is a change set: all of it or nothing
 * (learn.microsoft.com, clientapi/reference/xrm-webapi/online/executemultiple).
 */
export async function executeMultiple(
  client: DataverseClient,
  tables: Tables,
  requests: readonly (ExecutableRequest | readonly ExecutableRequest[])[],
): Promise<readonly Response[]> {
  const boundary = `batch_${crypto.randomUUID()}`;
  const parts = await Promise.all(requests.map((request) => writePart(client, tables, request)));
  const response = await client.exchange("$batch", {
    method: "POST",
    headers: {
      Accept: "application/json",
      "OData-Version": "4.0",
      "OData-MaxVersion": "4.0",
      "Content-Type": `multipart/mixed; boundary=${boundary}`,
    },
    body: joinParts(boundary, parts),
  });
  const answers = readBatchAnswer(response.headers.get("Content-Type") ?? "", await response.clone().text());
  const refused = answers.find((answer) => !answer.ok);
  if (refused) throw await readFault(refused);
  if (!response.ok) throw await readFault(response);
  return answers;
}

const lineEnd = "\r\n";

async function writePart(
  client: DataverseClient,
  tables: Tables,
  request: ExecutableRequest | readonly ExecutableRequest[],
): Promise<string> {
  if (!isChangeSet(request)) return writeRequest(client, await toRequestParts(tables, request), undefined);
  const boundary = `changeset_${crypto.randomUUID()}`;
  const parts = await Promise.all(request.map((inner) => toRequestParts(tables, inner)));
  const inner = parts.map((part, index) => writeRequest(client, part, index + 1));
  return [`Content-Type: multipart/mixed; boundary=${boundary}`, "", joinParts(boundary, inner)].join(lineEnd);
}

function isChangeSet(
  request: ExecutableRequest | readonly ExecutableRequest[],
): request is readonly ExecutableRequest[] {
  return Array.isArray(request);
}

function writeRequest(client: DataverseClient, part: RequestParts, contentId: number | undefined): string {
  const headers = Object.entries(part.headers).map(([name, value]) => `${name}: ${value}`);
  return [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    "",
    `${part.method} ${client.root}${part.path} HTTP/1.1`,
    "Accept: application/json",
    'Prefer: odata.include-annotations="*"',
    ...(part.body === undefined ? [] : ["Content-Type: application/json"]),
    ...headers,
    "",
    part.body === undefined ? "" : JSON.stringify(part.body),
  ].join(lineEnd);
}

function joinParts(boundary: string, parts: readonly string[]): string {
  return [...parts.flatMap((part) => [`--${boundary}`, part]), `--${boundary}--`, ""].join(lineEnd);
}
