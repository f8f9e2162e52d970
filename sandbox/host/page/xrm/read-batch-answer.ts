/** The answers in the answer to a `$batch`, in order; those of a change set where the change set stands. */
export function readBatchAnswer(contentType: string, text: string): readonly Response[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  return splitParts(boundary, text).flatMap(readPart);
}

function splitParts(boundary: string, text: string): readonly string[] {
  return text
    .split(`--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith("--"));
}

function readPart(part: string): readonly Response[] {
  const [head, body] = splitHead(part.replace(/^\r?\n/, ""));
  const contentType = headerOf(head, "content-type") ?? "";
  return contentType.toLowerCase().startsWith("multipart/") ? readBatchAnswer(contentType, body) : [readHttp(body)];
}

function readHttp(text: string): Response {
  const [head, body] = splitHead(text.replace(/^\s+/, ""));
  const [statusLine = "", ...headerLines] = head.split(/\r?\n/);
  const status = Number(/^HTTP\/\S+ (\d+)/.exec(statusLine)?.[1] ?? 500);
  const headers = new Headers();
  for (const line of headerLines) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  const hasBody = status !== 204 && status !== 304;
  return new Response(hasBody ? body.trim() : null, { status, headers });
}

function splitHead(text: string): readonly [string, string] {
  const gap = /\r?\n\r?\n/.exec(text);
  return gap ? [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)] : [text, ""];
}

function headerOf(head: string, name: string): string | undefined {
  return new RegExp(`^${name}:\\s*(.+)$`, "im").exec(head)?.[1]?.trim();
}
