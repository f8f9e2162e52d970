import { secondsAfter, type Clock } from "../../ports/clock";
import type { Erp } from "../../ports/erp";
import type { ErpAccountLedger, ErpLedgerSource } from "../../ports/erp-money";
import type { BusinessCentralApi } from "../api";
import { makeReadChanges } from "../read-changes";
import {
  analytics,
  movementFields,
  movementShape,
  readLedgerRows,
  readMovementLinks,
  readMovements,
  reportsFinance,
  type MovementRow,
} from "./ledger-entries";
import { toAccountLedger } from "./to-account-ledger";

/** An app may be installed while the bridge runs. One that is removed shows itself: what it offered cannot be read any more. */
const probeSeconds = 600;

/** Movements are small, and only their customer is wanted. */
const movementsPerPage = 1000;

type LedgerReading = Pick<Erp, "findLedgerSource" | "changedLedgers" | "readLedgers">;

/**
 * The posted ledger through microsoft/reportsFinance, which shows payments and movements but not what settles what; the links between
 * them are read through microsoft/analytics where that is there too. Both are Microsoft's, read only, and may be missing.
 */
export function makeLedgerReading(
  api: BusinessCentralApi,
  { overlapSeconds, clock }: { readonly overlapSeconds: number; readonly clock: Clock },
): LedgerReading {
  const movements = {
    entitySet: "detailedCustomerLedgerEntries",
    fields: movementFields,
    shape: movementShape,
    toDocument: ({ entryNumber, customerNumber }: MovementRow) => ({ id: String(entryNumber), customerNumber }),
    pageSize: movementsPerPage,
    beginsDaysBack: 1,
  };

  let known: { readonly source: ErpLedgerSource; readonly until: Date } | undefined;

  async function findLedgerSource(): Promise<ErpLedgerSource> {
    const now = clock.now();
    if (known === undefined || now >= known.until) {
      known = { source: await probe(), until: secondsAfter(now, probeSeconds) };
    }
    return known.source;
  }

  async function probe(): Promise<ErpLedgerSource> {
    if (!(await api.beside(reportsFinance).isReadable("detailedCustomerLedgerEntries?$top=1"))) return "OpenInvoices";
    return (await api.beside(analytics).isReadable("customerLedgerEntries?$top=1")) ? "Applications" : "Payments";
  }

  /** Movements first: what is posted while the rest is read belongs to entries nothing has moved yet, and is left for the next time. */
  async function readLedgers(customers: readonly string[]): Promise<readonly ErpAccountLedger[]> {
    if (customers.length === 0) return [];
    const hasLinks = (await findLedgerSource()) === "Applications";
    const moved = await readMovements(api, customers);
    const links = hasLinks ? await readMovementLinks(api, customers) : undefined;
    const entries = await readLedgerRows(api, customers);
    const entriesOf = byCustomer(entries);
    const movementsOf = byCustomer(moved);
    return customers.map((customerNumber) =>
      toAccountLedger({
        customerNumber,
        entries: entriesOf.get(customerNumber) ?? [],
        movements: movementsOf.get(customerNumber) ?? [],
        links,
      }),
    );
  }

  /** What cannot be read may have been removed: it is found out anew. */
  function forget(error: unknown): never {
    known = undefined;
    throw error;
  }

  const readChanges = makeReadChanges(api.beside(reportsFinance), movements, overlapSeconds, clock);

  return {
    findLedgerSource,
    async *changedLedgers(cursor) {
      try {
        yield* readChanges(cursor);
      } catch (error) {
        forget(error);
      }
    },
    readLedgers: (customers) => readLedgers(customers).catch(forget),
  };
}

function byCustomer<Row extends { readonly customerNumber: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.customerNumber);
    if (group) group.push(row);
    else groups.set(row.customerNumber, [row]);
  }
  return groups;
}
