import { fromReasonColumns, isReasonCode, type Reason } from "./reason";

/** Details that say where a trouble turned up, not what causes it: without them equal causes have equal keys. */
const places: readonly string[] = ["line"];

/** The longest detail that is part of a key, so that a key fits its column (accord_causekey, 400 characters). */
const longestDetail = 120;

/**
 * What troubles with the same cause have in common, as text to group by: the reason's code, and its details but for the place. Fixing
 * the cause once helps everything that carries the same key.
 */
export function toCauseKey(reason: Reason): string {
  const { code, ...details } = reason;
  const named = Object.entries(details as Readonly<Record<string, string>>)
    .filter(([name]) => !places.includes(name))
    .map(([name, value]): [string, string] => [name, value.slice(0, longestDetail)]);
  if (named.length === 0) return code;
  const key = `${code} ${JSON.stringify(Object.fromEntries(named))}`;
  return key.length <= 400 ? key : key.slice(0, 400);
}

/** The reason behind a key, without its place; undefined for a key this version cannot read. */
export function fromCauseKey(key: string): Partial<Reason> | undefined {
  const [code = "", ...details] = key.split(" ");
  return isReasonCode(code) ? fromReasonColumns(code, details.join(" ") || undefined) : undefined;
}
