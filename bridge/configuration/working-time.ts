import { z } from "zod";
import { isCalendarDate } from "#model/calendar-date";
import type { WorkingTime } from "../silence/working-time";
import { timeZone } from "./time-zone";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const weekday = z.enum(weekdays, { error: "must be a day as Monday" });

/** As minutes after midnight. */
const timeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'must be a time as "08:00", at most "24:00"' })
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

/** When people of the ERP decide; when it is not said, at any hour. */
export const workingTimeShape = z
  .strictObject({
    timeZone,
    days: z
      .array(weekday)
      .min(1, { error: "must name at least one day" })
      .default(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]),
    from: timeOfDay,
    until: timeOfDay,
    closedOn: z.array(z.string().refine(isCalendarDate, { error: 'must be a date as "2026-12-24"' })).default([]),
  })
  .refine(({ from, until }) => from < until, { error: "must not end before it begins: from is not before until" })
  .transform(({ days, ...said }): WorkingTime => ({ ...said, weekdays: days.map((day) => weekdays.indexOf(day) + 1) }));
