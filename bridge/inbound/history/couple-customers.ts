import { findAccounts } from "../documents/find-accounts";
import { inGroups, keysPerQuery } from "../documents/in-groups";
import type { Inbound } from "../inbound";
import { applyInOrder } from "./apply-in-order";

/** Groups of customers in hand at a time. */
const groupsAtOnce = 4;

/**
 * Couples the customers of the ERP with the accounts of their numbers, each group in bulk, before documents name them: pages that are
 * in hand together name the same ones, and would be in each other's way.
 */
export async function coupleCustomers(inbound: Inbound): Promise<void> {
  const coupled = applyInOrder(groupsOfCustomers(inbound), groupsAtOnce, (numbers) => findAccounts(inbound, numbers));
  for await (const _ of coupled);
}

async function* groupsOfCustomers({ erp }: Inbound): AsyncGenerator<readonly string[]> {
  for await (const page of erp.customerNumbers(undefined)) yield* inGroups(page, keysPerQuery);
}
