import type { CleanedUp } from "./clean-up";

/** A line for each class: `applied: 1204 messages of before 2025-06-30 removed`. */
export function toCleanUpLines(cleaned: readonly CleanedUp[]): readonly string[] {
  return cleaned.map(({ messageClass, before, removed }) =>
    before === undefined
      ? `${messageClass}: kept for ever`
      : `${messageClass}: ${removed} messages of before ${before.toISOString().slice(0, 10)} removed`,
  );
}
