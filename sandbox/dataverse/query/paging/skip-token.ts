import { childElements, escapeXml, parseXml } from "../xml/xml-text";

/** `<cookie pagenumber="2" pagingcookie="…" istracking="False" />`: the page to read next, and the cookie of the one before. */
export interface SkipToken {
  readonly page: number;
  readonly cookie: string;
  /** While changes are tracked: the version of the organisation when the first page was read. */
  readonly trackedVersion?: number;
}

/** As `$skiptoken` of a next link holds it: the inner cookie is encoded once here and once more with the link. */
export function writeSkipToken(token: SkipToken): string {
  return writeElement(token, encodeLower(token.cookie));
}

/** As the annotation `fetchxmlpagingcookie` holds it: the inner cookie is encoded twice (learn.microsoft.com, fetchxml/page-results). */
export function writeFetchXmlCookie(token: SkipToken): string {
  return writeElement(token, encodeLower(encodeLower(token.cookie)));
}

/** Reads a token of either kind; undefined when it is none. */
export function readSkipToken(text: string): SkipToken | undefined {
  const root = parseXml(text);
  const page = Number(root?.getAttribute("pagenumber"));
  if (root === undefined || childElements(root).length > 0 || !Number.isInteger(page) || page < 1) return undefined;
  const cookie = decodeCookie(root.getAttribute("pagingcookie") ?? "");
  if (cookie === undefined) return undefined;
  const version = root.getAttribute("trackingversion");
  return version !== null && /^\d{1,15}$/.test(version)
    ? { page, cookie, trackedVersion: Number(version) }
    : { page, cookie };
}

/** A cookie that may still be encoded, once or twice. */
export function decodeCookie(text: string): string | undefined {
  try {
    let decoded = text;
    for (let times = 0; times < 2 && decoded.startsWith("%"); times++) decoded = decodeURIComponent(decoded);
    return decoded;
  } catch {
    return undefined;
  }
}

function writeElement({ page, trackedVersion }: SkipToken, cookie: string): string {
  const tracking =
    trackedVersion === undefined
      ? `istracking="False"`
      : `istracking="True" trackingversion="${String(trackedVersion)}"`;
  return `<cookie pagenumber="${String(page)}" pagingcookie="${escapeXml(cookie)}" ${tracking} />`;
}

/** Percent-encoded with lower-case digits, as the platform does. */
function encodeLower(text: string): string {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}
