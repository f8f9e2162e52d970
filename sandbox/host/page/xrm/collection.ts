/** The collections of the client API (learn.microsoft.com, clientapi, collections): by name, by number, by a test, or all. */
export interface Collection<Item> {
  forEach(delegate: (item: Item, index: number) => void): void;
  get(nameOrNumber: string | number): Item | null;
  get(test?: (item: Item, index: number) => boolean): Item[];
  getLength(): number;
}

/** @param items is asked each time: what stands on a form may change. */
export function makeCollection<Item>(items: () => readonly Item[], nameOf: (item: Item) => string): Collection<Item> {
  function get(nameOrNumber: string | number): Item | null;
  function get(test?: (item: Item, index: number) => boolean): Item[];
  function get(wanted?: string | number | ((item: Item, index: number) => boolean)): Item[] | Item | null {
    if (wanted === undefined) return [...items()];
    if (typeof wanted === "function") return items().filter((item, index) => wanted(item, index));
    if (typeof wanted === "number") return items()[wanted] ?? null;
    return items().find((item) => nameOf(item) === wanted) ?? null;
  }
  return {
    forEach(delegate) {
      items().forEach((item, index) => delegate(item, index));
    },
    get,
    getLength: () => items().length,
  };
}
