/** As many alternatives as one query of Dataverse takes with room to spare: 500 conditions, an address of 32 KB. */
export const keysPerQuery = 200;

/** Customers that are read with one address of the ERP. */
export const customersPerAddress = 40;

/** A list in groups of at most that many. */
export function inGroups<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * most, (at + 1) * most));
}
