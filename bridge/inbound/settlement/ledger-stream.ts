import { secondsAfter } from "../../ports/clock";
import type { ErpLedgerMovement } from "../../ports/erp-money";
import type { Counts, Inbound } from "../inbound";
import type { AppliedPage, Stream } from "../streams/streams";
import { lookThroughOpenInvoices } from "./look-through-open-invoices";
import { settleAccounts } from "./settle-accounts";

/** Movements of an overlap, and then some. */
const remembered = 20_000;

/** How often open invoices are looked through where no ledger tells of payments. */
const lookThroughSeconds = 300;

/**
 * Follows money: the accounts something was posted to are settled anew. Where the ERP shows no ledger, every account with an open
 * invoice is looked at from time to time. Which movements were followed is kept in memory only; after a restart those of the overlap
 * are followed once more, which changes nothing.
 */
export function makeLedgerStream(inbound: Inbound): Stream {
  const followed = new Set<string>();
  let lookedThroughOn: Date | undefined;

  async function follow(movements: readonly ErpLedgerMovement[]): Promise<Counts> {
    const news = movements.filter(({ id }) => !followed.has(id));
    const counts = await settleAccounts(
      inbound,
      news.map(({ customerNumber }) => customerNumber),
    );
    for (const { id } of news) followed.add(id);
    for (const id of [...followed].slice(0, Math.max(0, followed.size - remembered))) followed.delete(id);
    return counts;
  }

  async function* pages(cursor: string | undefined): AsyncGenerator<AppliedPage> {
    if ((await inbound.erp.findLedgerSource()) !== "OpenInvoices") {
      for await (const page of inbound.erp.changedLedgers(cursor)) {
        const counts = await follow(page.documents);
        yield { cursor: page.cursor, read: page.documents.length, counts };
      }
      return;
    }
    const now = inbound.clock.now();
    if (lookedThroughOn && now < secondsAfter(lookedThroughOn, lookThroughSeconds)) return;
    const { read, ...counts } = await lookThroughOpenInvoices(inbound);
    lookedThroughOn = now;
    yield { cursor: inbound.erp.cursorAt(now), read, counts };
  }

  return { name: "ledger", label: "Payments", pages, source: () => describeSource(inbound) };
}

async function describeSource({ erp }: Inbound): Promise<string> {
  switch (await erp.findLedgerSource()) {
    case "Applications":
      return "Posted ledger, with what settles what";
    case "Payments":
      return "Posted ledger; what settles what is noticed on open invoices";
    case "OpenInvoices":
      return "Open invoices: payments are noticed when less is open";
  }
}
