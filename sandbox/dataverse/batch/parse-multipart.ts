/** One part of a multipart body: its headers by lower-case name, and what follows them, untouched. */
export interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

/** The boundary a `Content-Type: multipart/…` names, quoted or not; null when it is no multipart type or names none. */
export function boundaryOf(contentType: string | undefined): string | null {
  if (contentType === undefined || !/^\s*multipart\//i.test(contentType)) return null;
  const match = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/**
 * Takes a multipart body apart. As tolerant as Dataverse: lines may end with CRLF or LF, blank lines or text may precede the first
 * part, and the closing boundary may be missing.
 */
export function parseMultipart(body: string, boundary: string): readonly Part[] {
  const delimiter = `--${boundary}`;
  const sections: string[][] = [];
  for (const line of splitLines(body)) {
    const text = line.trim();
    if (text === `${delimiter}--`) break;
    if (text === delimiter) sections.push([]);
    else sections.at(-1)?.push(line);
  }
  return sections.map(parsePart);
}

export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n/);
}

const headerLine = /^([A-Za-z0-9-]+)\s*:\s*(.*)$/;

/** Headers end at the first blank line, or at the first line that is no header. */
export function takeHeaders(lines: readonly string[]): {
  readonly headers: Readonly<Record<string, string>>;
  readonly rest: readonly string[];
} {
  const headers: Record<string, string> = {};
  let index = 0;
  for (; index < lines.length; index += 1) {
    const match = headerLine.exec(lines[index]?.trim() ?? "");
    if (match === null) break;
    const [, name = "", value = ""] = match;
    const key = name.toLowerCase();
    headers[key] = headers[key] === undefined ? value.trim() : `${headers[key]},${value.trim()}`;
  }
  const isBlank = lines[index]?.trim() === "";
  return { headers, rest: lines.slice(isBlank ? index + 1 : index) };
}

function parsePart(lines: readonly string[]): Part {
  const { headers, rest } = takeHeaders(lines);
  return { headers, content: rest.join("\r\n") };
}
