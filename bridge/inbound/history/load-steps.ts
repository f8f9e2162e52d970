import type { PostedRange } from "../../ports/erp-money";
import type { DocumentLookups } from "../documents/document-lookups";
import { customersPerAddress } from "../documents/in-groups";
import type { Counts, Inbound } from "../inbound";
import { readStanding, writeSettlements, type StandingAccounts } from "../settlement/settle-accounts";
import { applyInOrder } from "./apply-in-order";
import { groupsOfCustomers } from "./groups-of-customers";
import { loadSteps, type LoadCursor, type LoadStep } from "./load-cursor";
import { finishCreditMemos } from "../invoices/finish-credit-memos";
import { linkToNewOrders } from "./link-to-new-orders";
import { loadInvoices, loadShipments } from "./load-page";

/** A page of a step: how many documents it had, and the number to go on after. */
export interface LoadedPage {
  /** Which of the steps. */
  readonly step: number;
  readonly read: number;
  readonly after: string | undefined;
  readonly counts: Counts;
}

/** A page that was read and is yet to be written. */
type Load = () => Promise<Omit<LoadedPage, "step">>;

interface Work {
  readonly step: number;
  readonly load: Load;
}

/** Pages, and groups of accounts, that are in hand at a time: enough to use what Dataverse allows, which is about four requests at any moment. */
const pagesAtOnce = 6;

/** The ledger of the ERP takes fewer readers: Business Central answers five requests of a user at a time. */
const ledgersAtOnce = 2;

/**
 * Takes over what is left, from the number the cursor names, and gives the pages in their order. A step begins while the pages before it
 * are in hand; only accounts wait for them, for they are settled over their documents.
 */
export function loadFrom(inbound: Inbound, lookups: DocumentLookups, cursor: LoadCursor): AsyncIterable<LoadedPage> {
  const inHand = new Set<Promise<LoadedPage>>();

  async function* findWork(): AsyncGenerator<Work> {
    for (const [at, step] of loadSteps.entries()) {
      if (at < cursor.step) continue;
      if (step.kind === "accounts") {
        await Promise.all(inHand);
        await linkToNewOrders(inbound, cursor);
        await finishCreditMemos(inbound);
      }
      const after = at === cursor.step ? cursor.after : undefined;
      for await (const load of readStep(inbound, lookups, step, { since: cursor.since, after }))
        yield { step: at, load };
    }
  }

  return applyInOrder(findWork(), pagesAtOnce, async ({ step, load }) => {
    const loading = load().then((loaded) => ({ step, ...loaded }));
    inHand.add(loading);
    return loading.finally(() => inHand.delete(loading));
  });
}

function readStep(
  inbound: Inbound,
  lookups: DocumentLookups,
  step: LoadStep,
  { since, after }: Pick<LoadCursor, "since" | "after">,
): AsyncIterable<Load> {
  const range: PostedRange = step.part === "recent" ? { since } : { before: since };
  const { postedInvoices, postedCreditMemos, postedShipments } = inbound.erp;
  switch (step.kind) {
    case "invoices":
    case "credit-memos": {
      const documents = step.kind === "invoices" ? postedInvoices : postedCreditMemos;
      return readPages(documents.pages(range, after), (page) => loadInvoices(inbound, lookups, page));
    }
    case "shipments":
      return readPages(postedShipments.pages(range, after), (page) => loadShipments(inbound, lookups, page));
    case "accounts":
      return readAccounts(inbound, lookups, after);
  }
}

async function* readPages<Document extends { readonly number: string }>(
  pages: AsyncIterable<readonly Document[]>,
  load: (page: readonly Document[]) => Promise<Counts>,
): AsyncGenerator<Load> {
  for await (const page of pages) {
    yield async () => ({ read: page.length, after: page.at(-1)?.number, counts: await load(page) });
  }
}

/** Ledgers are read while those before them are written. */
async function* readAccounts(
  inbound: Inbound,
  lookups: DocumentLookups,
  after: string | undefined,
): AsyncGenerator<Load> {
  const groups = groupsOfCustomers(inbound, customersPerAddress, after);
  for await (const standing of applyInOrder(groups, ledgersAtOnce, (group) => readStanding(inbound, group))) {
    yield () => loadAccounts(inbound, lookups, standing);
  }
}

/** Their figures are reckoned once their documents are there and settled, not page by page. */
async function loadAccounts(inbound: Inbound, lookups: DocumentLookups, standing: StandingAccounts): ReturnType<Load> {
  const { customerNumbers } = standing;
  const counts = await writeSettlements(inbound, standing, lookups);
  const accounts = await lookups.accounts(customerNumbers);
  inbound.touched?.add([...accounts.values()].map(({ accountId }) => accountId));
  return { read: 0, after: customerNumbers.at(-1), counts };
}
