import { secondsAfter, type Clock } from "../../ports/clock";

/** Answers look-ups by key, and remembers what was found and what was not for a while. */
export type Lookup<Found> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;

interface Options<Found> {
  readonly read: Lookup<Found>;
  readonly clock: Clock;
  readonly seconds: number;
  /** Above that many entries everything is forgotten, so that memory stays the same however long a history is. */
  readonly most: number;
}

interface Entry<Found> {
  readonly found: Found | undefined;
  readonly until: Date;
}

/** A look-up that asks only for keys it has not asked for lately. */
export function makeLookupCache<Found>({ read, clock, seconds, most }: Options<Found>): Lookup<Found> {
  const entries = new Map<string, Entry<Found>>();

  return async function lookUp(keys) {
    const now = clock.now();
    const wanted = [...new Set(keys.filter((key) => key !== ""))];
    const unknown = wanted.filter((key) => !isFresh(entries.get(key), now));
    const known = wanted.flatMap((key): (readonly [string, Found])[] => {
      const entry = entries.get(key);
      return isFresh(entry, now) && entry?.found !== undefined ? [[key, entry.found]] : [];
    });
    const found = unknown.length > 0 ? await read(unknown) : new Map<string, Found>();
    if (entries.size + unknown.length > most) entries.clear();
    for (const key of unknown) entries.set(key, { found: found.get(key), until: secondsAfter(now, seconds) });
    return new Map([...known, ...found]);
  };
}

function isFresh(entry: Entry<unknown> | undefined, now: Date): boolean {
  return entry !== undefined && entry.until > now;
}
