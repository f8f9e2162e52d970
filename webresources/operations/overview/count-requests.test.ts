import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { addUp } from "./count-requests";

const delivered = toOption(deliveries, "Delivered");
const parked = toOption(deliveries, "Parked");
const accepted = toOption(answers, "AcceptedAsAsked");
const held = toOption(answers, "OnHold");

test("submitted is answered, on the way and parked; empty columns are submitted and queued", () => {
  const counts = addUp(20, [
    { answer: accepted, delivery: delivered, count: 9, oldest: "2025-06-30T08:00:00Z" },
    { answer: null, delivery: null, count: 3, oldest: "2025-06-30T10:00:00Z" },
    { answer: held, delivery: delivered, count: 2, oldest: "2025-06-30T09:00:00Z" },
    { answer: null, delivery: parked, count: 6, oldest: "2025-06-29T09:00:00Z" },
  ]);
  expect(counts).toMatchObject({ submitted: 20, answered: 9, parked: 6, unaccounted: 0 });
  expect([counts.onTheWay.get("Queued"), counts.onTheWay.get("OnHoldByErp")]).toEqual([3, 2]);
  expect(counts.oldestWaiting).toEqual(new Date("2025-06-30T10:00:00Z"));
});

test("what is in no place this version knows is not hidden in another", () => {
  expect(addUp(2, [{ answer: 727600099, delivery: delivered, count: 2 }])).toMatchObject({
    answered: 0,
    unaccounted: 2,
  });
});

test("groups that were counted in several spans of time are added up", () => {
  const span = { answer: accepted, delivery: delivered, count: 4 };
  expect(addUp(8, [span, span])).toMatchObject({ answered: 8, unaccounted: 0 });
});
