import { readFreshness } from "./read-freshness";

test("the newest success and the oldest trouble of all streams", async () => {
  const entities = [
    { accord_lastsuccesson: "2025-04-07T09:20:00Z", accord_failingsince: null },
    { accord_lastsuccesson: "2025-04-07T09:23:00Z", accord_failingsince: "2025-04-07T09:22:00Z" },
    { accord_lastsuccesson: null, accord_failingsince: "2025-04-07T09:21:00Z" },
  ];
  const freshness = await readFreshness({ retrieveMultipleRecords: () => Promise.resolve({ entities, nextLink: "" }) });
  expect(freshness).toEqual({
    asOf: new Date("2025-04-07T09:23:00Z"),
    failingSince: new Date("2025-04-07T09:21:00Z"),
  });
});

test("who may not read the streams, or has none, learns nothing and is told no error", async () => {
  expect(await readFreshness({ retrieveMultipleRecords: () => Promise.reject(new Error("403")) })).toBeUndefined();
  expect(
    await readFreshness({ retrieveMultipleRecords: () => Promise.resolve({ entities: [], nextLink: "" }) }),
  ).toBeUndefined();
});
