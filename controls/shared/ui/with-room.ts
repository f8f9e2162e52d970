/** Of a width of 100: as wide as a day and its month are on a phone. */
const widthOfLabel = 16;

/** Those whose labels have room beside each other on a line, by their places on it, in the order of these; what comes first has room first. */
export function withRoom<Item>(items: readonly Item[], placeOf: (item: Item) => number): readonly Item[] {
  const shown: Item[] = [];
  for (const item of items) {
    if (shown.every((other) => Math.abs(placeOf(other) - placeOf(item)) >= widthOfLabel)) shown.push(item);
  }
  return shown;
}
