import { secondsAfter } from "../../ports/clock";
import { isSince } from "../../ports/condition";
import { reading } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import { takeOverCustomers } from "../customers/take-over-customers";
import { coupledCustomers } from "../figures/coupled-customers";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import type { AppliedPage, Stream } from "../streams/streams";
import { customersPerQuery, handToOwners, linkToAccounts } from "./give-to-accounts";

/** A change is stamped when it is made, and seen when its transaction commits. */
const overlapSeconds = 120;

const changedAccount = reading(accountTable, ["modifiedon"], {});

/**
 * Follows what CRM decides about its accounts: a coupling that appears or changes gives the account what was mirrored of the customer
 * before, and what the ERP says of it; a new owner of an account gets its mirrors. Without a cursor all couplings are looked at.
 */
export function makeAccountStream(inbound: Inbound): Stream {
  async function* pages(cursor: string | undefined): AsyncGenerator<AppliedPage> {
    const next = inbound.clock.now().toISOString();
    const since = cursor === undefined ? undefined : secondsAfter(new Date(cursor), -overlapSeconds);
    let read = 0;
    let counts: Counts = noCounts;
    for await (const customers of coupledCustomers(inbound, customersPerQuery, since && { coupledSince: since })) {
      read += customers.length;
      counts = addCounts(counts, await linkToAccounts(inbound, customers));
      const numbers = customers.map(({ customerNumber }) => customerNumber);
      await takeOverCustomers(inbound, await inbound.erp.readCustomers(numbers));
      if (since === undefined) counts = addCounts(counts, await handToOwners(inbound, customers));
    }
    if (since !== undefined) {
      const where = isSince("modifiedon", since);
      for await (const page of inbound.dataverse.query(changedAccount, { where, pageSize: customersPerQuery })) {
        const accountIds = page.map(({ accountid }) => accountid);
        for await (const customers of coupledCustomers(inbound, customersPerQuery, { accountIds })) {
          read += customers.length;
          counts = addCounts(counts, await handToOwners(inbound, customers));
        }
      }
    }
    yield { cursor: next, read, counts };
  }

  return { name: "accounts", label: "Accounts of CRM", pages };
}
