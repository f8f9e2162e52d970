import type { Preferences } from "./request-context";

const largestPage = 5000;

/** Reads a `Prefer` header: preferences in any order, joined by commas, values with or without quotes. Unknown ones are ignored. */
export function parsePreferences(header: string | undefined): Preferences {
  const given = new Map(splitPreferences(header ?? "").map(splitPreference));
  const pageSize = Number(given.get("odata.maxpagesize") ?? Number.NaN);
  return {
    maxPageSize: Number.isInteger(pageSize) && pageSize > 0 ? Math.min(pageSize, largestPage) : null,
    annotations: splitList(given.get("odata.include-annotations") ?? ""),
    trackChanges: given.has("odata.track-changes"),
    returnRepresentation: given.get("return")?.toLowerCase() === "representation",
    continueOnError: given.has("odata.continue-on-error") && given.get("odata.continue-on-error") !== "false",
  };
}

/** The `Preference-Applied` header of an answer; undefined when no preference was. */
export function describeApplied(preferences: Preferences): string | undefined {
  const applied = [
    ...(preferences.returnRepresentation ? ["return=representation"] : []),
    ...(preferences.annotations.length > 0 ? [`odata.include-annotations="${preferences.annotations.join(",")}"`] : []),
    ...(preferences.maxPageSize === null ? [] : [`odata.maxpagesize=${preferences.maxPageSize}`]),
    ...(preferences.trackChanges ? ["odata.track-changes"] : []),
  ];
  return applied.length === 0 ? undefined : applied.join(",");
}

/** Commas inside quotes separate patterns of one preference, not preferences. */
function splitPreferences(header: string): readonly string[] {
  return header.match(/(?:"[^"]*"|[^,"])+/g) ?? [];
}

function splitPreference(text: string): [string, string] {
  const [name = "", ...rest] = text.split("=");
  const value = rest.join("=").trim();
  return [name.trim().toLowerCase(), /^"(.*)"$/.exec(value)?.[1] ?? value];
}

function splitList(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
