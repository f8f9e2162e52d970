import type { Stage } from "#model/stage";
import type { Texts } from "../words/english";
import type { Words } from "../words/words";
import { notices, notify } from "./notices";

const texts: Readonly<Record<Stage, keyof Texts>> = {
  Proposed: "proposed",
  Submitted: "submitted",
  Committed: "committed",
  Closed: "closed",
  NotCommitted: "notCommitted",
};

/** Says on the form what happens next. `stage` is undefined while the deal is not saved. */
export function tellNextStep(form: Xrm.FormContext, stage: Stage | undefined, say: Words): void {
  const level = stage === "NotCommitted" ? "WARNING" : "INFO";
  notify(form, notices.nextStep, level, say(stage ? texts[stage] : "notSaved"));
}
