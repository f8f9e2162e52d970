import type { CreditTerms } from "#model/figures/account-figures";
import type { ErpCustomer } from "../../ports/erp-documents";
import type { OpenOrders } from "./open-orders";

/** A blocked customer gets nothing more, whatever the limit; a customer without a limit is not one with a limit of nothing. */
export function toCreditTerms(customer: ErpCustomer | undefined, orders: OpenOrders): CreditTerms {
  const limit = customer?.creditLimit;
  if (customer?.creditStatus === "Blocked") return { ...orders, limitMode: "Blocked", limit };
  return { ...orders, limitMode: limit === undefined ? "None" : "Limited", limit };
}
