import { makeCommandRules } from "./command-rules";
import { runSendCommand } from "./send-command";

const ruleOf = makeCommandRules();

/** Command "Submit for fulfillment". */
export function submitForFulfillment(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "submit");
}

/** Command "Approve deal". */
export function approveDeal(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "approve");
}

/** Command "Request change …". */
export function requestChange(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "change");
}

/** Command "Withdraw …". */
export function withdrawRequest(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "withdraw");
}

/** Command "Cancel order …". */
export function cancelOrder(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "cancel");
}

/** Command "Accept changes". */
export function acceptChanges(primaryControl: Xrm.FormContext): Promise<void> {
  return runSendCommand(primaryControl, "accept");
}

/** Enable rules of the commands of the same name. */
export const canSubmit = ruleOf("submit");
export const canApprove = ruleOf("approve");
export const canRequestChange = ruleOf("change");
export const canWithdraw = ruleOf("withdraw");
export const canCancelOrder = ruleOf("cancel");
export const canAcceptChanges = ruleOf("accept");
