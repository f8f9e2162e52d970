/** The answer to one write of a batch. */
export interface PartAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly contentId: number | undefined;
  readonly body: string;
}

/** Thrown for a batch answer that is not one. */
export class UnreadableBatch extends Error {
  override readonly name = "UnreadableBatch";
}

/**
 * The answers of a batch, one list per change set. A change set that failed has one answer, that of the write at fault; it may stand
 * in a nested multipart as documented, or directly.
 */
export function readBatchAnswer(contentType: string | null, text: string): readonly (readonly PartAnswer[])[] {
  return splitParts(boundaryOf(contentType), text).map((part) => {
    const nested = part.headers["content-type"] ?? "";
    if (!nested.startsWith("multipart/mixed")) return [toAnswer(part)];
    return splitParts(boundaryOf(nested), part.body).map(toAnswer);
  });
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function boundaryOf(contentType: string | null): string {
  const boundary = /^multipart\/mixed;.*boundary="?([^";]+)"?/i.exec(contentType ?? "")?.[1];
  if (boundary === undefined) throw new UnreadableBatch(`"${contentType ?? ""}" is not the type of a batch answer`);
  return boundary;
}

function splitParts(boundary: string, text: string): readonly Part[] {
  const pieces = ("\n" + text).split(new RegExp(`\\r?\\n--${escapeRegExp(boundary)}`));
  const parts = pieces.slice(1);
  const end = parts.pop();
  if (end === undefined || !end.startsWith("--")) throw new UnreadableBatch("the batch answer was cut off");
  return parts.map((part) => splitHeaders(part.replace(/^[ \t]*\r?\n/, "")));
}

/** Header lines up to the first blank line, and what follows it. */
function splitHeaders(text: string): Part {
  const head = /^(?:[^\r\n]+(?:\r?\n|$))*/.exec(text)?.[0] ?? "";
  const headers = Object.fromEntries(
    head.split(/\r?\n/).flatMap((line) => {
      const at = line.indexOf(":");
      return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
    }),
  ) as Record<string, string>;
  return { headers, body: text.slice(head.length).replace(/^\r?\n/, "") };
}

function toAnswer(part: Part): PartAnswer {
  const statusLine = /^HTTP\/1\.1 (\d{3})[^\r\n]*\r?\n/.exec(part.body);
  if (!statusLine) throw new UnreadableBatch("a part of the batch answer has no status");
  const { headers, body } = splitHeaders(part.body.slice(statusLine[0].length));
  const contentId = Number(part.headers["content-id"] ?? headers["content-id"]);
  return {
    status: Number(statusLine[1]),
    headers,
    contentId: Number.isInteger(contentId) ? contentId : undefined,
    body: body.trim(),
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
