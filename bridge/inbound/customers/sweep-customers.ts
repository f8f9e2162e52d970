import type { Inbound } from "../inbound";
import { takeOverCustomers } from "./take-over-customers";

/**
 * Reads every customer again: finds the intent that began to wait for a block when its lifting was taken over already, and the account
 * that could not be written when its block changed.
 */
export async function sweepCustomers(inbound: Inbound): Promise<void> {
  for await (const { documents } of inbound.erp.changedCustomers(undefined))
    await takeOverCustomers(inbound, documents);
}
