import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { jsonContentType, type WebApiAnswer } from "../webapi/web-api-message";

/** The answer to one item of a batch. */
export type ItemAnswer =
  | { readonly is: "operation"; readonly answer: WebApiAnswer }
  | { readonly is: "changeSet"; readonly answers: readonly OperationAnswered[] };

export interface OperationAnswered {
  readonly contentId: string | null;
  readonly answer: WebApiAnswer;
}

const lineEnd = "\r\n";

/**
 * Writes the answer to a batch. Clients of Microsoft split it on the words `batchresponse_` and `changesetresponse_` and on CRLF, so
 * both are part of the contract.
 */
export function writeBatchAnswer(items: readonly ItemAnswer[], status: number): WebApiAnswer {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = items.map((item) => `--${boundary}${lineEnd}${writeItem(item)}`);
  return {
    status,
    headers: { "Content-Type": `multipart/mixed; boundary=${boundary}` },
    body: `${parts.join("")}--${boundary}--${lineEnd}`,
  };
}

function writeItem(item: ItemAnswer): string {
  if (item.is === "operation") return writeOperation(item.answer, null);
  const boundary = `changesetresponse_${randomUUID()}`;
  const parts = item.answers.map(
    ({ answer, contentId }) => `--${boundary}${lineEnd}${writeOperation(answer, contentId)}`,
  );
  const head = [`Content-Type: multipart/mixed; boundary=${boundary}`, "", ""].join(lineEnd);
  return `${head}${parts.join("")}--${boundary}--${lineEnd}`;
}

function writeOperation(answer: WebApiAnswer, contentId: string | null): string {
  const lines = [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === null ? [] : [`Content-ID: ${contentId}`]),
    "",
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ""}`.trimEnd(),
    ...Object.entries(partHeaders(answer)).map(([name, value]) => `${name}: ${value}`),
    "",
    answer.body ?? "",
    "",
  ];
  return lines.join(lineEnd);
}

/**
 * Inside a batch every answer names the protocol's version, rows that were written are addressed twice, rows that are read are said
 * to be streamed, and a refusal carries an id to ask Microsoft about.
 */
function partHeaders({ status, headers }: WebApiAnswer): Readonly<Record<string, string>> {
  const { "Content-Type": contentType, "OData-EntityId": entityId, ...others } = headers;
  const streamed = contentType === jsonContentType && status < 400 ? "; odata.streaming=true" : "";
  return {
    ...(contentType === undefined ? {} : { "Content-Type": contentType + streamed }),
    "OData-Version": "4.0",
    ...(status < 400 ? {} : { REQ_ID: randomUUID() }),
    ...(entityId === undefined ? {} : { Location: entityId, "OData-EntityId": entityId }),
    ...others,
  };
}
