import type { StoryLinks } from "../../deal/tell-commitment";
import { orderTable } from "#model/tables/order";
import { bindTo, ownedBy } from "../../ports/change";
import { accountTable, opportunityTable } from "../../ports/stock-tables";
import type { CoupledAccount } from "./find-accounts";
import type { Ordered } from "./read-ordered";

/** The rows a document belongs to: the account of its customer, and by its order the deal. The owner is the account's. */
export function linkDocument(account: CoupledAccount | undefined, order: Ordered | undefined): StoryLinks {
  return {
    accountId: account?.accountId ?? order?._accord_accountid_value,
    ownerId: account ? account.ownerId : order?._owninguser_value,
    orderId: order?.accord_orderid,
    opportunityId: order?._accord_opportunityid_value,
    intentId: order?._accord_intentid_value,
  };
}

/** The lookups every document has. */
export function toDocumentBindings({ accountId, opportunityId, orderId }: StoryLinks) {
  return {
    ...toAccountBinding(accountId),
    ...(opportunityId ? { "accord_OpportunityId@odata.bind": bindTo(opportunityTable, opportunityId) } : {}),
    ...(orderId ? { "accord_OrderId@odata.bind": bindTo(orderTable, orderId) } : {}),
  };
}

export function toAccountBinding(accountId: string | null | undefined) {
  return accountId ? { "accord_AccountId@odata.bind": bindTo(accountTable, accountId) } : {};
}

/** Rows of mirrors go to the owner of the account with every write, so that they follow it. */
export function toOwner({ ownerId }: Pick<StoryLinks, "ownerId">) {
  return ownedBy(ownerId);
}
