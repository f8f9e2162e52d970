import { findAccounts } from "../documents/find-accounts";
import type { Inbound } from "../inbound";
import { applyInOrder } from "./apply-in-order";

/** Groups of customers in hand at a time. */
const groupsAtOnce = 4;

/**
 * Couples the customers of the ERP with the accounts of their numbers, each group in bulk, before documents name them: pages that are
 * in hand together name the same ones, and would be in each other's way.
 */
export async function coupleCustomers(inbound: Inbound): Promise<void> {
  const groups = applyInOrder(inbound.erp.customerNumbers(undefined), groupsAtOnce, (numbers) =>
    findAccounts(inbound, numbers),
  );
  for await (const _ of groups);
}
