import type { ReasonCode } from "#model/reason";

/** Reasons that are answers of the ERP, or pass by themselves without holding up a stream: no cause of an issue. */
type NeverOnTheList =
  | "OutcomeUnknown"
  | "AwaitingApproval"
  | "AwaitingOrderDesk"
  | "BelowShipped"
  | "OrderMovedOn"
  | "ChangesNotAcceptable"
  | "PriceOfInvoicedLine"
  | "CurrencyChanged"
  | "OrderEnded"
  | "NothingLeftToCancel"
  | "OrderReleased"
  | "NothingToActOn";

/** What happened, and what to do about it; `{item}` stands for the detail of that name. */
export type CauseWords = Readonly<Record<Exclude<ReasonCode, NeverOnTheList>, readonly [what: string, remedy: string]>>;

export const causesInEnglish: CauseWords = {
  ErpUnreachable: ["The ERP cannot be reached", "It goes on by itself when the ERP answers"],
  ErpBusy: ["The ERP is busy", "It goes on by itself when the ERP has time"],
  SignInRefused: ["The ERP refuses the bridge's sign-in", "Renew the secret; the requests go on by themselves"],
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
  RequestUnreadable: ["A request cannot be read: {detail}", "Send today's deal"],
  ErpAnswerUnreadable: ["An answer cannot be taken over: {detail}", "Correct it where it comes from, then replay"],
  BridgeFailed: [
    "The bridge made a mistake of its own: {detail}",
    "Tell those who maintain the bridge; retry when it is mended",
  ],
  DataverseFailed: [
    "Dataverse did not do what the bridge asked: {detail}",
    "Run the doctor: it says which right or setting is missing",
  ],
  RefusedByErp: ["The ERP refused: {text}", "Correct it in the ERP or in the deal, then retry"],
  HeldByOperations: ["Parked by an operator: {note}", "Retry when it may go on"],
  AuthorWithoutAccess: [
    "{author} may not read the deal or its account",
    "Give {author} the right or correct who owns the deal, then retry",
  ],
};
