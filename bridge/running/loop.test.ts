import { makeFakeClock, type FakeClock } from "../testing/fake-clock";
import { startLoop } from "./loop";

/** Runs passes of so many seconds each, one a list item, and gives the pauses after them. */
async function pausesAfter(clock: FakeClock, pauseSeconds: number, passes: readonly (number | Error)[]) {
  const failures: unknown[] = [];
  const left = [...passes];
  await new Promise<void>((resolve) => {
    const loop = startLoop({
      clock,
      pauseSeconds,
      pass() {
        const next = left.shift();
        if (next === undefined) void loop.stop().then(resolve);
        if (typeof next === "number") clock.advance(next);
        return next instanceof Error ? Promise.reject(next) : Promise.resolve();
      },
      onFailure: (error) => Promise.resolve(void failures.push(error)),
    });
  });
  return { pauses: clock.pauses.slice(0, passes.length), failures };
}

test("a pass begins as often as asked, however long it takes", async () => {
  expect((await pausesAfter(makeFakeClock(), 8, [0, 1, 5])).pauses).toEqual([8, 7, 3]);
});

test("a pass that takes longer than that is followed by a quarter of the pause", async () => {
  expect((await pausesAfter(makeFakeClock(), 8, [7, 8, 60])).pauses).toEqual([2, 2, 2]);
});

test("a pass that fails is followed by a whole pause, and the next one is run", async () => {
  const failure = new Error("down");
  expect(await pausesAfter(makeFakeClock(), 8, [failure, 3])).toEqual({ pauses: [8, 5], failures: [failure] });
});
