import type { CreditStatus } from "#model/tables/account";
import type { OrderDecision } from "../ports/erp-documents";

/**
 * What people in Business Central have decided, as the API shows it. `Draft` is an order nobody has released, `In Review` one that
 * waits for approval, `Open` one that is released. A status this version does not know decides nothing.
 */
export function decisionOf(status: string): OrderDecision {
  switch (status) {
    case "Open":
      return "Accepted";
    case "In Review":
      return "AwaitingApproval";
    default:
      return "Undecided";
  }
}

/** The word people see on the page of Business Central, where a released order is not called open. */
export function statusWord(status: string): string {
  return status === "Open" ? "Released" : status;
}

/** `blocked` of a customer: any block refuses new orders. */
export function creditStatusOf(block: string): CreditStatus {
  switch (block) {
    case "":
      return "Free";
    case "Ship":
      return "ShipmentsBlocked";
    case "Invoice":
      return "InvoicesBlocked";
    default:
      return "Blocked";
  }
}
