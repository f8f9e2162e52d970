import type { Expression, QueryOptions } from "./address";
import { invalidAddress, unsupportedOption } from "./address-errors";
import { parseRule } from "./grammar/parse-rule";

const known = new Set([
  "$select",
  "$expand",
  "$filter",
  "$orderby",
  "$top",
  "$count",
  "$apply",
  "$skiptoken",
  "$deltatoken",
  "$id",
  "fetchXml",
  "savedQuery",
  "userQuery",
  "annotations",
  "tag",
]);

/** Reads what stands behind the question mark, still encoded. Names are case-sensitive; an unknown one is refused, as Dataverse does. */
export function parseOptions(query: string): QueryOptions {
  const written = query.split("&").flatMap((pair) => (pair === "" ? [] : [decodePair(pair)]));
  const values = new Map<string, string>();
  for (const { name, value } of written) {
    if (!known.has(name) && !name.startsWith("@")) throw unsupportedOption(name);
    if (values.has(name)) {
      throw invalidAddress(
        `Query option '${name}' was specified more than once, but it must be specified at most once.`,
      );
    }
    values.set(name, value);
  }
  const get = (name: string): string | null => values.get(name) ?? null;
  const parse = <Result>(name: string, read: (text: string) => Result): Result | null => {
    const text = values.get(name);
    return text === undefined || text.trim() === "" ? null : read(text);
  };
  return {
    select: parse("$select", (text) => parseRule("SelectOption", text)),
    expand: parse("$expand", (text) => parseRule("ExpandOption", text)),
    filter: parse("$filter", (text) => parseRule("FilterOption", text)),
    orderBy: parse("$orderby", (text) => parseRule("OrderByOption", text)),
    apply: parse("$apply", (text) => parseRule("ApplyOption", text)),
    top: parse("$top", parseTop),
    count: parse("$count", parseCount) ?? false,
    skipToken: get("$skiptoken"),
    deltaToken: get("$deltatoken"),
    fetchXml: get("fetchXml"),
    savedQuery: get("savedQuery"),
    userQuery: get("userQuery"),
    id: get("$id"),
    annotations: get("annotations") === "true",
    aliases: parseAliases(values),
    written,
  };
}

/** In a query string `+` is a blank: clients encode FetchXML that way. */
function decodePair(pair: string): { name: string; value: string } {
  const equals = pair.indexOf("=");
  const [name, value] = equals < 0 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)];
  try {
    return { name: decodePart(name).trim(), value: decodePart(value) };
  } catch {
    throw invalidAddress(`The query option is not well encoded: '${pair}'.`);
  }
}

function decodePart(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}

function parseTop(text: string): number {
  if (!/^\s*\d{1,9}\s*$/.test(text)) {
    throw invalidAddress(
      `Invalid value '${text}' for $top query option found. The $top query option requires a non-negative integer value.`,
    );
  }
  return Number(text);
}

function parseCount(text: string): boolean {
  if (text.trim() === "true") return true;
  if (text.trim() === "false") return false;
  throw invalidAddress(`Invalid value '${text}' for $count query option found. Valid values are 'true' and 'false'.`);
}

function parseAliases(values: ReadonlyMap<string, string>): ReadonlyMap<string, Expression> {
  const aliases = [...values].filter(([name]) => name.startsWith("@"));
  return new Map(aliases.map(([name, text]) => [name.slice(1), parseAlias(text)]));
}

/** Most aliases with braces or brackets are plain JSON, which has no need of the grammar. */
function parseAlias(text: string): Expression {
  if (/^\s*[[{]/.test(text)) {
    try {
      return { is: "json", value: JSON.parse(text) as unknown };
    } catch {
      return parseRule("AliasOption", text);
    }
  }
  return text.trim() === "" ? { is: "null" } : parseRule("AliasOption", text);
}
