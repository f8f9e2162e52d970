import { toOption } from "#model/choice";
import { issueStates } from "#model/tables/issue";
import type { ReadChanges } from "../../../bridge/ports/erp";
import { overlapSeconds } from "../time/durations";
import { inPieces, withRows, withWrites } from "./change-dataverse";
import { withErp } from "./change-erp";
import type { Plant } from "./plant";

const open = toOption(issueStates, "Open");

/** Reads as if nothing could be seen later than it was changed: from the cursor on, not from before it. */
function withoutOverlap<Document>(read: ReadChanges<Document>): ReadChanges<Document> {
  return (cursor) => {
    if (cursor === undefined) return read(cursor);
    const { readUntil } = JSON.parse(cursor) as { readonly readUntil: number };
    return read(JSON.stringify({ readUntil: readUntil + overlapSeconds * 1000 }));
  };
}

/** Protections of the way back, of the story and of the work list. */
export const inboundPlants: readonly Plant[] = [
  {
    name: "mirrors-name-no-version",
    removes: "a mirror is written only over the row that was read",
    change: (ports) =>
      withWrites(ports, (change, table) =>
        change.is === "update" && table === "accord_order" ? { ...change, ifVersion: undefined } : change,
      ),
  },
  {
    name: "older-states-count",
    removes: "an older state of an order never overwrites a newer one",
    change: (ports) =>
      withRows(ports, (row, table) =>
        table === "accord_order" && "accord_digest" in row
          ? { ...row, accord_erpversion: "", accord_goneon: null }
          : row,
      ),
  },
  {
    name: "digests-are-ignored",
    removes: "an unchanged document is not written again",
    change: (ports) =>
      withRows(ports, (row, table) =>
        table === "accord_order" && "accord_digest" in row ? { ...row, accord_digest: null } : row,
      ),
  },
  {
    name: "writes-come-in-pieces",
    removes: "what belongs together is written together",
    change: inPieces,
  },
  {
    name: "sweeps-read-nothing",
    removes: "a sweep finds what change stamps do not show",
    change: (ports) =>
      withErp(ports, () => ({
        // eslint-disable-next-line @typescript-eslint/require-await -- an ERP without orders answers like any other
        async *readAllOrders() {
          yield [];
        },
      })),
  },
  {
    name: "deletions-are-not-noticed",
    removes: "a sweep finds orders that are gone",
    change: (ports) =>
      withRows(ports, (row, table, columns) =>
        table === "accord_order" && columns.length === 1 && columns[0] === "accord_erpkey" ? undefined : row,
      ),
  },
  {
    name: "streams-have-no-overlap",
    removes: "a stream reads again what may have been seen late",
    change: (ports) =>
      withErp(ports, (erp) => ({
        changedOrders: withoutOverlap(erp.changedOrders),
        changedShipments: withoutOverlap(erp.changedShipments),
        changedInvoices: withoutOverlap(erp.changedInvoices),
        changedLedgers: withoutOverlap(erp.changedLedgers),
      })),
  },
  {
    name: "applications-are-not-read",
    removes: "what settles an invoice is read from the ledger",
    change: (ports) =>
      withErp(ports, (erp) => ({
        readLedgers: async (numbers) =>
          (await erp.readLedgers(numbers)).map((ledger) => ({ ...ledger, applications: ledger.applications && [] })),
      })),
  },
  {
    name: "rests-of-credit-memos-are-not-read",
    removes: "what is left of a credit memo is read from the ledger",
    change: (ports) =>
      withErp(ports, (erp) => ({
        readLedgers: async (numbers) =>
          (await erp.readLedgers(numbers)).map((ledger) => ({
            ...ledger,
            documents: ledger.documents.filter(({ kind }) => kind === "Invoice"),
          })),
      })),
  },
  {
    name: "troubles-are-not-listed",
    removes: "what is parked is on the work list",
    change: (ports) =>
      withWrites(ports, (change, table) =>
        change.is === "upsert" && table === "accord_issue" && change.values.accord_state === open ? undefined : change,
      ),
  },
  {
    name: "troubles-are-never-over",
    removes: "a later success takes a trouble off the work list",
    change: (ports) =>
      withWrites(ports, (change, table) => (change.is === "update" && table === "accord_issue" ? undefined : change)),
  },
  {
    name: "stories-are-told-again",
    removes: "an event that was told is not told again",
    change: (ports) =>
      withRows(ports, (row, table) => (table === "accord_order" ? { ...row, accord_order_commitment: [] } : row)),
  },
  {
    name: "stories-are-rewritten",
    removes: "a story is only ever added to",
    change: (ports) =>
      withWrites(ports, (change, table) => {
        if (change.is !== "create" || table !== "accord_commitment") return change;
        const key = { column: "accord_eventkey", value: String(change.values.accord_eventkey) };
        return { is: "upsert", table: change.table, key, values: change.values };
      }),
  },
  {
    name: "deals-are-not-told",
    removes: "a deal shows its stage",
    change: (ports) =>
      withWrites(ports, (change, table) => (change.is === "update" && table === "opportunity" ? undefined : change)),
  },
];
