import type { Clock } from "../ports/clock";

/** Reads the machine's clocks. */
export interface MachineTime {
  /** The time of day, in milliseconds since 1970. People and time servers move it, forward and back. */
  wall(): number;
  sleep: Clock["sleep"];
  elapsed: Clock["elapsed"];
}

/** A clock that goes by Dataverse's time, wherever the machine's own stands: leases of several machines are compared with it. */
export interface ServiceClock extends Clock {
  /** Takes over the time an answer carries. One that was long on its way says nothing exact. */
  readonly note: (serviceTime: Date, roundTripMilliseconds: number) => void;
}

const longestRoundTrip = 3000;

/** The time of an answer is in whole seconds, so a smaller difference is none. */
const tolerance = 2000;

/**
 * Until the first answer, the machine's time. Between answers the longer of the two times that passed counts: a clock that was put back
 * gives no lease more time, and neither does a machine that was suspended, whose steady clock stood still.
 */
export function makeServiceClock(machine: MachineTime): ServiceClock {
  let anchor = { service: machine.wall(), wall: machine.wall(), elapsed: machine.elapsed() };

  function now(): number {
    return anchor.service + Math.max(machine.wall() - anchor.wall, machine.elapsed() - anchor.elapsed);
  }

  return {
    now: () => new Date(now()),
    sleep: (milliseconds, signal) => machine.sleep(milliseconds, signal),
    elapsed: () => machine.elapsed(),
    note(serviceTime, roundTripMilliseconds) {
      if (roundTripMilliseconds > longestRoundTrip) return;
      const isOff = Math.abs(serviceTime.getTime() - now()) > tolerance;
      const service = isOff ? serviceTime.getTime() : now();
      anchor = { service, wall: machine.wall(), elapsed: machine.elapsed() };
    },
  };
}
