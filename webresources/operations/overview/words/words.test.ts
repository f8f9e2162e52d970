import { toCauseKey } from "#model/cause";
import { danish } from "./danish";
import { english } from "./english";
import { german } from "./german";
import type { OverviewWords } from "./overview-words";
import { wordsOfAge } from "./words-of-age";
import { wordsOfCause } from "./words-of-cause";
import { wordsOfCount } from "./words-of-count";

/** Every text by its way through the words; functions said with names of their own for what they are given. */
function textsOf(words: object, way = ""): readonly (readonly [way: string, text: string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const here = `${way}/${name}`;
    if (typeof value === "function") {
      return [[here, (value as (...given: readonly string[]) => string)("<1>", "<2>", "<3>")] as const];
    }
    if (typeof value === "string") return [[here, value] as const];
    return typeof value === "object" && value !== null ? textsOf(value, here) : [];
  });
}

const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}|<\d>/g) ?? [])].sort();
const inEnglish = new Map(textsOf(english));

describe.each([
  ["German", german],
  ["Danish", danish],
])("in %s", (_, words) => {
  const texts = textsOf(words).filter(([way]) => way !== "/locale");

  test("nothing is missing or empty, and every text names the same values as in English", () => {
    expect(texts.map(([way]) => way).sort()).toEqual([...inEnglish.keys()].sort());
    for (const [way, text] of texts) {
      expect([way, text.trim() === "", placesIn(text)]).toEqual([way, false, placesIn(inEnglish.get(way) ?? "")]);
    }
  });

  test("nothing was left in English but what both languages write alike", () => {
    const alike = texts.filter(([way, text]) => inEnglish.get(way) === text).map(([way]) => way);
    expect(alike.filter((way) => !["/streams", "/streamHeads/stream"].includes(way) && !isAlike(way))).toEqual([]);
  });
});

/** Units, and names of classes that are the same word. */
function isAlike(way: string): boolean {
  return way.startsWith("/units/") || way === "/failures/Data";
}

test("a cause is told in words, with what to do", () => {
  const unknown = toCauseKey({ code: "ItemUnknown", line: "10", item: "DK-010" });
  expect(wordsOfCause(english, unknown)).toEqual([
    "Item DK-010 is not known in the ERP",
    "Add the item there or correct the deal, then retry",
  ]);
  expect(wordsOfCause(german, unknown)[0]).toBe("Artikel DK-010 ist im ERP nicht bekannt");
  expect(wordsOfCause(english, toCauseKey({ code: "HeldByOperations", note: "" }))[0]).toBe("Parked by an operator");
  const [, remedy] = wordsOfCause(danish, toCauseKey({ code: "AuthorWithoutAccess", author: "Molly Clark" }));
  expect(remedy).toContain("Giv Molly Clark");
});

test("a cause of another version is shown as it is", () => {
  expect(wordsOfCause(english, "SomethingNew 7")[0]).toBe("SomethingNew 7");
  expect(wordsOfCause(german, "")).toEqual(["Keine Ursache vermerkt", "Einen davon ansehen"]);
});

test.each<readonly [number, string, OverviewWords]>([
  [12, "12 s", english],
  [252, "4 min 12 s", german],
  [12_000, "3 h 20 min", english],
  [12_000, "3 t 20 min", danish],
  [187_200, "2 d 4 h", english],
  [-5, "0 s", english],
])("%i seconds are %s", (seconds, text, words) => {
  expect(wordsOfAge(words, new Date(0), new Date(seconds * 1000))).toBe(text);
});

test("numbers are written as in the language", () => {
  expect(wordsOfCount(german, 1284)).toBe("1.284");
});
