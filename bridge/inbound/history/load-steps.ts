import type { PostedRange } from "../../ports/erp-money";
import type { DocumentLookups } from "../documents/document-lookups";
import { inGroups } from "../documents/in-groups";
import type { Counts, Inbound } from "../inbound";
import { settleAccounts } from "../settlement/settle-accounts";
import { applyInOrder } from "./apply-in-order";
import type { LoadCursor, LoadStep } from "./load-cursor";
import { loadInvoices, loadShipments } from "./load-page";

/** A page of a step: how many documents it had, and the number to go on after. */
export interface LoadedPage {
  readonly read: number;
  readonly after: string | undefined;
  readonly counts: Counts;
}

/** Pages that are in hand at a time: enough to use what Dataverse allows, which is about four requests at any moment. */
const pagesAtOnce = 6;

/** The ledger of the ERP takes fewer readers: Business Central answers five requests of a user at a time. */
const groupsAtOnce = 2;

/** Accounts that are settled together. */
const accountsPerGroup = 40;

/** Takes one step of the load over, from the number the cursor names. */
export function loadStep(
  inbound: Inbound,
  lookups: DocumentLookups,
  step: LoadStep,
  { since, after }: LoadCursor,
): AsyncIterable<LoadedPage> {
  const range: PostedRange = step.part === "recent" ? { since } : { before: since };
  const { postedInvoices, postedCreditMemos, postedShipments } = inbound.erp;
  switch (step.kind) {
    case "invoices":
    case "credit-memos": {
      const documents = step.kind === "invoices" ? postedInvoices : postedCreditMemos;
      return loadPages(documents.pages(range, after), (page) => loadInvoices(inbound, lookups, page));
    }
    case "shipments":
      return loadPages(postedShipments.pages(range, after), (page) => loadShipments(inbound, lookups, page));
    case "accounts":
      return applyInOrder(groupsOfCustomers(inbound, after), groupsAtOnce, (group) =>
        loadAccounts(inbound, lookups, group),
      );
  }
}

function loadPages<Document extends { readonly number: string }>(
  pages: AsyncIterable<readonly Document[]>,
  load: (page: readonly Document[]) => Promise<Counts>,
): AsyncIterable<LoadedPage> {
  return applyInOrder(pages, pagesAtOnce, async (page) => ({
    read: page.length,
    after: page.at(-1)?.number,
    counts: await load(page),
  }));
}

async function* groupsOfCustomers({ erp }: Inbound, after: string | undefined): AsyncGenerator<readonly string[]> {
  for await (const page of erp.customerNumbers(after)) yield* inGroups(page, accountsPerGroup);
}

/** Their figures are reckoned once their documents are there and settled, not page by page. */
async function loadAccounts(inbound: Inbound, lookups: DocumentLookups, group: readonly string[]): Promise<LoadedPage> {
  const counts = await settleAccounts(inbound, group);
  const accounts = await lookups.accounts(group);
  inbound.touched?.add([...accounts.values()].map(({ accountId }) => accountId));
  return { read: 0, after: group.at(-1), counts };
}
