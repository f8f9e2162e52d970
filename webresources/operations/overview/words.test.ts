import { toCauseKey } from "#model/cause";
import { wordsOfAge, wordsOfCause } from "./words";

test("a cause is told in words, with what to do", () => {
  expect(wordsOfCause(toCauseKey({ code: "ItemUnknown", line: "10", item: "DK-010" }))).toEqual([
    "Item DK-010 is not known in the ERP",
    "Add the item there or correct the deal, then retry",
  ]);
  expect(wordsOfCause(toCauseKey({ code: "HeldByOperations", note: "" }))[0]).toBe("Parked by an operator");
});

test("a cause of another version is shown as it is", () => {
  expect(wordsOfCause("SomethingNew 7")[0]).toBe("SomethingNew 7");
});

test.each([
  [12, "12 s"],
  [252, "4 min 12 s"],
  [12_000, "3 h 20 min"],
  [187_200, "2 d 4 h"],
  [-5, "0 s"],
])("%i seconds are %s", (seconds, words) => {
  expect(wordsOfAge(new Date(0), new Date(seconds * 1000))).toBe(words);
});
