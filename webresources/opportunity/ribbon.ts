import { makeCommandRules } from "./command-rules";
import { makeFixOffers } from "./tell-doubts";
import { runSendCommand } from "./send-command";

const ruleOf = makeCommandRules();
const offers = makeFixOffers();

/** Command "Submit for fulfillment". */
export function submitForFulfillment(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "submit", offers);
}

/** Command "Approve deal". */
export function approveDeal(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "approve", offers);
}

/** Command "Request change …". */
export function requestChange(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "change", offers);
}

/** Command "Withdraw …". */
export function withdrawRequest(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "withdraw", offers);
}

/** Command "Cancel order …". */
export function cancelOrder(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "cancel", offers);
}

/** Command "Accept changes". */
export function acceptChanges(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "accept", offers);
}

/** Enable rules of the commands of the same name. */
export const canSubmit = ruleOf("submit");
export const canApprove = ruleOf("approve");
export const canRequestChange = ruleOf("change");
export const canWithdraw = ruleOf("withdraw");
export const canCancelOrder = ruleOf("cancel");
export const canAcceptChanges = ruleOf("accept");
