/** Zones of the IANA database by Dynamics' code (`timezonedefinition.timezonecode`). */
const zones: Readonly<Record<number, string>> = {
  4: "America/Los_Angeles",
  10: "America/Denver",
  15: "America/Phoenix",
  20: "America/Chicago",
  35: "America/New_York",
  65: "America/Sao_Paulo",
  85: "Europe/London",
  92: "UTC",
  95: "Europe/Budapest",
  100: "Europe/Warsaw",
  105: "Europe/Paris",
  110: "Europe/Berlin",
  120: "Africa/Cairo",
  125: "Europe/Helsinki",
  130: "Europe/Athens",
  135: "Asia/Jerusalem",
  140: "Africa/Johannesburg",
  145: "Europe/Moscow",
  165: "Asia/Dubai",
  190: "Asia/Kolkata",
  210: "Asia/Shanghai",
  215: "Asia/Singapore",
  230: "Asia/Seoul",
  235: "Asia/Tokyo",
  255: "Australia/Sydney",
  290: "Pacific/Auckland",
};

/** @returns UTC for a code that is not known. */
export function timeZoneOf(code: number): string {
  return zones[code] ?? "UTC";
}

const minute = 60_000;

/** How far a zone's clocks are ahead of UTC at a moment, in minutes; summer time included. */
export function offsetMinutes(timeZone: string, moment: Date): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(moment);
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return Math.round((local - Math.floor(moment.getTime() / 1000) * 1000) / minute);
}
