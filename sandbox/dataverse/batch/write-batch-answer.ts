import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { WebApiAnswer } from "../webapi/web-api-message";

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
    ...Object.entries(withLocation(answer)).map(([name, value]) => `${name}: ${value}`),
    "",
    answer.body ?? "",
    "",
  ];
  return lines.join(lineEnd);
}

/** Inside a batch the address of a row that was written is given twice. */
function withLocation(answer: WebApiAnswer): Readonly<Record<string, string>> {
  const entityId = answer.headers["OData-EntityId"];
  return entityId === undefined ? answer.headers : { ...answer.headers, Location: entityId };
}
