import type { Stage } from "#model/stage";
import type { Deal } from "../../shared/mirror/deal";
import type { KnownDeal } from "../useDeal";
import type { ReadFailure } from "../../shared/mirror/read-failure";
import type { Freshness } from "../../shared/mirror/read-freshness";
import { clock, cloudOff, lock, upCircle, warningTriangle } from "../../shared/ui/glyphs";
import type { Teller } from "../words";
import { factsOf, type Fact } from "./facts-of";
import { lookOf, stageLooks, type Look } from "./look-of";
import { panelsOf, type Panel } from "./panels-of";
import { sourcesOf, type Source } from "./sources-of";
import { standingOf, type Standing } from "./standing";
import { storyOf, type StoryEvent } from "./story-of";
import { trackOf, type TrackStep } from "./track-of";
import { valuesOf } from "./values-of";
import { versionsOf, type VersionCard } from "./versions-of";

/** What is known of a deal without asking: the columns the control is bound to. */
export interface BoundDeal {
  readonly isSaved: boolean;
  readonly stage: Stage | undefined;
  readonly orderNumber: string | undefined;
  readonly commitmentOn: Date | undefined;
  /** Column security hides the stage, and with it the answers, from the user. */
  readonly isHidden: boolean;
}

/** Everything the control shows, in the user's words. */
export interface StatusView {
  readonly look: Look;
  readonly sentence: string;
  /** Said to screen readers when it changes: it holds no time that runs. */
  readonly spoken: string;
  readonly asOf: string;
  readonly isStale: boolean;
  readonly track: readonly TrackStep[];
  readonly facts: readonly Fact[];
  readonly panels: readonly Panel[];
  readonly versions: readonly VersionCard[];
  readonly story: readonly StoryEvent[];
  readonly sources: readonly Source[];
}

/** What the control has learned of a deal beyond its columns. */
export type KnownOfDeal = KnownDeal & {
  readonly freshness?: Freshness | undefined;
  /** A request waits in this browser to be sent. */
  readonly keptSince?: Date | undefined;
};

/** `onTryAgain` is offered when the last reading failed. */
export function viewOf(bound: BoundDeal, known: KnownOfDeal, onTryAgain: () => void, teller: Teller): StatusView {
  const { deal, freshness, keptSince } = known;
  const shown = deal ? viewOfDeal(bound, deal, freshness, teller) : viewOfBound(bound, teller);
  const readable = bound.isHidden ? withoutSecured(shown, teller) : shown;
  const view = keptSince ? withKept(readable, keptSince, teller) : readable;
  if (known.is !== "failed") return view;
  return { ...view, panels: [...view.panels, failurePanel(known.failure, onTryAgain, teller)] };
}

/** While nothing but the bound columns is known. A stage nobody has written yet is not guessed. */
function viewOfBound({ isSaved, stage, orderNumber, commitmentOn }: BoundDeal, { say, moment }: Teller): StatusView {
  const known = isSaved ? stage : "Proposed";
  const order = orderNumber ? say("Say_Order", { order: orderNumber }) : "";
  const look = stageLooks[known ?? "Proposed"];
  return {
    look,
    sentence: known
      ? say("Frame_Bound", { stage: say(`Stage_${known}`), say: isSaved ? order : say("Say_Unsaved") })
      : "",
    spoken: "",
    asOf: commitmentOn ? say("AsOf_Form", { moment: moment(commitmentOn) }) : "",
    isStale: false,
    track: known ? trackOf(known, look.tone, []) : [],
    facts: [],
    panels: [],
    versions: [],
    story: [],
    sources: [],
  };
}

function viewOfDeal(bound: BoundDeal, deal: Deal, freshness: Freshness | undefined, teller: Teller): StatusView {
  const { say, moment, time, now } = teller;
  const standing = standingOf(deal, bound.stage, now);
  const { stage, topic, request, order } = standing;
  const values = valuesOf(standing, deal.currency, teller);
  const look = lookOf(standing);
  const reached = [deal.createdOn, request?.submittedOn, request?.answeredOn];
  const asOf = request && (freshness?.asOf ?? order?.asOf ?? bound.commitmentOn);
  const delayedSince = request && freshness?.delayedSince;
  return {
    look,
    sentence: say(frameOf(standing), { ...values, say: say(`Say_${topic}`, values) }),
    spoken: `${say(`Stage_${stage}`)}. ${say("NowWith")}: ${say(`Who_${topic}`)}`,
    asOf: asOf ? say("AsOf", { moment: moment(asOf) }) : "",
    isStale: delayedSince !== undefined,
    track: trackOf(
      stage,
      look.tone,
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

function frameOf({ stage, request }: Standing): `Frame_${Stage | "OnHold"}` {
  return stage === "Submitted" && request?.answer === "OnHold" ? "Frame_OnHold" : `Frame_${stage}`;
}

/** Everything that follows from secured columns is left out: empty, they would tell of a request nobody has answered. */
function withoutSecured(view: StatusView, { say }: Teller): StatusView {
  return {
    ...view,
    look: { glyph: lock, tone: "quiet" },
    sentence: say("Frame_Hidden"),
    spoken: "",
    track: [],
    facts: [],
    panels: [],
    versions: [],
    story: view.story.map((event) => ({ ...event, answer: "" })),
  };
}

/** What was not sent yet comes first: nobody but this browser knows of it. */
function withKept(view: StatusView, keptSince: Date, { say, time, now }: Teller): StatusView {
  const values = { since: time(keptSince, now) };
  const isFirst = view.track.every(({ stage, is }) => is !== "current" || stage === "Proposed");
  const panel: Panel = { tone: "warn", glyph: cloudOff, text: say("What_Kept", values) };
  return {
    ...view,
    ...(isFirst && { look: { glyph: upCircle, tone: "warn" }, sentence: say("Frame_Kept", values) }),
    panels: [panel, ...view.panels],
  };
}

function failurePanel({ is, code }: ReadFailure, onTryAgain: () => void, { say }: Teller): Panel {
  return is === "NoPrivilege"
    ? { tone: "quiet", glyph: lock, text: say("What_NoPrivilege") }
    : { tone: "error", glyph: warningTriangle, text: say("What_Unavailable"), forSupport: code, onTryAgain };
}
