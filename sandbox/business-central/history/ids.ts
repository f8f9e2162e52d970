import { seedOf } from "./random";

/** Ids in the form of UUIDs, one after the other: the same for the same text, others for another text. */
export function makeIds(text: string): () => string {
  const word = (salt: number): string => seedOf(salt, text).toString(16).padStart(8, "0");
  const [first, second] = [word(1), word(2)];
  const prefix = `${first}-${second.slice(0, 4)}-4${second.slice(4, 7)}-8${word(3).slice(0, 3)}`;
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count.toString(16).padStart(12, "0")}`;
  };
}
