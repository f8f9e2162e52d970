import { findAccounts } from "../documents/find-accounts";
import type { Inbound } from "../inbound";
import { applyInOrder } from "./apply-in-order";
import { groupsOfCustomers } from "./groups-of-customers";

/** Small groups, and as many in hand at a time as are needed to use what Dataverse allows: nothing else goes on meanwhile. */
const customersPerGroup = 100;
const groupsAtOnce = 8;

/**
 * Couples the customers of the ERP with the accounts of their numbers, each group in bulk, before documents name them: pages that are
 * in hand together name the same ones, and would be in each other's way.
 */
export async function coupleCustomers(inbound: Inbound): Promise<void> {
  const groups = groupsOfCustomers(inbound, customersPerGroup);
  const coupled = applyInOrder(groups, groupsAtOnce, (numbers) => findAccounts(inbound, numbers));
  for await (const _ of coupled);
}
