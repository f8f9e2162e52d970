import type { Stage } from "#model/stage";
import type { Tone } from "../../shared/ui/tone";

export interface TrackStep {
  readonly stage: Stage;
  readonly is: "done" | "current" | "ahead";
  /** Colours the current step. */
  readonly tone: Tone;
  /** When it was reached. */
  readonly reached: string;
}

/** The way of a deal, a refusal in the place of the commitment. `reached` tells when, step by step. */
export function trackOf(stage: Stage, tone: Tone, reached: readonly string[]): readonly TrackStep[] {
  const way: readonly Stage[] = ["Proposed", "Submitted", stage === "NotCommitted" ? stage : "Committed", "Closed"];
  const current = way.indexOf(stage);
  return way.map((step, index) => ({
    stage: step,
    is: index < current ? "done" : index > current ? "ahead" : "current",
    tone,
    reached: (index <= current && reached[index]) || "",
  }));
}
