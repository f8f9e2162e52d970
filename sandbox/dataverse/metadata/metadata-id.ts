import { parse, v5 } from "uuid";

const namespace = parse("6f0c5a7e-9a0b-5d0e-8f4e-3c1d4a9b7e21");

/** The id of a piece of metadata or of a row every organisation has: the same name gives the same id, in every sandbox. */
export function stableId(kind: string, ...names: readonly string[]): string {
  return v5([kind, ...names].join("/").toLowerCase(), namespace);
}
