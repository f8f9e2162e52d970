import { toOption } from "#model/choice";
import { messageDirections, type MessageDirection } from "#model/tables/message";
import { addUpDays, daysOfTraffic, lastDays } from "./read-traffic";

const row = (day: number, direction: MessageDirection, count: number) => ({
  day,
  way: toOption(messageDirections, direction),
  count,
});

test("fourteen days end today, across the end of a month", () => {
  const days = lastDays(new Date("2025-03-05T23:59:00Z")).map((day) => day.toISOString().slice(0, 10));
  expect(days).toHaveLength(daysOfTraffic);
  expect([days[0], days[8], days.at(-1)]).toEqual(["2025-02-20", "2025-02-28", "2025-03-05"]);
});

test("messages are counted by day and way, also when they come in parts; removed ones are no traffic", () => {
  const days = lastDays(new Date("2025-03-05T12:00:00Z"));
  const counted = addUpDays(days, [
    row(5, "ToErp", 2),
    row(5, "ToErp", 3),
    row(28, "FromErp", 4),
    row(28, "Retention", 9),
    { day: 28, way: null, count: 1 },
  ]);
  const none = { ToErp: 0, FromErp: 0, ByOperator: 0 };
  expect(counted.at(-1)?.counts).toEqual({ ...none, ToErp: 5 });
  expect(counted[8]).toEqual({ day: new Date("2025-02-28T00:00:00Z"), counts: { ...none, FromErp: 4 } });
  expect(counted.filter(({ counts }) => Object.values(counts).some((count) => count > 0))).toHaveLength(2);
});
