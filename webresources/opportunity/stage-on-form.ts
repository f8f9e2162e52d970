import { fromOption } from "#model/choice";
import { stages, type Stage } from "#model/stage";

/** The stage column as the form holds it; undefined when it is empty, hidden or not on the form. */
export function stageOnForm(form: Xrm.FormContext): Stage | undefined {
  return fromOption(stages, form.getAttribute<Xrm.Attributes.OptionSetAttribute>("accord_stage")?.getValue());
}
