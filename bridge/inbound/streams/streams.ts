import type { ReadChanges } from "../../ports/erp";
import { makeFollowCustomers } from "../customers/follow-customers";
import type { Counts, Inbound } from "../inbound";
import { takeOverInvoices } from "../invoices/take-over-invoices";
import { followOrders } from "../orders/follow-orders";
import { makeRecentLooks } from "../recent-looks";
import { makeLedgerStream } from "../settlement/ledger-stream";
import { takeOverShipments } from "../shipments/take-over-shipments";

/** One kind of document that flows from the ERP to CRM. */
export interface Stream {
  /** Part of the stream's key. */
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  /** Reads a page, applies it, and gives what came of it. */
  readonly pages: (cursor: string | undefined) => AsyncIterable<AppliedPage>;
  /** Where the ERP shows it, when there are several ways. */
  readonly source?: () => Promise<string>;
}

export interface AppliedPage {
  readonly cursor: string;
  readonly read: number;
  readonly counts: Counts;
}

/** The streams of one company. Each runs by itself, so that none waits behind the history load of another. */
export function makeStreams(inbound: Inbound): readonly Stream[] {
  const { erp, clock } = inbound;
  const ofOrders = { accounts: makeRecentLooks(clock), documents: makeRecentLooks(clock) };
  const ofShipments = makeRecentLooks(clock);
  const ofInvoices = makeRecentLooks(clock);
  const ofCreditMemos = makeRecentLooks(clock);
  return [
    makeStream("customers", "Customers", inbound, erp.changedCustomers, makeFollowCustomers(inbound)),
    makeStream("orders", "Orders", inbound, erp.changedOrders, (orders) => followOrders(inbound, orders, ofOrders)),
    makeStream("shipments", "Shipments", inbound, erp.changedShipments, (shipments) =>
      takeOverShipments(inbound, shipments, ofShipments),
    ),
    makeStream("invoices", "Invoices", inbound, erp.changedInvoices, (invoices) =>
      takeOverInvoices(inbound, invoices, ofInvoices),
    ),
    makeStream("credit-memos", "Credit memos", inbound, erp.changedCreditMemos, (creditMemos) =>
      takeOverInvoices(inbound, creditMemos, ofCreditMemos),
    ),
    makeLedgerStream(inbound),
  ];
}

function makeStream<Document>(
  name: string,
  label: string,
  inbound: Inbound,
  read: ReadChanges<Document>,
  apply: (documents: readonly Document[]) => Promise<Counts>,
): Stream {
  async function* pages(cursor: string | undefined): AsyncGenerator<AppliedPage> {
    for await (const page of read(cursor)) {
      if (page.documents.length > 0) inbound.reach("changes-read");
      const counts = await apply(page.documents);
      yield { cursor: page.cursor, read: page.documents.length, counts };
    }
  }
  return { name, label, pages };
}
