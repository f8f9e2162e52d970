import type { CommitmentKind } from "#model/commitments/kind";
import type { IntentKind } from "#model/intents/kind";
import type { Deal } from "../../shared/mirror/deal";
import { box, checkCircle, crossCircle, document, pauseCircle, upCircle } from "../../shared/ui/glyphs";
import type { Teller } from "../words";
import type { Look } from "./look-of";

export interface StoryEvent {
  readonly on: Date;
  readonly when: string;
  readonly look: Look;
  readonly what: string;
  /** What became of a request. */
  readonly answer?: string;
  readonly who: string;
  readonly amount: string;
}

/** What was asked and what was answered, in the order it happened. */
export function storyOf({ intents, commitments }: Deal, { say, amount: tell, moment }: Teller): readonly StoryEvent[] {
  const asked = intents.map(({ kind, version, submittedOn, submittedBy = "", promisedTotal, answer }) => ({
    on: submittedOn,
    when: moment(submittedOn),
    look: lookOfEvent(kind),
    what: say(`Story_${kind}`, { version: String(version) }),
    answer: say(`Answer_${answer}`),
    who: submittedBy,
    amount: tell(promisedTotal),
  }));
  const answered = commitments.map(({ kind, occurredOn, actor, document: number = "", amount }) => ({
    on: occurredOn,
    when: moment(occurredOn),
    look: lookOfEvent(kind),
    what: say(`Story_${kind}`, { document: number }),
    who: actor ?? say("Erp"),
    amount: tell(amount),
  }));
  return [...asked, ...answered].sort((a, b) => a.on.getTime() - b.on.getTime());
}

/** The kinds are named so that their last or first word tells what they look like. */
function lookOfEvent(kind: IntentKind | CommitmentKind): Look {
  if (/Held$/.test(kind)) return { glyph: pauseCircle, tone: "warn" };
  if (/(Refused|Rejected|Reversed|Removed)$/.test(kind)) return { glyph: crossCircle, tone: "error" };
  if (/(Requested|Fulfillment)$/.test(kind)) return { glyph: upCircle, tone: "info" };
  if (/^Shipment/.test(kind)) return { glyph: box, tone: "quiet" };
  if (/^(Invoice|Credit|Payment)/.test(kind)) return { glyph: document, tone: "quiet" };
  return { glyph: checkCircle, tone: "ok" };
}
