/** Everything the form and the commands say, in English. The other languages are checked against it by the compiler. */
export const english = {
  notSaved: "Save the deal first; then you can submit it for fulfillment.",
  proposed:
    "Proposed. Nothing has been sent yet. Submit for fulfillment sends the deal to Business Central; you can go on working meanwhile.",
  submitted: "Submitted. Business Central decides; the answer appears here by itself. Nothing for you to do.",
  committed: "Committed. Business Central stands by the order; what happens to it appears here by itself.",
  notCommitted:
    "Not committed. Business Central refused the request; the reason is under Fulfillment. Change the deal and submit again.",
  closed: "Closed. The order is delivered, invoiced and settled.",
  newsWhileEditing:
    "There is news from Business Central about this deal. It appears in the fields when you save or refresh.",
  submitTitle: "Submit for fulfillment",
  submitText:
    "This sends the deal as it is now to Business Central. You can go on working; the answer appears on the form.",
  submitTextUnsaved:
    "This saves the deal and sends it as it is then to Business Central. You can go on working; the answer appears on the form.",
  submitButton: "Submit",
  approveTitle: "Approve deal",
  approveText:
    "This tells Business Central that the deal is approved, so that the customer can be checked. Nothing is ordered yet.",
  approveTextUnsaved:
    "This saves the deal and tells Business Central that it is approved, so that the customer can be checked. Nothing is ordered yet.",
  approveButton: "Approve",
  cancelButton: "Cancel",
  sending: "Sending the deal …",
  sentDealReadyForFulfillment:
    "Submitted. Version {version} is on its way to Business Central; the answer appears here by itself. Nothing for you to do.",
  sentOpportunityApproved: "Approved. Business Central is told; nothing has been ordered yet.",
  notSent: "Not submitted. {reason} Nothing was sent.",
  outcomeUnknown:
    "It is not known whether the deal was submitted: the connection broke. Refresh the form; if the stage is not Submitted then, submit again.",
  saveFailed: "The deal could not be saved.",
  noAccount: "The deal names no account. Choose an account as the customer, or in the field Account.",
  noCurrency: "The deal has no currency. Choose one.",
  noLines: "The deal has no product lines. Add at least one.",
  incompleteLine: "Line {line} has no quantity or no price. Complete it.",
  alreadySent: "The deal has been sent already; what came of it is under Fulfillment.",
  lostDeal: "The deal is closed as lost. Reopen it first.",
  notReadable: "The deal could not be read: {message}.",
  notCreated: "Dataverse did not take the request: {message}.",
};

export type Texts = Readonly<Record<keyof typeof english, string>>;
