import type { Scenario } from "../scenario/draw-scenario";
import type { World } from "../world";
import type { WriteMemory } from "./watch-writes";

/** A schedule at its end, when everything had the time to come right. */
export interface Ending {
  readonly world: World;
  readonly scenario: Scenario;
  readonly memory: WriteMemory;
}
