import { secondsAfter } from "../../ports/clock";
import { isSince } from "../../ports/condition";
import { reading } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import { takeOverBlocks } from "../customers/take-over-customers";
import { coupledCustomers, type CoupledCustomer } from "../figures/coupled-customers";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { lookAgainSeconds, makeRecentLooks } from "../recent-looks";
import type { AppliedPage, Stream } from "../streams/streams";
import { customersPerQuery, handToOwners, linkToAccounts } from "./give-to-accounts";

/**
 * A change is stamped when it is made, and seen when its transaction commits. What changed is looked at a second time once nobody remembers
 * any more how it was before.
 */
const overlapSeconds = lookAgainSeconds + 90;

const changedAccount = reading(accountTable, ["modifiedon"], {});

/** What is followed: two questions, asked by turns, so that a pass in which nothing has changed is one request. */
type Question = "couplings" | "owners";

interface Progress {
  readonly read: number;
  readonly counts: Counts;
}

/**
 * Follows what CRM decides about its accounts: a coupling that appears or changes gives the account what was mirrored of the customer
 * before, and what the ERP says of it; a new owner of an account gets its mirrors. Without a cursor all couplings are looked at.
 */
export function makeAccountStream(inbound: Inbound): Stream {
  const couplingLooks = makeRecentLooks(inbound.clock);
  const accountLooks = makeRecentLooks(inbound.clock);
  /** Until when each question was answered by this process. */
  let answered: Readonly<Record<Question, Date>> | undefined;

  async function give(customers: readonly CoupledCustomer[], isFirst: boolean): Promise<Progress> {
    const due = customers.filter(({ customerId, version }) => couplingLooks.isDue(customerId, version));
    if (due.length === 0) return { read: 0, counts: noCounts };
    const linked = await linkToAccounts(inbound, due);
    const numbers = due.map(({ customerNumber }) => customerNumber);
    await takeOverBlocks(inbound, await inbound.erp.readCustomers(numbers));
    inbound.touched?.add(due.map(({ accountId }) => accountId));
    const handed = isFirst ? await handToOwners(inbound, due) : noCounts;
    for (const { customerId, version } of due) couplingLooks.note(customerId, version);
    return { read: due.length, counts: addCounts(linked, handed) };
  }

  async function* followCouplings(since: Date | undefined): AsyncGenerator<Progress> {
    const selection = since && { coupledSince: secondsAfter(since, -overlapSeconds) };
    for await (const customers of coupledCustomers(inbound, customersPerQuery, selection)) {
      yield give(customers, since === undefined);
    }
  }

  async function* followOwners(since: Date): AsyncGenerator<Progress> {
    const where = isSince("modifiedon", secondsAfter(since, -overlapSeconds));
    for await (const page of inbound.dataverse.query(changedAccount, { where, pageSize: customersPerQuery })) {
      const due = page.filter((row) => accountLooks.isDue(row.accountid, row["@odata.etag"]));
      const accountIds = due.map(({ accountid }) => accountid);
      if (accountIds.length === 0) continue;
      for await (const customers of coupledCustomers(inbound, customersPerQuery, { accountIds })) {
        yield { read: customers.length, counts: await handToOwners(inbound, customers) };
      }
      for (const row of due) accountLooks.note(row.accountid, row["@odata.etag"]);
    }
  }

  /** Both at first, then the one that was asked longer ago. */
  function nextQuestions(): readonly Question[] {
    if (!answered) return ["couplings", "owners"];
    return answered.owners < answered.couplings ? ["owners"] : ["couplings"];
  }

  async function* pages(cursor: string | undefined): AsyncGenerator<AppliedPage> {
    const now = inbound.clock.now();
    const begin = cursor === undefined ? undefined : new Date(cursor);
    let read = 0;
    let counts: Counts = noCounts;
    let until = answered ?? { couplings: begin, owners: begin };
    for (const question of nextQuestions()) {
      const since = until[question];
      const progress = question === "couplings" ? followCouplings(since) : since ? followOwners(since) : [];
      for await (const page of progress) {
        read += page.read;
        counts = addCounts(counts, page.counts);
      }
      until = { ...until, [question]: now };
    }
    const { couplings = now, owners = now } = until;
    answered = { couplings, owners };
    yield { cursor: (couplings < owners ? couplings : owners).toISOString(), read, counts };
  }

  return { name: "accounts", label: "Accounts of CRM", pages };
}
