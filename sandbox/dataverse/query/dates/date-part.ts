import { DateTime } from "luxon";
import type { DatePart } from "../tree/query";

/**
 * A part of a stored date as it is in a time zone. Weeks begin on Sunday and week 1 holds January 1st; fiscal years begin in January and have
 * quarters as periods, numbered year × 10 + quarter (learn.microsoft.com, fetchxml/aggregate-data: date grouping).
 */
export function datePart(stored: string, part: DatePart, timeZone: string): number {
  const isDate = stored.length === 10;
  const local = isDate ? DateTime.fromISO(stored, { zone: "utc" }) : DateTime.fromISO(stored).setZone(timeZone);
  switch (part) {
    case "day":
      return local.day;
    case "week":
      return Math.floor((local.ordinal - 1 + (local.startOf("year").weekday % 7)) / 7) + 1;
    case "month":
      return local.month;
    case "quarter":
      return local.quarter;
    case "year":
    case "fiscal-year":
      return local.year;
    case "fiscal-period":
      return local.year * 10 + local.quarter;
  }
}
