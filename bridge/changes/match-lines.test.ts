import fc from "fast-check";
import { aDealLine, anOrderLine } from "../testing/documents";
import { matchLines } from "./match-lines";

const machine = aDealLine({ number: 10, item: "CM-200" });
const filter = aDealLine({ number: 20, item: "WF-100" });

function pairsOf(...args: Parameters<typeof matchLines>) {
  return matchLines(...args).map((pair) => [pair.promised?.item, pair.committed?.item, pair.sequence]);
}

test("lines are matched by the number they were sent under", () => {
  const committed = [
    anOrderLine({ sequence: 20000, item: "WF-100" }),
    anOrderLine({ sequence: 10000, item: "CM-200" }),
  ];
  expect(pairsOf([machine, filter], committed)).toEqual([
    ["CM-200", "CM-200", 10000],
    ["WF-100", "WF-100", 20000],
  ]);
});

test("another item in a line's place is its substitute", () => {
  const committed = [anOrderLine({ sequence: 10000 }), anOrderLine({ sequence: 20000, item: "WF-200" })];
  expect(pairsOf([machine, filter], committed)[1]).toEqual(["WF-100", "WF-200", 20000]);
});

test("a line removed and entered again is found by its item, in whatever case", () => {
  const committed = [anOrderLine({ sequence: 10000 }), anOrderLine({ sequence: 60000, item: "wf-100" })];
  expect(pairsOf([machine, filter], committed)).toEqual([
    ["CM-200", "CM-200", 10000],
    ["WF-100", "wf-100", 60000],
  ]);
});

test("a removed line keeps the number it was sent under, an added one has its own", () => {
  const committed = [anOrderLine({ sequence: 10000 }), anOrderLine({ sequence: 30000, item: "FR-001" })];
  expect(pairsOf([machine, filter], committed)).toEqual([
    ["CM-200", "CM-200", 10000],
    ["WF-100", undefined, 20000],
    [undefined, "FR-001", 30000],
  ]);
});

test("lines that moved up with a newer version are found by their item, not taken for substitutes", () => {
  const install = aDealLine({ number: 30, item: "SV-010" });
  const committed = [
    anOrderLine({ sequence: 10000, item: "CM-200" }),
    anOrderLine({ sequence: 30000, item: "WF-100" }),
    anOrderLine({ sequence: 40000, item: "SV-010" }),
  ];
  expect(pairsOf([machine, filter, install], committed)).toEqual([
    ["CM-200", "CM-200", 10000],
    ["WF-100", "WF-100", 30000],
    ["SV-010", "SV-010", 40000],
  ]);
});

test("every promised and every committed line is in exactly one pair, and no number twice", () => {
  const items = fc.constantFrom("A", "B", "C", null);
  const committed = fc.uniqueArray(fc.record({ sequence: fc.integer({ min: 1, max: 12 }), item: items }), {
    selector: (line) => line.sequence,
  });
  fc.assert(
    fc.property(fc.array(items, { maxLength: 6 }), committed, (promisedItems, committedLines) => {
      const promised = promisedItems.map((item, at) => aDealLine({ number: at * 10, item }));
      const lines = committedLines.map(({ sequence, item }) => anOrderLine({ sequence: sequence * 5000, item }));
      const pairs = matchLines(promised, lines);
      expect(pairs.flatMap((pair) => pair.promised ?? [])).toEqual(promised);
      expect(new Set(pairs.flatMap((pair) => pair.committed ?? []))).toEqual(new Set(lines));
      expect(new Set(pairs.map((pair) => pair.sequence)).size).toBe(pairs.length);
    }),
  );
});
