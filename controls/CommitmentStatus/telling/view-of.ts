import type { Stage } from "#model/stage";
import type { Deal } from "../../shared/mirror/deal";
import type { ReadFailure } from "../../shared/mirror/read-failure";
import type { Freshness } from "../../shared/mirror/read-freshness";
import { lock, upCircle } from "../../shared/ui/glyphs";
import type { Teller } from "../words";
import { detailsOf, detailsOfBound, failurePanel, keptPanel, withoutSecured, type StatusDetails } from "./details-of";
import { lookOf, stageLooks, type Look } from "./look-of";
import { standingOf, type Standing } from "./standing";
import { valuesOf } from "./values-of";

/** What is known of a deal without asking: the columns the control is bound to. */
export interface BoundDeal {
  readonly isSaved: boolean;
  readonly stage: Stage | undefined;
  readonly orderNumber: string | undefined;
  readonly commitmentOn: Date | undefined;
  /** Column security hides the stage, and with it the answers, from the user. */
  readonly isHidden: boolean;
}

/** Everything the control shows, in the user's words: the answer at once, the rest when there is time to draw it. */
export interface StatusView {
  /** Undefined while it is not known, or hidden. */
  readonly stage: Stage | undefined;
  readonly look: Look;
  readonly sentence: string;
  /** Said to screen readers when it changes: it holds no time that runs. */
  readonly spoken: string;
  readonly asOf: string;
  readonly isStale: boolean;
  readonly tellDetails: () => StatusDetails;
}

/** What the control has learned of a deal beyond its columns: after a failed reading what was known before, if anything. */
export interface KnownOfDeal {
  readonly is: "loading" | "ready" | "failed";
  readonly deal?: Deal | undefined;
  readonly failure?: ReadFailure;
  readonly freshness?: Freshness | undefined;
  /** A request waits in this browser to be sent. */
  readonly keptSince?: Date | undefined;
}

/** `onTryAgain` is offered when the last reading failed. */
export function viewOf(bound: BoundDeal, known: KnownOfDeal, onTryAgain: () => void, teller: Teller): StatusView {
  const { deal, failure, freshness, keptSince } = known;
  const shown = deal ? viewOfDeal(bound, deal, freshness, teller) : viewOfBound(bound, teller);
  const readable = bound.isHidden ? withoutStage(shown, teller) : shown;
  const view = keptSince ? withKept(readable, keptSince, teller) : readable;
  if (!failure) return view;
  return {
    ...view,
    tellDetails: () => {
      const details = view.tellDetails();
      return { ...details, panels: [...details.panels, failurePanel(failure, onTryAgain, teller)] };
    },
  };
}

/** While nothing but the bound columns is known. A stage nobody has written yet is not guessed. */
function viewOfBound({ isSaved, stage, orderNumber, commitmentOn }: BoundDeal, { say, moment }: Teller): StatusView {
  const known = isSaved ? stage : "Proposed";
  const order = orderNumber ? say("Say_Order", { order: orderNumber }) : "";
  const look = stageLooks[known ?? "Proposed"];
  return {
    stage: known,
    look,
    sentence: known
      ? say("Frame_Bound", { stage: say(`Stage_${known}`), say: isSaved ? order : say("Say_Unsaved") })
      : "",
    spoken: "",
    asOf: commitmentOn ? say("AsOf_Form", { moment: moment(commitmentOn) }) : "",
    isStale: false,
    tellDetails: () => detailsOfBound(known, look),
  };
}

function viewOfDeal(bound: BoundDeal, deal: Deal, freshness: Freshness | undefined, teller: Teller): StatusView {
  const { say, moment, now } = teller;
  const standing = standingOf(deal, bound.stage, now);
  const { stage, topic, request, order } = standing;
  const values = valuesOf(standing, deal.currency, teller);
  const look = lookOf(standing);
  const asOf = request && (freshness?.asOf ?? order?.asOf ?? bound.commitmentOn);
  return {
    stage,
    look,
    sentence: say(frameOf(standing), values),
    spoken: `${say(`Stage_${stage}`)}. ${say("NowWith")}: ${say(`Who_${topic}`)}`,
    asOf: asOf ? say("AsOf", { moment: moment(asOf) }) : "",
    isStale: Boolean(request && freshness?.delayedSince),
    tellDetails: () => detailsOf(deal, standing, look, values, freshness, teller),
  };
}

function frameOf({ stage, request }: Standing): `Frame_${Stage | "OnHold"}` {
  return stage === "Submitted" && request?.answer === "OnHold" ? "Frame_OnHold" : `Frame_${stage}`;
}

/** Everything that follows from secured columns is left out: empty, they would tell of a request nobody has answered. */
function withoutStage(view: StatusView, { say }: Teller): StatusView {
  return {
    ...view,
    stage: undefined,
    look: { glyph: lock, tone: "quiet" },
    sentence: say("Frame_Hidden"),
    spoken: "",
    tellDetails: () => withoutSecured(view.tellDetails()),
  };
}

/** What was not sent yet comes first: nobody but this browser knows of it. */
function withKept(view: StatusView, keptSince: Date, { say, time, now }: Teller): StatusView {
  const values = { since: time(keptSince, now) };
  const isFirst = !view.stage || view.stage === "Proposed";
  return {
    ...view,
    ...(isFirst && { look: { glyph: upCircle, tone: "warn" }, sentence: say("Frame_Kept", values) }),
    tellDetails: () => {
      const details = view.tellDetails();
      return { ...details, panels: [keptPanel(say("What_Kept", values)), ...details.panels] };
    },
  };
}
