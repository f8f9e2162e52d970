import fc from "fast-check";
import { foldText } from "../../store/fold-text";
import { sortText } from "./sort-text";

const compare = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(sortText(left)), Buffer.from(sortText(right)));

test("words stand where people look for them", () => {
  const words = ["Zebra", "resumes", "résumé", "Ärlig", "resume", "apple", "Århus", "zink", "éclair", "Eclair"];
  expect([...words].sort(compare)).toEqual([
    "apple",
    "Århus",
    "Ärlig",
    "Eclair",
    "éclair",
    "resume",
    "résumé",
    "resumes",
    "Zebra",
    "zink",
  ]);
});

test("two texts have one place exactly when they differ in case only", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "A", "ä", "Ä", "å", "e", "É", "a\u0308", " ", "1"),
    maxLength: 4,
  });
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(compare(left, right) === 0).toBe(foldText(left) === foldText(right));
    }),
  );
});
