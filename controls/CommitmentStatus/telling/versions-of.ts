import { isAccepted, isAwaitingDecision } from "#model/answer";
import { asksForDelivery } from "#model/intents/kind";
import type { Deal } from "../../shared/mirror/deal";
import type { Tone } from "../../shared/ui/tone";
import type { Teller } from "../words";
import type { Standing } from "./standing";

/** A version of what was asked for, in the user's words. */
export interface VersionCard {
  readonly name: string;
  /** What became of it. */
  readonly answer: string;
  readonly tone: Tone;
  readonly total: string;
  readonly when: string;
}

/** The versions side by side, oldest first; a deal that was asked for once has none to compare. */
export function versionsOf(
  { intents, currency }: Deal,
  { stage, request }: Standing,
  { say, amount, moment }: Teller,
): readonly VersionCard[] {
  const versions = intents.filter(({ kind }) => asksForDelivery(kind));
  if (versions.length < 2) return [];
  return versions.map((intent) => {
    const { version, answer, promisedTotal, submittedOn, submittedBy = "" } = intent;
    const isInForce = stage === "Committed" && intent === request && isAccepted(answer);
    return {
      name: say("Version", { version: String(version) }),
      answer: say(isInForce ? "InForce" : `Answer_${answer}`),
      tone: isInForce ? "ok" : isAwaitingDecision(answer) ? "info" : "quiet",
      total: `${amount(promisedTotal)} ${currency}`,
      when: [moment(submittedOn), submittedBy].filter(Boolean).join(" · "),
    };
  });
}
