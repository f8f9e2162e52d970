import type { OverviewWords } from "./overview-words";

/** `12 s`, `4 min 12 s`, `3 h 20 min`, `2 d 4 h`. */
export function wordsOfAge({ units }: OverviewWords, from: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - from.getTime()) / 1000));
  if (seconds < 60) return `${seconds} ${units.second}`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} ${units.minute}${seconds % 60 === 0 ? "" : ` ${seconds % 60} ${units.second}`}`;
  const hours = Math.floor(minutes / 60);
  return hours < 24
    ? `${hours} ${units.hour} ${minutes % 60} ${units.minute}`
    : `${Math.floor(hours / 24)} ${units.day} ${hours % 24} ${units.hour}`;
}
