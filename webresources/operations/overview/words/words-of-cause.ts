import { fromCauseKey } from "#model/cause";
import type { Reason } from "#model/reason";
import type { OverviewWords } from "./overview-words";

/** A cause in words. What this version has no words for is shown as its code and details. */
export function wordsOfCause(words: OverviewWords, causeKey: string): readonly [what: string, remedy: string] {
  const reason = fromCauseKey(causeKey);
  return (
    (reason && wordsOfReason(words, reason)) ?? [causeKey === "" ? words.noCause : causeKey, words.unknownCauseRemedy]
  );
}

/** What happened and what to do; undefined for a reason that does not come onto the work list. */
export function wordsOfReason(
  words: OverviewWords,
  reason: Partial<Reason>,
): readonly [what: string, remedy: string] | undefined {
  const causes: Readonly<Partial<Record<string, readonly [what: string, remedy: string]>>> = words.causes;
  const known = reason.code === undefined ? undefined : causes[reason.code];
  if (!known) return undefined;
  const details = reason as Readonly<Record<string, string | undefined>>;
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? "…").replace(/: …?$/, "");
  return [fill(known[0]), fill(known[1])];
}
