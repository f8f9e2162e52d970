import { fromOption } from "#model/choice";
import { messageDirections } from "#model/tables/message";
import { fetchCounts } from "./fetch-rows";

/** Which way messages went. */
export type Way = "ToErp" | "FromErp" | "ByOperator";

export const ways: readonly Way[] = ["ToErp", "FromErp", "ByOperator"];

/** The messages of one day, in UTC. */
export interface DayOfTraffic {
  /** Midnight in UTC. */
  readonly day: Date;
  readonly counts: Readonly<Record<Way, number>>;
}

interface CountRow {
  readonly count: number;
  /** 1 to 31: the platform gives the parts of a date one by one. */
  readonly day: number;
  readonly way: number | null;
}

/** Fewer than a month has days, so that the day of the month names one. */
export const daysOfTraffic = 14;

const dayLength = 86_400_000;

/** What went either way on each of the last days, oldest first, today included; one aggregate. */
export async function readTraffic(): Promise<readonly DayOfTraffic[]> {
  const days = lastDays(new Date());
  const from = days[0]?.toISOString() ?? "";
  const rows = await fetchCounts<CountRow>(
    "accord_message",
    (filter) =>
      `<fetch aggregate="true"><entity name="accord_message">
    <attribute name="accord_messageid" aggregate="count" alias="count"/>
    <attribute name="accord_occurredon" groupby="true" dategrouping="day" usertimezone="false" alias="day"/>
    <attribute name="accord_direction" groupby="true" alias="way"/>
    <filter><condition attribute="accord_occurredon" operator="ge" value="${from}"/>${filter}</filter></entity></fetch>`,
  );
  return addUpDays(days, rows);
}

/** The last days until a moment, at midnight in UTC, oldest first. */
export function lastDays(now: Date): readonly Date[] {
  const today = Math.floor(now.getTime() / dayLength) * dayLength;
  return Array.from({ length: daysOfTraffic }, (_, at) => new Date(today - (daysOfTraffic - 1 - at) * dayLength));
}

/** Counts of one day may come in several parts. */
export function addUpDays(days: readonly Date[], rows: readonly CountRow[]): readonly DayOfTraffic[] {
  return days.map((day) => {
    const ofDay = rows.filter((row) => row.day === day.getUTCDate());
    const count = (way: Way) =>
      ofDay.filter((row) => fromOption(messageDirections, row.way) === way).reduce((sum, row) => sum + row.count, 0);
    return { day, counts: { ToErp: count("ToErp"), FromErp: count("FromErp"), ByOperator: count("ByOperator") } };
  });
}
