import type { OverviewWords } from "./overview-words";

export function wordsOfCount({ locale }: OverviewWords, count: number): string {
  return count.toLocaleString(locale);
}
