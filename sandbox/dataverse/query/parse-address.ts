import type { Address } from "./address";
import { invalidAddress } from "./address-errors";
import { parseRule } from "./grammar/parse-rule";
import { parseOptions } from "./parse-options";

/**
 * An address of the Web API: what follows `/api/data/v9.2/`, still encoded as it came. That prefix, a host and slashes before the path are cut off
 * when they are there, so that addresses inside bodies and options (`@odata.bind`, `@odata.id`, `$id`) are read as well.
 * Faults are DataverseErrors with 0x80060888.
 */
export function parseAddress(text: string): Address {
  const relative = text.replace(/^(?:https?:\/\/[^/]*)?\/*(?:api\/data\/v\d+(?:\.\d+)?(?=\/|$|\?))?\/*/i, "");
  const mark = relative.indexOf("?");
  const writtenPath = mark < 0 ? relative : relative.slice(0, mark);
  return {
    path: parseRule("Path", decode(writtenPath)),
    writtenPath,
    options: parseOptions(mark < 0 ? "" : relative.slice(mark + 1)),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidAddress(`The address is not well encoded: '${text}'.`);
  }
}
