import { secondsAfter, type Clock } from "../../ports/clock";

/** Answers look-ups by key, and remembers what was found and what was not for a while. */
export type Lookup<Found> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;

interface Options<Found> {
  readonly read: Lookup<Found>;
  readonly clock: Clock;
  /** How long it is remembered. */
  readonly seconds: Remembered;
  /** Above that many keys the oldest are forgotten, so that memory stays the same however long a history is. */
  readonly most: number;
}

/** Seconds, for a key that was found and for one that was not. */
export interface Remembered {
  readonly found: number;
  readonly missing: number;
}

interface Entry<Found> {
  readonly found: Found | undefined;
  readonly until: Date;
}

/** A look-up that asks only for keys it has not asked for lately. */
export function makeLookupCache<Found>({ read, clock, seconds, most }: Options<Found>): Lookup<Found> {
  const entries = new Map<string, Entry<Found>>();

  /** A map keeps its keys in the order in which they came. */
  function remember(key: string, entry: Entry<Found>): void {
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
  }

  return async function lookUp(keys) {
    const now = clock.now();
    const wanted = [...new Set(keys.filter((key) => key !== ""))];
    const unknown = wanted.filter((key) => !isFresh(entries.get(key), now));
    const known = wanted.flatMap((key): (readonly [string, Found])[] => {
      const entry = entries.get(key);
      return isFresh(entry, now) && entry?.found !== undefined ? [[key, entry.found]] : [];
    });
    const found = unknown.length > 0 ? await read(unknown) : new Map<string, Found>();
    const until = secondsAfter(now, seconds.found);
    // One for all that are missing: there are many of them.
    const missing = { found: undefined, until: secondsAfter(now, seconds.missing) };
    for (const key of unknown) {
      const row = found.get(key);
      remember(key, row === undefined ? missing : { found: row, until });
    }
    return new Map([...known, ...found]);
  };
}

function isFresh(entry: Entry<unknown> | undefined, now: Date): boolean {
  return entry !== undefined && entry.until > now;
}
