import { invoiceLineTable } from "#model/tables/invoice-line";
import { invoiceTable } from "#model/tables/invoice";
import { shipmentTable } from "#model/tables/shipment";
import { closeDeals } from "../../deal/close-deals";
import { tellCommitment, toEventKey, type Told } from "../../deal/tell-commitment";
import { inactive, update, type Change } from "../../ports/change";
import { all, isEmpty, isIn } from "../../ports/condition";
import { readAll, type ChangeSet } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { byErpKey } from "../documents/document-keys";
import { inGroups, keysPerQuery } from "../documents/in-groups";
import { countResults, writeDocuments } from "../documents/write-documents";
import { writeRows, type MirrorRow } from "../documents/write-rows";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { refreshOrders } from "../orders/refresh-orders";
import type { PostedMirror } from "./posted-mirrors";

/** What people call a kind of posted document. */
export type PostedName = "Shipment" | "Invoice" | "Credit memo";

const lineReading = reading(invoiceLineTable, ["accord_erpkey", "_accord_invoiceid_value"], {});

/**
 * Notes that the ERP has documents no more. Their rows are kept, marked and shown no longer, and so are their lines; the deal's story
 * tells it; what a credit memo took back of its order counts as never taken back; the figures of the accounts are reckoned anew.
 */
export async function markGone(inbound: Inbound, name: PostedName, gone: readonly PostedMirror[]): Promise<Counts> {
  if (gone.length === 0) return noCounts;
  let counts = noCounts;
  for (const group of inGroups(gone, keysPerQuery)) {
    const lines = name === "Shipment" ? [] : await readLines(inbound, group);
    const results = await writeDocuments(
      inbound,
      group.map((mirror) => ({
        name: `${name} ${mirror.number}`,
        key: mirror.key,
        changes: toTombstone(
          inbound,
          name,
          mirror,
          lines.filter(({ invoiceId }) => invoiceId === mirror.rowId),
        ),
      })),
    );
    counts = addCounts(counts, countResults(results));
  }
  inbound.touched?.add(gone.map(({ links }) => links.accountId));
  await closeDeals(
    inbound,
    gone.map(({ links }) => links.opportunityId),
  );
  const credited = gone.filter(({ links }) => name === "Credit memo" && links.orderId);
  await refreshOrders(inbound, [...new Set(credited.map(({ orderNumber }) => orderNumber))], { evenIfUnchanged: true });
  return counts;
}

interface LineKey {
  readonly invoiceId: string;
  readonly key: string;
}

async function readLines(inbound: Inbound, documents: readonly PostedMirror[]): Promise<readonly LineKey[]> {
  const where = all<"_accord_invoiceid_value" | "accord_goneon">(
    isIn(
      "_accord_invoiceid_value",
      documents.map(({ rowId }) => rowId),
    ),
    isEmpty("accord_goneon"),
  );
  const rows = await readAll(inbound.dataverse, lineReading, { where, pageSize: 5000 });
  return rows.map((row) => ({ invoiceId: row._accord_invoiceid_value ?? "", key: row.accord_erpkey ?? "" }));
}

function toTombstone(inbound: Inbound, name: PostedName, mirror: PostedMirror, lines: readonly LineKey[]): ChangeSet {
  const now = inbound.clock.now();
  const values = { accord_goneon: now.toISOString(), accord_syncedon: now.toISOString(), ...inactive };
  const rows = lines.map(({ key }): MirrorRow => ({ key: byErpKey(key), values }));
  const document: Change =
    name === "Shipment"
      ? update(shipmentTable, mirror.rowId, values, mirror.version)
      : update(invoiceTable, mirror.rowId, values, mirror.version);
  const isTold = mirror.links.orderId !== null;
  return [
    document,
    ...writeRows(invoiceLineTable, rows),
    ...(isTold ? [tellCommitment(tellRemoval(inbound, name, mirror, now), mirror.links)] : []),
  ];
}

/** A document may go, come back and go again: each time is an event of its own. */
function tellRemoval(inbound: Inbound, name: PostedName, { id, number, version }: PostedMirror, now: Date): Told {
  return {
    kind: "DocumentRemoved",
    eventKey: toEventKey(inbound.erp, "DocumentRemoved", `${id} ${version}`),
    occurredOn: now,
    documentNumber: number,
    details: { document: name },
  };
}
