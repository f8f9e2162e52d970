import { makeCommandRules } from "./command-rules";
import { runSendCommand } from "./send-command";

const rules = makeCommandRules();

/** Command "Submit for fulfillment". */
export function submitForFulfillment(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "DealReadyForFulfillment");
}

/** Command "Approve deal". */
export function approveDeal(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "OpportunityApproved");
}

/** Enable rule of "Submit for fulfillment". */
export const canSubmit = rules.canSubmit;

/** Enable rule of "Approve deal". */
export const canApprove = rules.canApprove;
