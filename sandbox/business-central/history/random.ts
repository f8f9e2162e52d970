/** A repeatable stream of pseudo-random choices: the same seed makes the same demo data on every machine (mulberry32). */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** True this often in a hundred. */
  chance(percent: number): boolean;
}

export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  function nextWord(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  function between(least: number, most: number): number {
    return least + Math.floor((nextWord() / 4294967296) * (most - least + 1));
  }
  return {
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    chance: (percent) => nextWord() / 4294967296 < percent / 100,
  };
}

/** A seed of its own for each text, so that what one customer does hangs on no other (FNV-1a). */
export function seedOf(seed: number, text: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
