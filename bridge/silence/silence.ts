import type { AnswerTimes } from "#model/silence";
import type { Clock } from "../ports/clock";
import type { Dataverse } from "../ports/dataverse";
import type { Log } from "../ports/log";

/** What watching for silence works with. */
export interface Silence {
  readonly dataverse: Dataverse;
  readonly clock: Clock;
  readonly log: Log;
  readonly answerTimes: AnswerTimes;
}
