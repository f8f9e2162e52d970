import { attendForm } from "./attend-form";

/** The form's OnLoad handler. The form may be loaded again, for the same record or another: then the last one is let go. */
export function makeOnLoad(): (executionContext: Xrm.Events.EventContext) => void {
  let stopLast = () => undefined as unknown;
  return (executionContext) => {
    stopLast();
    stopLast = attendForm(executionContext.getFormContext());
  };
}
