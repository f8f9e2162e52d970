import { offsetMinutes } from "../settings/time-zones";

const minute = 60_000;

/**
 * A moment as a Date whose parts in the browser read as the clock in another zone does; date pickers, which know the browser's
 * zone only, work on these.
 */
export function toZoneClock(moment: Date, timeZone: string): Date {
  const shifted = new Date(moment.getTime() + offsetMinutes(timeZone, moment) * minute);
  return new Date(
    shifted.getUTCFullYear(),
    shifted.getUTCMonth(),
    shifted.getUTCDate(),
    shifted.getUTCHours(),
    shifted.getUTCMinutes(),
    shifted.getUTCSeconds(),
  );
}

/** The other way round. A time that a change of clocks skips becomes the time after it. */
export function fromZoneClock(clock: Date, timeZone: string): Date {
  const asUtc = Date.UTC(
    clock.getFullYear(),
    clock.getMonth(),
    clock.getDate(),
    clock.getHours(),
    clock.getMinutes(),
    clock.getSeconds(),
  );
  const guess = new Date(asUtc - offsetMinutes(timeZone, new Date(asUtc)) * minute);
  return new Date(asUtc - offsetMinutes(timeZone, guess) * minute);
}
