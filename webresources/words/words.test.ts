import { danish } from "./danish";
import { english } from "./english";
import { german } from "./german";
import { wordsOf } from "./words";

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test.each([
  ["German", german],
  ["Danish", danish],
])("%s names the same values as English, and leaves nothing empty", (_, texts) => {
  for (const [name, text] of Object.entries(english)) {
    const other = texts[name as keyof typeof english];
    expect([name, other.trim() === "", places(other)]).toEqual([name, false, places(text)]);
  }
});

test("who uses a language there are no words for is spoken to in English", () => {
  expect(wordsOf(1036)("submitButton")).toBe("Submit");
  expect(wordsOf(1031)("submitButton")).toBe("Einreichen");
  expect(wordsOf(1030)("submitButton")).toBe("Indsend");
});
