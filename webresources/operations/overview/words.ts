import { fromCauseKey } from "#model/cause";
import type { OnTheWay } from "#model/position";

/** What a place on the way is called after its number. */
export const placeWords: Readonly<Record<OnTheWay, string>> = {
  Queued: "queued",
  Sending: "being sent",
  TriedAgain: "tried again by itself",
  WaitsForChange: "waiting for something else to change",
  BeingLookedUp: "being looked up in the ERP",
  ReceivedByErp: "received by the ERP",
  OnHoldByErp: "on hold by the ERP",
};

export const ownerWords: Readonly<Record<string, string>> = {
  Seller: "Seller",
  Finance: "Finance",
  OrderDesk: "Order desk",
  SalesOperations: "Sales operations",
  Operations: "Operations",
  Nobody: "Nobody",
};

/** What happened, and what to do about it, by the code of the reason; `{item}` stands for the detail of that name. */
const causes: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  CustomerAmbiguous: [
    "{customer} may be several customers: {candidates}",
    "Couple the account to one of them, then retry",
  ],
  CustomerMissing: ["The request names no account", "Complete the deal, then send today's deal"],
  CustomerBlocked: ["{customer} is blocked", "Finance can lift the block"],
  ItemUnknown: ["Item {item} is not known in the ERP", "Add the item there or correct the deal, then retry"],
  ItemBlocked: ["Item {item} is blocked", "Lift the block or choose another item, then send today's deal"],
  LineWithoutItem: ["A line has no item: {description}", "Choose a product in the deal, then send today's deal"],
  SeveralOrders: [
    "More than one order carries the request: {numbers}",
    "Decide which order stands; Accord will not choose",
  ],
  SignInRefused: ["The ERP refuses the bridge's sign-in", "Renew the secret; the requests go on by themselves"],
  RequestUnreadable: ["A request cannot be read: {detail}", "Send today's deal"],
  ErpAnswerUnreadable: ["An answer cannot be taken over: {detail}", "Correct it where it comes from, then replay"],
  RefusedByErp: ["The ERP refused: {text}", "Correct it in the ERP or in the deal, then retry"],
  HeldByOperations: ["Parked by an operator: {note}", "Retry when it may go on"],
};

/** A cause in words. What this version has no words for is shown as its code and details. */
export function wordsOfCause(causeKey: string): readonly [what: string, remedy: string] {
  const reason = fromCauseKey(causeKey);
  const known = reason?.code === undefined ? undefined : causes[reason.code];
  if (!known) return [causeKey === "" ? "No cause is recorded" : causeKey, "Look at one of them"];
  const details = reason as Readonly<Record<string, string | undefined>>;
  const [what, remedy] = known;
  return [what.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? "…").replace(/: …?$/, ""), remedy];
}

/** `12 s`, `4 min 12 s`, `3 h 20 min`, `2 d 4 h`. */
export function wordsOfAge(from: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - from.getTime()) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min${seconds % 60 === 0 ? "" : ` ${seconds % 60} s`}`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

export function wordsOfCount(count: number): string {
  return count.toLocaleString();
}
