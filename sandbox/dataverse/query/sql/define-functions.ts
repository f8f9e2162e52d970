import type { SqlFunction, Store } from "../../store/store";
import { datePart } from "../dates/date-part";
import { makePatternMatcher } from "../text/match-pattern";
import { sortText } from "../text/sort-text";
import type { DatePart } from "../tree/query";

/** Teaches a store the functions that queries use in SQL; once for each store, before the first read. */
export function defineQueryFunctions(store: Store): void {
  store.defineFunction("sort_text", (text = null) => (typeof text === "string" ? sortText(text) : text));
  store.defineFunction("matches", makeMatches());
  store.defineFunction("date_part", (stored, part, timeZone) =>
    typeof stored === "string" ? datePart(stored, part as DatePart, String(timeZone)) : null,
  );
}

/** One query asks with one pattern for every row, so the latest pattern is kept ready. */
function makeMatches(): SqlFunction {
  let pattern: unknown = null;
  let matches: (text: string) => boolean = () => false;
  return (text, wanted) => {
    if (typeof text !== "string" || typeof wanted !== "string") return null;
    if (wanted !== pattern) {
      pattern = wanted;
      matches = makePatternMatcher(wanted);
    }
    return matches(text) ? 1 : 0;
  };
}
