import type { Stage } from "#model/stage";
import type { Deal } from "../../shared/mirror/deal";
import type { ReadFailure } from "../../shared/mirror/read-failure";
import type { Freshness } from "../../shared/mirror/read-freshness";
import { clock, cloudOff, lock, warningTriangle } from "../../shared/ui/glyphs";
import type { Values } from "../../shared/words/words";
import type { Teller } from "../words";
import { factsOf, type Fact } from "./facts-of";
import type { Look } from "./look-of";
import { panelsOf, type Panel } from "./panels-of";
import { sourcesOf, type Source } from "./sources-of";
import type { Standing } from "./standing";
import { storyOf, type StoryEvent } from "./story-of";
import { trackOf, type TrackStep } from "./track-of";
import { versionsOf, type VersionCard } from "./versions-of";

/** What stands under the first sentence, in the user's words. */
export interface StatusDetails {
  readonly track: readonly TrackStep[];
  readonly facts: readonly Fact[];
  readonly panels: readonly Panel[];
  readonly versions: readonly VersionCard[];
  readonly story: readonly StoryEvent[];
  readonly sources: readonly Source[];
}

const nothing: StatusDetails = { track: [], facts: [], panels: [], versions: [], story: [], sources: [] };

/** While nothing but the stage is known, and not even that of a deal nobody has submitted. */
export function detailsOfBound(stage: Stage | undefined, { tone }: Look): StatusDetails {
  return stage ? { ...nothing, track: trackOf(stage, tone, []) } : nothing;
}

export function detailsOf(
  deal: Deal,
  standing: Standing,
  { tone }: Look,
  values: Values,
  freshness: Freshness | undefined,
  teller: Teller,
): StatusDetails {
  const { say, time, now } = teller;
  const { stage, topic, request, order } = standing;
  const reached = [deal.createdOn, request?.submittedOn, request?.answeredOn];
  const delayedSince = request && freshness?.delayedSince;
  return {
    track: trackOf(
      stage,
      tone,
      reached.map((on) => (on ? time(on, now) : "")),
    ),
    facts: factsOf(standing, deal.currency, values, teller),
    panels: [
      ...panelsOf(standing, values, say),
      ...(delayedSince && topic !== "ErpUnreachable"
        ? [{ tone: "warn", glyph: clock, text: say("What_Stale", { since: time(delayedSince, now) }) } as const]
        : []),
    ],
    versions: versionsOf(deal, standing, teller),
    story: storyOf(deal, teller),
    sources: order ? sourcesOf(freshness, teller) : [],
  };
}

/** What is left for those who may not read the secured columns: the story, without the answers. */
export function withoutSecured({ story, sources }: StatusDetails): StatusDetails {
  return { ...nothing, story: story.map((event) => ({ ...event, answer: "" })), sources };
}

export function keptPanel(text: string): Panel {
  return { tone: "warn", glyph: cloudOff, text };
}

export function failurePanel({ is, code }: ReadFailure, onTryAgain: () => void, { say }: Teller): Panel {
  return is === "NoPrivilege"
    ? { tone: "quiet", glyph: lock, text: say("What_NoPrivilege") }
    : { tone: "error", glyph: warningTriangle, text: say("What_Unavailable"), forSupport: code, onTryAgain };
}
