/** Everything the form and the commands say, in English. The other languages are checked against it by the compiler. */
export const english = {
  notSaved: "Save the deal first; then you can submit it for fulfillment.",
  proposed:
    "Proposed. No request for fulfillment is under way. Submit for fulfillment sends the deal to Business Central; you can go on working meanwhile.",
  submitted: "Submitted. Business Central decides; the answer appears here by itself. Nothing for you to do.",
  committed: "Committed. Business Central stands by the order; what happens to it appears here by itself.",
  notCommitted:
    "Not committed. Business Central refused the request; the reason is under Fulfillment. Change the deal and submit again.",
  closed: "Closed. The order is delivered, invoiced and settled.",
  overdue:
    "Asked on {asked}. No answer yet; one was expected by {expected}. Operations has it on its list. Nothing for you to do.",
  reviewAdvised:
    "Business Central committed with changes, all within what your company takes. Look at the order lines; Accept changes says that you have seen them.",
  reviewNeeded:
    "Business Central committed with changes that need your decision: accept them, request another change, or cancel. The order stays in force meanwhile.",
  reviewUnacceptable:
    "Business Central committed with changes your company does not take. Have the order corrected, request a change, or cancel. The order stays in force meanwhile.",
  newsWhileEditing:
    "There is news from Business Central about this deal. It appears in the fields when you save or refresh.",
  submitTitle: "Submit for fulfillment",
  submitText:
    "This sends the deal as it is now to Business Central. You can go on working; the answer appears on the form.",
  submitButton: "Submit",
  approveTitle: "Approve deal",
  approveText:
    "This tells Business Central that the deal is approved, so that the customer can be checked. Nothing is ordered yet.",
  approveButton: "Approve",
  doubts: "Worth knowing before:",
  doubtCustomerUnknown:
    "{account} is not known in Business Central yet: it is looked up by number and name, and created if it is not there.",
  doubtCustomerBlocked:
    "Business Central takes no orders from {account} now: the request waits until Finance lifts the block.",
  doubtNoDeliverBy: "No date to deliver by is given: the order desk chooses one.",
  doubtNoItem: "Line {line} has no product: the request is stopped and comes back to you.",
  doubtNoUnit: "Line {line} has no unit: the item's own unit is taken.",
  doubtZeroPrice: "Line {line} costs nothing.",
  doubtCreditExceeded: "The deal is {total}, the credit left is {available}: Finance may hold it.",
  moreDoubts: "and {count} more",
  fixRecord: "Open it",
  fixField: "Go to the field",
  sending: "Sending the deal …",
  notSent: "Not submitted. {reason} Nothing was sent.",
  saveFailed: "The deal could not be saved.",
  noAccount: "The deal names no account. Choose an account as the customer, or in the field Account.",
  noCurrency: "The deal has no currency. Choose one.",
  noLines: "The deal has no product lines. Add at least one.",
  incompleteLine: "Line {line} has no quantity or no price. Complete it.",
  lostDeal: "The deal is closed as lost. Reopen it first.",
  notReadable: "The deal could not be read: {message}.",
  notCreated: "Dataverse did not take the request: {message}.",
  savesFirst: "This saves the deal first. {text}",
  changeTitle: "Request a change",
  changeText:
    "This asks Business Central to change the order to what the deal says now. The version in force stays in force until the order desk answers.",
  changeButton: "Request change",
  withdrawTitle: "Withdraw the request",
  withdrawText:
    "This asks Business Central to take your last request back. An order that exists already is deleted by the order desk, if it still can be.",
  withdrawButton: "Withdraw",
  cancelTitle: "Cancel the order",
  cancelText:
    "This asks the order desk to cancel the order. What is shipped already stays; the order is in force until the order desk answers.",
  cancelButton: "Cancel order",
  acceptTitle: "Accept the changes",
  acceptText: "This accepts the order as Business Central has changed it. The order stays as it is.",
  acceptButton: "Accept changes",
  cancelDialog: "Back",
  submitSent:
    "Submitted. Version {version} is on its way to Business Central; the answer appears here by itself. Nothing for you to do.",
  approveSent: "Approved. Business Central is told; nothing has been ordered yet.",
  changeSent:
    "Change v{version} submitted. The version before stays in force until Business Central answers. Nothing for you to do.",
  withdrawSent: "Withdrawal of version {version} submitted. Business Central answers here.",
  cancelSent: "Cancellation submitted. The order is in force until the order desk answers.",
  acceptSent: "Changes of version {version} accepted. Nothing for you to do.",
  keptInBrowser:
    "Submitted, kept in this browser. It goes out by itself when the service can be reached. Do not submit again.",
  earlierIsKept: "A request of this deal waits in this browser and goes out by itself.",
  submitNotAllowed: "The deal has been sent already; what came of it is under Fulfillment.",
  approveNotAllowed: "The deal has been sent already; what came of it is under Fulfillment.",
  changeNotAllowed: "There is nothing to change now: nothing is submitted, or a change waits for its answer.",
  withdrawNotAllowed: "No request waits for an answer, or its withdrawal is asked for already.",
  cancelNotAllowed: "No order is in force, or its cancellation is asked for already.",
  acceptNotAllowed: "There are no changes to accept.",
  nothingChanged: "The deal says the same as version {version}.",
};

export type Texts = Readonly<Record<keyof typeof english, string>>;
