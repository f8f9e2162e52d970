import type { Fault } from "./fault";

/** Which fault is on, and for how many requests still. */
export interface FaultSwitch {
  readonly current: Fault;
  set(fault: Fault): void;
  /** The fault that strikes the request at hand; counts it. */
  strike(): Fault;
}

export function makeFaultSwitch(): FaultSwitch {
  let current: Fault = { is: "none" };
  return {
    get current() {
      return current;
    },
    set(fault) {
      current = fault;
    },
    strike() {
      const fault = current;
      if (fault.is === "none" || fault.requests === undefined) return fault;
      current = fault.requests <= 1 ? { is: "none" } : { ...fault, requests: fault.requests - 1 };
      return fault;
    },
  };
}
