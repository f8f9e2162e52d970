import { readFreshness, toFreshness, type FreshnessRow } from "./read-freshness";

const now = new Date("2025-04-07T09:24:00Z");
const stream = (lastSuccess: string | null, failingSince: string | null = null): FreshnessRow => ({
  accord_lastsuccesson: lastSuccess && `2025-04-07T${lastSuccess}:00Z`,
  accord_failingsince: failingSince && `2025-04-07T${failingSince}:00Z`,
});

test("news is as new as the stream that worked last", () => {
  const rows = [stream("09:20"), stream("09:23"), stream(null)];
  const asOf = new Date("2025-04-07T09:23:00Z");
  expect(toFreshness(rows, now)).toEqual({ asOf, delayedSince: undefined, sources: [] });
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

test("each kind of figures is as new as its own stream, and late by the stream's own measure", () => {
  const of = (key: string, lastSuccess: string, accord_lateafterseconds: number | null = null) => ({
    ...stream(lastSuccess),
    accord_streamkey: `bc_cronus_stream_${key}`,
    accord_lateafterseconds,
  });
  const rows = [of("orders", "09:23"), of("ledger", "09:10", 600), of("invoices", "09:10", 3600), of("sweep", "08:00")];
  expect(toFreshness(rows, now)?.sources).toEqual([
    { source: "Orders", asOf: new Date("2025-04-07T09:23:00Z"), lateSince: undefined },
    { source: "Invoices", asOf: new Date("2025-04-07T09:10:00Z"), lateSince: undefined },
    { source: "Payments", asOf: new Date("2025-04-07T09:10:00Z"), lateSince: new Date("2025-04-07T09:20:00Z") },
  ]);
});

test("of two companies the older news counts: what is shown holds for both", () => {
  const rows = ["09:23", "09:21"].map((at) => ({ ...stream(at), accord_streamkey: `bc_${at.slice(3)}_stream_orders` }));
  expect(toFreshness(rows, now)?.sources[0]?.asOf).toEqual(new Date("2025-04-07T09:21:00Z"));
});
