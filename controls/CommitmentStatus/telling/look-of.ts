import type { Stage } from "#model/stage";
import {
  checkCircle,
  clock,
  crossCircle,
  doubleCheck,
  pauseCircle,
  pencil,
  turningArrow,
  upCircle,
  warningTriangle,
  type GlyphPath,
} from "../../shared/ui/glyphs";
import type { Tone } from "../../shared/ui/tone";
import type { Standing } from "./standing";

/** Glyph and tone of the first sentence: the word comes first, the glyph second, the colour third. */
export interface Look {
  readonly glyph: GlyphPath;
  readonly tone: Tone;
}

/** While nothing but the stage is known. */
export const stageLooks: Readonly<Record<Stage, Look>> = {
  Proposed: { glyph: pencil, tone: "quiet" },
  Submitted: { glyph: upCircle, tone: "info" },
  Committed: { glyph: checkCircle, tone: "ok" },
  Closed: { glyph: doubleCheck, tone: "ok" },
  NotCommitted: { glyph: crossCircle, tone: "error" },
};

export function lookOf({ stage, request, change, order, isOverdue }: Standing): Look {
  if (stage === "Submitted" && request?.answer === "OnHold") return { glyph: pauseCircle, tone: "warn" };
  if (stage === "Submitted" && request?.delivery === "Parked") return { glyph: upCircle, tone: "warn" };
  if (stage === "Submitted" && isOverdue) return { glyph: clock, tone: "warn" };
  if (stage === "Committed" && change) {
    const isUnderWay = !isOverdue && change.answer !== "Rejected" && change.delivery !== "Parked";
    return { glyph: turningArrow, tone: isUnderWay ? "info" : "warn" };
  }
  return stage === "Committed" && order?.changedLines ? { glyph: warningTriangle, tone: "warn" } : stageLooks[stage];
}
