import { makeLookupCache } from "./lookup-cache";

function makeCache({ there, most = 100 }: { readonly there: readonly string[]; readonly most?: number }) {
  const asked: (readonly string[])[] = [];
  let now = new Date("2026-03-01T08:00:00Z");
  const lookUp = makeLookupCache<string>({
    read: (keys) => {
      asked.push(keys);
      return Promise.resolve(new Map(keys.flatMap((key) => (there.includes(key) ? [[key, `row of ${key}`]] : []))));
    },
    clock: { now: () => now, elapsed: () => 0, sleep: () => Promise.resolve() },
    seconds: { found: 60, missing: 600 },
    most,
  });
  return {
    asked,
    lookUp,
    pass(seconds: number) {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
}

test("asks only for what it has not asked for, each key once, and never for an empty one", async () => {
  const { asked, lookUp } = makeCache({ there: ["A", "B"] });
  expect(await lookUp(["A", "A", ""])).toEqual(new Map([["A", "row of A"]]));
  expect(await lookUp(["A", "B"])).toEqual(
    new Map([
      ["A", "row of A"],
      ["B", "row of B"],
    ]),
  );
  expect(asked).toEqual([["A"], ["B"]]);
});

test("remembers what was not found for as long as it was told, and what was found for as long as that", async () => {
  const { asked, lookUp, pass } = makeCache({ there: ["A"] });
  await lookUp(["A", "X"]);
  pass(61);
  await lookUp(["A", "X"]);
  pass(540);
  await lookUp(["X"]);
  expect(asked).toEqual([["A", "X"], ["A"], ["X"]]);
});

test("forgets the oldest keys above the most it keeps", async () => {
  const { asked, lookUp } = makeCache({ there: [], most: 2 });
  await lookUp(["1", "2"]);
  await lookUp(["3"]);
  await lookUp(["2", "3"]);
  await lookUp(["1"]);
  expect(asked).toEqual([["1", "2"], ["3"], ["1"]]);
});
