import { writeSkipToken, type SkipToken } from "../query/paging/skip-token";
import type { ReadCall } from "./read-call";

/** The address of the next page: the same address and options, and where to go on (learn.microsoft.com, webapi/query/page-results). */
export function nextLink(call: ReadCall, next: SkipToken): string {
  return linkWith(call, "$skiptoken", writeSkipToken(next), ["$skiptoken"]);
}

/** Where what changed from now on can be read; it begins with its first page. */
export function deltaLink(call: ReadCall, token: string): string {
  return linkWith(call, "$deltatoken", token, ["$skiptoken", "$deltatoken"]);
}

/** The same address with an option at its end, in the place of others. */
function linkWith({ context, address }: ReadCall, name: string, value: string, replaced: readonly string[]): string {
  const options = address.options.written.filter((option) => !replaced.includes(option.name));
  const query = [...options, { name, value }].map((option) => `${option.name}=${encodeOption(option.value)}`).join("&");
  return `${context.serviceRoot}${address.writtenPath}?${query}`;
}

/** Percent-encoded, but readable: what is legal in a query and means nothing special there stays as it is. */
export function encodeOption(value: string): string {
  return encodeURIComponent(value).replace(/%(?:24|2C|2F|3A|3B|3D|40)/g, (escape) => decodeURIComponent(escape));
}
