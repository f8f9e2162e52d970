import { isReasonCode } from "#model/reason";
import {
  clock,
  cloudOff,
  crossCircle,
  infoCircle,
  lock,
  pauseCircle,
  turningArrow,
  warningTriangle,
  type GlyphPath,
} from "../../shared/ui/glyphs";
import type { Tone } from "../../shared/ui/tone";
import type { Values, Words } from "../../shared/words/words";
import type { Obstacle, Topic, Word } from "../words";
import type { Standing } from "./standing";

/** What a person has to know or do. */
export interface Panel {
  readonly tone: Tone;
  readonly glyph: GlyphPath;
  /** What happened. */
  readonly text: string;
  readonly whoActs?: string;
  readonly nextAction?: string;
  /** Something only support can use. */
  readonly forSupport?: string | undefined;
  readonly onTryAgain?: (() => void) | undefined;
}

/** The panels under the first sentence; none when everything goes its way. */
export function panelsOf(standing: Standing, values: Values, say: Words<Word>): readonly Panel[] {
  const { stage, topic, order, change, isOverdue } = standing;
  const panels: Panel[] = [];
  if (isObstacle(topic)) panels.push(obstaclePanel(topic, standing, values, say));
  if (isOverdue) panels.push(overduePanel(topic, values, say));
  if (change && !change.reason && change.answer !== "Rejected") {
    panels.push({ tone: "info", glyph: infoCircle, text: say("What_Pending", values) });
  }
  if (isObstacle(topic)) return panels;
  if (stage === "Committed" && order?.changedLines && topic !== "Changed") {
    panels.push({ tone: "warn", glyph: warningTriangle, text: say("What_Changed", values) });
  }
  if (stage === "Committed" && order?.goneOn && !order.inForce) {
    panels.push({ tone: "warn", glyph: warningTriangle, text: say("What_Gone", values) });
  }
  return panels;
}

function isObstacle(topic: Topic): topic is Obstacle {
  return topic === "Unknown" || isReasonCode(topic);
}

const ownGlyphs: Partial<Record<Obstacle, GlyphPath>> = {
  ErpUnreachable: cloudOff,
  CustomerBlocked: lock,
  AwaitingOrderDesk: turningArrow,
};

/** Red only where nothing happens unless somebody acts. */
function obstaclePanel(
  obstacle: Obstacle,
  { stage, request, change }: Standing,
  values: Values,
  say: Words<Word>,
): Panel {
  const isStopped =
    stage === "NotCommitted" || (stage === "Committed" && change ? change : request)?.delivery === "Parked";
  return {
    tone: isStopped ? "error" : obstacle === "AwaitingOrderDesk" ? "info" : "warn",
    glyph: ownGlyphs[obstacle] ?? (isStopped ? crossCircle : pauseCircle),
    text: say(`What_${obstacle}`, values),
    whoActs: say(`Who_${obstacle}`),
    nextAction: say(`Next_${obstacle}`, values),
    forSupport: values["detail"],
  };
}

/** Nothing is lost when an answer takes long; somebody has to ask for it. */
function overduePanel(topic: Topic, values: Values, say: Words<Word>): Panel {
  return {
    tone: "warn",
    glyph: clock,
    text: say("What_Overdue", values),
    whoActs: say(`Who_${topic}`),
    nextAction: say("Next_Overdue"),
  };
}
