import { makeFakeClock } from "../testing/fake-clock";
import { lookAgainSeconds, makeRecentLooks } from "./recent-looks";

test("what was looked at is not due again until some time has passed", () => {
  const clock = makeFakeClock();
  const looks = makeRecentLooks(clock);
  expect(looks.isDue("order", "1")).toBe(true);
  looks.note("order", "1");
  expect(looks.isDue("order", "1")).toBe(false);
  clock.advance(lookAgainSeconds);
  expect(looks.isDue("order", "1")).toBe(true);
});

test("another version, and anything that was not looked at, is due at once", () => {
  const looks = makeRecentLooks(makeFakeClock());
  looks.note("order", "1");
  expect(looks.isDue("order", "2")).toBe(true);
  expect(looks.isDue("another", "1")).toBe(true);
});

test("of very many the oldest is forgotten first", () => {
  const looks = makeRecentLooks(makeFakeClock());
  for (let each = 0; each <= 20_000; each++) looks.note(String(each), "1");
  expect(looks.isDue("0", "1")).toBe(true);
  expect(looks.isDue("1", "1")).toBe(false);
});
