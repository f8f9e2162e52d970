import { stateOfStream, type StreamHealth } from "./read-streams";

const now = new Date("2025-06-30T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

function aStream(change: Partial<StreamHealth>): StreamHealth {
  return {
    id: "1",
    name: "Orders",
    kind: "orders",
    isRequests: false,
    followsDocuments: true,
    lastSuccess: minutesAgo(1),
    lateAfterSeconds: 180,
    failingSince: undefined,
    reason: undefined,
    reasonCode: undefined,
    pausedOn: undefined,
    read: 0,
    written: 0,
    unchanged: 0,
    failed: 0,
    ...change,
  };
}

test("a stream is late by its own limit", () => {
  expect(stateOfStream(aStream({}), now)).toBe("OnTime");
  expect(stateOfStream(aStream({ lastSuccess: minutesAgo(4) }), now)).toBe("Late");
  expect(stateOfStream(aStream({ lastSuccess: minutesAgo(90), lateAfterSeconds: 7200 }), now)).toBe("OnTime");
  expect(stateOfStream(aStream({ lastSuccess: undefined }), now)).toBe("Late");
});

test("a pause is told before a fault, a fault before being late", () => {
  const failing = { failingSince: minutesAgo(10), lastSuccess: minutesAgo(10) };
  expect(stateOfStream(aStream(failing), now)).toBe("Failing");
  expect(stateOfStream(aStream({ ...failing, pausedOn: minutesAgo(1) }), now)).toBe("Paused");
});
