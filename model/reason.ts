/**
 * Why the ERP or the bridge does not simply go on, as a code with its details. People read it in their own language:
 * controls and console have one sentence per code. Texts of the ERP travel as details and are shown as text only.
 */
export type Reason =
  | { readonly code: "ErpUnreachable" }
  | { readonly code: "ErpBusy" }
  | { readonly code: "SignInRefused" }
  | { readonly code: "OutcomeUnknown" }
  | { readonly code: "CustomerBlocked"; readonly customer: string; readonly block: string }
  | { readonly code: "CustomerAmbiguous"; readonly customer: string; readonly candidates: string }
  | { readonly code: "CustomerMissing" }
  | { readonly code: "ItemUnknown"; readonly line: string; readonly item: string }
  | { readonly code: "ItemBlocked"; readonly line: string; readonly item: string }
  | { readonly code: "LineWithoutItem"; readonly line: string; readonly description: string }
  | { readonly code: "AwaitingApproval" }
  | { readonly code: "RefusedByErp"; readonly text: string }
  | { readonly code: "SeveralOrders"; readonly numbers: string }
  | { readonly code: "HeldByOperations"; readonly note: string }
  | { readonly code: "RequestUnreadable"; readonly detail: string }
  | { readonly code: "ErpAnswerUnreadable"; readonly detail: string }
  /** A mistake in the bridge's own code. */
  | { readonly code: "BridgeFailed"; readonly detail: string }
  /** Dataverse refused what the bridge needs, or answered as nobody expects. */
  | { readonly code: "DataverseFailed"; readonly detail: string }
  /** The ERP lets only its own people change, withdraw or cancel the order; they were asked. */
  | { readonly code: "AwaitingOrderDesk"; readonly order: string }
  /** Asked for less than is shipped already. */
  | { readonly code: "BelowShipped"; readonly line: string; readonly asked: string; readonly shipped: string }
  /** The order is not the one the seller saw when asking. */
  | { readonly code: "OrderMovedOn"; readonly order: string }
  /** The order differs more than the company takes from the ERP (model/tolerance.ts); no seller can accept that. */
  | { readonly code: "ChangesNotAcceptable" }
  | { readonly code: "PriceOfInvoicedLine"; readonly line: string }
  | { readonly code: "CurrencyChanged"; readonly from: string; readonly to: string }
  /** Delivered and invoiced, or no longer there. */
  | { readonly code: "OrderEnded"; readonly order: string }
  | { readonly code: "NothingLeftToCancel"; readonly order: string }
  /** Too late to withdraw: the ERP stands by the order. */
  | { readonly code: "OrderReleased"; readonly order: string }
  | { readonly code: "NothingToActOn" }
  | { readonly code: "AuthorWithoutAccess"; readonly author: string };

export type ReasonCode = Reason["code"];

/** The department that has the ball while a reason stands. */
export type Owner = "Seller" | "Finance" | "OrderDesk" | "SalesOperations" | "Operations" | "Nobody";

const owners: Readonly<Record<ReasonCode, Owner>> = {
  ErpUnreachable: "Nobody",
  ErpBusy: "Nobody",
  SignInRefused: "Operations",
  OutcomeUnknown: "Nobody",
  CustomerBlocked: "Finance",
  CustomerAmbiguous: "SalesOperations",
  CustomerMissing: "Seller",
  ItemUnknown: "Seller",
  ItemBlocked: "Seller",
  LineWithoutItem: "Seller",
  AwaitingApproval: "OrderDesk",
  RefusedByErp: "OrderDesk",
  SeveralOrders: "SalesOperations",
  HeldByOperations: "Operations",
  RequestUnreadable: "Operations",
  ErpAnswerUnreadable: "Operations",
  BridgeFailed: "Operations",
  DataverseFailed: "Operations",
  AwaitingOrderDesk: "OrderDesk",
  BelowShipped: "Seller",
  OrderMovedOn: "Seller",
  ChangesNotAcceptable: "Seller",
  PriceOfInvoicedLine: "Seller",
  CurrencyChanged: "Seller",
  OrderEnded: "Seller",
  NothingLeftToCancel: "Seller",
  OrderReleased: "Seller",
  NothingToActOn: "Seller",
  AuthorWithoutAccess: "Operations",
};

export function ownerOf(code: ReasonCode): Owner {
  return owners[code];
}

export function isReasonCode(text: string): text is ReasonCode {
  return Object.prototype.hasOwnProperty.call(owners, text);
}

/** The two columns a reason is stored in: a code to filter and group by, and its details as JSON. */
export function toReasonColumns(reason: Reason): { readonly code: ReasonCode; readonly details: string } {
  const { code, ...details } = reason;
  return { code, details: JSON.stringify(details) };
}

/** The reason of two stored columns; undefined when there is none or when this version does not know the code. */
export function fromReasonColumns(
  code: string | null | undefined,
  details: string | null | undefined,
): Reason | undefined {
  if (!code || !isReasonCode(code)) return undefined;
  return { ...toDetails(details), code } as Reason;
}

function toDetails(text: string | null | undefined): Record<string, string> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(Object.entries(value).map(([name, detail]) => [name, String(detail)]));
  } catch {
    return {};
  }
}
