import type { PostedRange } from "../../ports/erp-money";
import type { DocumentLookups } from "../documents/document-lookups";
import { inGroups } from "../documents/in-groups";
import type { Counts, Inbound } from "../inbound";
import {
  customersPerGroup,
  readStanding,
  writeSettlements,
  type StandingAccounts,
} from "../settlement/settle-accounts";
import { applyInOrder } from "./apply-in-order";
import type { LoadCursor, LoadStep } from "./load-cursor";
import { loadInvoices, loadShipments } from "./load-page";

/** A page of a step: how many documents it had, and the number to go on after. */
export interface LoadedPage {
  readonly read: number;
  readonly after: string | undefined;
  readonly counts: Counts;
}

/** Pages, and groups of accounts, that are in hand at a time: enough to use what Dataverse allows, which is about four requests at any moment. */
const pagesAtOnce = 6;

/** The ledger of the ERP takes fewer readers: Business Central answers five requests of a user at a time. */
const ledgersAtOnce = 2;

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
      return applyInOrder(readAccounts(inbound, after), pagesAtOnce - ledgersAtOnce, (accounts) =>
        loadAccounts(inbound, lookups, accounts),
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
  for await (const page of erp.customerNumbers(after)) yield* inGroups(page, customersPerGroup);
}

/** Ledgers are read while those before them are written. */
function readAccounts(inbound: Inbound, after: string | undefined): AsyncIterable<StandingAccounts> {
  return applyInOrder(groupsOfCustomers(inbound, after), ledgersAtOnce, (group) => readStanding(inbound, group));
}

/** Their figures are reckoned once their documents are there and settled, not page by page. */
async function loadAccounts(
  inbound: Inbound,
  lookups: DocumentLookups,
  standing: StandingAccounts,
): Promise<LoadedPage> {
  const { customerNumbers } = standing;
  const counts = await writeSettlements(inbound, standing);
  const accounts = await lookups.accounts(customerNumbers);
  inbound.touched?.add([...accounts.values()].map(({ accountId }) => accountId));
  return { read: 0, after: customerNumbers.at(-1), counts };
}
