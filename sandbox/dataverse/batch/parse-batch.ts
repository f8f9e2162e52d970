import { DataverseError } from "../dataverse-error";
import { boundaryOf, parseMultipart, splitLines, takeHeaders, type Part } from "./parse-multipart";

/** One operation of a batch, with headers of its own. */
export interface BatchOperation {
  /** What later operations call its row by: `$1`. */
  readonly contentId: string | null;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is carried out as one: a single operation, or a change set, which is a transaction. */
export type BatchItem =
  | { readonly is: "operation"; readonly operation: BatchOperation }
  | { readonly is: "changeSet"; readonly operations: readonly BatchOperation[] };

const mostOperations = 1000;
const requestLine = /^([A-Za-z]+)\s+(\S.*?)(?:\s+HTTP\/\d(?:\.\d)?)?$/;

/**
 * Reads the body of a `$batch` (learn.microsoft.com, webapi/execute-batch-operations-using-web-api), in every variant clients send.
 * 400 when it is no batch, an operation cannot be read, or there are more than 1000.
 */
export function parseBatch(contentType: string | undefined, body: string): readonly BatchItem[] {
  const boundary = boundaryOf(contentType);
  if (boundary === null) {
    throw malformed(
      `Invalid Content-Type '${contentType ?? ""}': a batch needs 'multipart/mixed' with a boundary, like multipart/mixed; boundary=batch_1.`,
    );
  }
  const items = parseMultipart(body, boundary).map(toItem);
  if (items.length === 0) throw malformed(`The batch has no part that begins with its boundary '--${boundary}'.`);
  const count = items.reduce((sum, item) => sum + (item.is === "changeSet" ? item.operations.length : 1), 0);
  if (count > mostOperations) {
    throw malformed(`The batch holds ${count} operations; the most a batch may hold is ${mostOperations}.`);
  }
  return items;
}

function toItem(part: Part): BatchItem {
  const boundary = boundaryOf(part.headers["content-type"]);
  if (boundary === null) return { is: "operation", operation: toOperation(part) };
  const operations = parseMultipart(part.content, boundary).map(toOperation);
  return { is: "changeSet", operations };
}

function toOperation(part: Part): BatchOperation {
  const lines = dropBlankLines(splitLines(part.content));
  const match = requestLine.exec(lines[0]?.trim() ?? "");
  if (match === null) throw malformed(`A part of the batch does not begin with a request line: '${lines[0] ?? ""}'.`);
  const [, method = "", url = ""] = match;
  const { headers, rest } = takeHeaders(lines.slice(1));
  return {
    contentId: headers["content-id"] ?? part.headers["content-id"] ?? null,
    method: method.toUpperCase(),
    url,
    headers,
    body: hasBody(method) ? rest.join("\r\n").trim() : "",
  };
}

/** Some clients write `undefined` or blank lines where a GET or DELETE has no body. */
function hasBody(method: string): boolean {
  return !["GET", "DELETE"].includes(method.toUpperCase());
}

function dropBlankLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  return first < 0 ? [] : lines.slice(first);
}

function malformed(message: string): DataverseError {
  return new DataverseError("0x80060888", 400, message);
}
