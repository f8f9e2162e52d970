import { DataverseError } from "../dataverse-error";
import { readJsonBody } from "../webapi/read-json-body";
import type { BatchOperation } from "./parse-batch";

/** Where the rows are that earlier operations of a batch made, by Content-ID. */
export type ContentReferences = Map<string, string>;

const referenceStart = /^\/?\$([A-Za-z0-9_-]+)(?=$|[/?(])/;
/** Names an address may begin with that are no references. */
const systemSegments = new Set(["batch", "metadata", "entity", "all", "crossjoin", "count", "ref", "value"]);

/** Puts addresses in the place of `$1` in the operation's URL and in the bindings and references of its body. */
export function resolveReferences(operation: BatchOperation, references: ContentReferences): BatchOperation {
  return {
    ...operation,
    url: resolveUrl(operation.url, references),
    body: operation.body.includes("$") ? resolveBody(operation.body, references) : operation.body,
  };
}

function resolveUrl(url: string, references: ContentReferences): string {
  const root = /^(?:https?:\/\/[^/]*)?\/api\/data\/v\d+\.\d+\//i.exec(url)?.[0] ?? "";
  return root + resolveAddress(url.slice(root.length), references);
}

function resolveAddress(address: string, references: ContentReferences): string {
  const match = referenceStart.exec(address);
  const name = match?.[1];
  if (match === null || name === undefined || (systemSegments.has(name) && !references.has(name))) return address;
  const target = references.get(name);
  if (target === undefined) {
    throw new DataverseError(
      "0x80060888",
      400,
      `Content-ID Reference: '$${name}' does not exist in the batch context.`,
    );
  }
  return target + address.slice(match[0].length);
}

/** A body that is no JSON is left to whoever reads it, who will say so. */
function resolveBody(body: string, references: ContentReferences): string {
  let parsed: unknown;
  try {
    parsed = readJsonBody(body);
  } catch {
    return body;
  }
  return JSON.stringify(parsed, (key, value: unknown) => {
    if (!key.endsWith("@odata.bind") && !key.endsWith("@odata.id")) return value;
    if (typeof value === "string") return resolveAddress(value, references);
    return Array.isArray(value)
      ? value.map((each: unknown) => (typeof each === "string" ? resolveAddress(each, references) : each))
      : value;
  });
}
