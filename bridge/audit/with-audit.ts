import type { Clock } from "../ports/clock";
import type { ChangeSet, Dataverse } from "../ports/dataverse";
import { messagesOf } from "./messages-of";
import { toMessage, type Carrier } from "./to-message";

/**
 * A Dataverse whose every change set carries the audit of what it writes: both are stored or neither, in the same request. What is
 * written of deals goes through here, so nothing is written without a row that tells who, when and why.
 */
export function withAudit(dataverse: Dataverse, carrier: Carrier, clock: Pick<Clock, "now">): Dataverse {
  const audited = (changes: ChangeSet): ChangeSet => [
    ...changes,
    ...messagesOf(changes).map((facts) => toMessage(facts, carrier, clock.now())),
  ];
  return {
    ...dataverse,
    change: (changes) => dataverse.change(audited(changes)),
    changeAll: (changeSets) => dataverse.changeAll(changeSets.map(audited)),
  };
}
