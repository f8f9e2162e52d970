import type { AnswerTimes } from "#model/silence";
import type { Clock } from "../ports/clock";
import type { Dataverse } from "../ports/dataverse";
import type { Log } from "../ports/log";
import type { WorkingTime } from "./working-time";

/** What watching for silence works with. */
export interface Silence {
  readonly dataverse: Dataverse;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: SilenceSettings;
}

/** When an answer counts as late, and how often that is looked at. */
export interface SilenceSettings extends AnswerTimes {
  readonly pollSeconds: number;
  /** The hours in which answers are waited for: only they count. All hours do when it is not said. */
  readonly workingTime?: WorkingTime | undefined;
}
