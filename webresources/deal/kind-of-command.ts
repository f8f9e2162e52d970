import type { IntentKind } from "#model/intents/kind";
import type { Command } from "./allowed-commands";

/** The kind of intent a command declares. A change before the commitment is a newer version of the request; after it, of the order. */
export function kindOfCommand(command: Command, isCommitted: boolean): IntentKind {
  switch (command) {
    case "submit":
      return "DealReadyForFulfillment";
    case "approve":
      return "OpportunityApproved";
    case "change":
      return isCommitted ? "AmendmentRequested" : "DealReadyForFulfillment";
    case "withdraw":
      return "WithdrawalRequested";
    case "cancel":
      return "CancellationRequested";
    case "accept":
      return "ChangesAccepted";
  }
}
