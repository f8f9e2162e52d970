import type { Clock } from "../../../bridge/ports/clock";
import type { BridgePorts } from "../../../bridge/running/run-bridge";

/** A bug put into the bridge on purpose, to see that the simulation finds it: one protection less, through the ports it stands on. */
export interface Plant {
  readonly name: string;
  /** What is missing. */
  readonly removes: string;
  /** `machine` is the clock of the machine itself, right or wrong. */
  change(ports: BridgePorts, machine: Clock): BridgePorts;
}
