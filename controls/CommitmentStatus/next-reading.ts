import { isAwaitingDecision } from "#model/answer";
import { latestRequest } from "#model/stage";
import type { Deal } from "../shared/mirror/deal";

const slowAfter = 3_600_000;
const slower = 8;

/**
 * Seconds until a deal is read again; undefined when the ERP owes no decision.
 * What has not moved for an hour is asked for eight times less often.
 */
export function secondsToNextReading({ intents }: Deal, refreshSeconds: number, now: Date): number | undefined {
  const request = latestRequest(intents);
  if (!request || !isAwaitingDecision(request.answer)) return undefined;
  const { submittedOn, answeredOn = submittedOn } = request;
  return now.getTime() - answeredOn.getTime() > slowAfter ? refreshSeconds * slower : refreshSeconds;
}
