import { intentTable } from "#model/tables/intent";
import type { StoryLinks } from "../../deal/tell-commitment";
import { bindTo, inCurrency, ownedBy } from "../../ports/change";
import { accountTable, opportunityTable } from "../../ports/stock-tables";
import type { ErpOrder } from "../../ports/erp-documents";
import type { Inbound } from "../inbound";
import type { MirroredOrder, OrderedIntent } from "./mirrored-order";
import type { OrderContext } from "./order-context";

/** The rows an order belongs to. */
export interface OrderLinks extends StoryLinks {
  readonly orderId: string;
  readonly currencyId: string | undefined;
}

/** By the intent the order was made for; an order people entered belongs to the account its customer is coupled to. */
export function linkOrder(
  inbound: Inbound,
  context: OrderContext,
  order: ErpOrder,
  mirrored: MirroredOrder | undefined,
  intent: OrderedIntent | undefined,
): OrderLinks {
  const orderId = mirrored?.accord_orderid ?? inbound.randomness.uuid();
  const currencyId = context.currency(order);
  if (intent) {
    return {
      orderId,
      currencyId,
      opportunityId: intent._accord_opportunityid_value,
      accountId: intent._accord_accountid_value,
      intentId: intent.accord_intentid,
      ownerId: intent._owninguser_value,
    };
  }
  const account = context.account(order);
  return {
    orderId,
    currencyId,
    opportunityId: undefined,
    accountId: account?._accord_accountid_value,
    intentId: undefined,
    ownerId: account?.accord_AccountId?._owninguser_value,
  };
}

/** The lookups of an order's mirror. */
export function toOrderBindings({ opportunityId, accountId, intentId, currencyId }: OrderLinks) {
  return {
    ...(opportunityId ? { "accord_OpportunityId@odata.bind": bindTo(opportunityTable, opportunityId) } : {}),
    ...(accountId ? { "accord_AccountId@odata.bind": bindTo(accountTable, accountId) } : {}),
    ...(intentId ? { "accord_IntentId@odata.bind": bindTo(intentTable, intentId) } : {}),
    ...inCurrency(currencyId),
  };
}

/** A new row belongs to whoever the request or the account belongs to. */
export function toOwner({ ownerId }: OrderLinks) {
  return ownedBy(ownerId);
}
