import { readFreshness, toFreshness } from "./read-freshness";

const now = new Date("2025-04-07T09:24:00Z");
const stream = (lastSuccess: string | null, failingSince: string | null = null) => ({
  accord_lastsuccesson: lastSuccess && `2025-04-07T${lastSuccess}:00Z`,
  accord_failingsince: failingSince && `2025-04-07T${failingSince}:00Z`,
});

test("news is as new as the stream that worked last", () => {
  const rows = [stream("09:20"), stream("09:23"), stream(null)];
  expect(toFreshness(rows, now)).toEqual({ asOf: new Date("2025-04-07T09:23:00Z"), delayedSince: undefined });
});

test("trouble counts from the stream that failed first, once it lasts longer than a minute", () => {
  const oldTrouble = [stream("09:23", "09:22"), stream("09:20", "09:21")];
  expect(toFreshness(oldTrouble, now)?.delayedSince).toEqual(new Date("2025-04-07T09:21:00Z"));
  expect(toFreshness([stream("09:23", "09:23")], now)?.delayedSince).toBeUndefined();
});

test("when nothing shows that it lives, the news is as old as the last sign of life", () => {
  expect(toFreshness([stream("09:10")], now)?.delayedSince).toEqual(new Date("2025-04-07T09:10:00Z"));
});

test("who may not read the streams, or has none, learns nothing and is told no error", async () => {
  expect(await readFreshness({ retrieveMultipleRecords: () => Promise.reject(new Error("403")) })).toBeUndefined();
  expect(
    await readFreshness({ retrieveMultipleRecords: () => Promise.resolve({ entities: [], nextLink: "" }) }),
  ).toBeUndefined();
});
