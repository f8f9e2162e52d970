import { applicationTable } from "#model/tables/application";
import { invoiceTable } from "#model/tables/invoice";
import { invoiceLineTable } from "#model/tables/invoice-line";
import { orderTable } from "#model/tables/order";
import { orderLineTable } from "#model/tables/order-line";
import { paymentTable } from "#model/tables/payment";
import { shipmentTable } from "#model/tables/shipment";
import type { AnyTable } from "#model/tables/table";
import { inGroups } from "../inbound/documents/in-groups";
import type { FigureSettings } from "../inbound/figures/figure-settings";
import { coupledCustomers } from "../inbound/figures/coupled-customers";
import { accountsPerGroup, reckonAccounts } from "../inbound/figures/reckon-accounts";
import type { Inbound } from "../inbound/inbound";
import { takeOverInvoices } from "../inbound/invoices/take-over-invoices";
import { sweepOrders } from "../inbound/orders/sweep-orders";
import { takeOverShipments } from "../inbound/shipments/take-over-shipments";
import { settleAccounts } from "../inbound/settlement/settle-accounts";
import { makeTouchedAccounts } from "../inbound/touched-accounts";
import { inactive, update, type Change } from "../ports/change";
import { changeOrFail } from "../ports/dataverse";
import type { Difference, Item } from "./compare-items";
import type { ErpSide } from "./erp-items";
import type { MirroredItem } from "./mirror-items";

const documentsPerGroup = 50;
const changesPerRequest = 100;

/**
 * Takes over anew what differs. Mirrors that differ lose the mark of being unchanged, those the ERP does not have are marked as gone; then
 * the documents are taken over, their customers settled, and the figures of the accounts reckoned, all as the streams do it.
 */
export async function repairDifferences(
  withoutTouched: Inbound,
  differences: readonly Difference[],
  erp: ErpSide,
  mirrored: readonly MirroredItem[],
  settings: FigureSettings,
): Promise<void> {
  const touched = makeTouchedAccounts();
  const inbound = { ...withoutTouched, touched };
  const rows = new Map(mirrored.map((item) => [item.key, item]));
  const now = inbound.clock.now().toISOString();
  const marks = toMarks(differences, rows, now);
  for (const group of inGroups(marks, changesPerRequest)) await changeOrFail(inbound.dataverse, group);
  const differing = [...new Set(differences.map(({ item }) => item.document))];
  const shipments = differing.flatMap((key) => erp.shipments.get(key) ?? []);
  for (const group of inGroups(shipments, documentsPerGroup)) await takeOverShipments(inbound, group);
  const documents = differing.flatMap((key) => erp.documents.get(key) ?? []);
  for (const group of inGroups(documents, documentsPerGroup)) await takeOverInvoices(inbound, group);
  if (differences.some(({ item }) => isOfOrder(item))) await sweepOrders(inbound);
  await settleAccounts(
    inbound,
    differences.filter(({ item }) => !isOfOrder(item)).map(({ item }) => item.customerNumber),
  );
  touched.add(differences.map(({ item }) => rows.get(item.key)?.accountId));
  await reckonTouched(inbound, touched.take(), settings);
}

/** Each row once: a document may differ, and several of its lines. */
function toMarks(
  differences: readonly Difference[],
  rows: ReadonlyMap<string, MirroredItem>,
  now: string,
): readonly Change[] {
  const marks = new Map<string, Change>();
  for (const { is, item } of differences) {
    const row = rows.get(item.key);
    const document = rows.get(item.document);
    if (is === "gone" && row && !isOfOrder(row)) marks.set(row.key, markGone(row, now));
    else if (document && !marks.has(document.key)) marks.set(document.key, markChanged(document, now));
  }
  return [...marks.values()];
}

/** Orders that are gone are looked for one by one: they may have been invoiced. */
function isOfOrder({ kind }: Item): boolean {
  return kind === "Order" || kind === "OrderLine";
}

function markGone(row: MirroredItem, now: string): Change {
  return update(tableOf(row), row.rowId, { accord_goneon: now, ...inactive });
}

/** An application has no fingerprint: one that was gone is written again when the ledger still has it. */
function markChanged(row: MirroredItem, now: string): Change {
  const values = row.kind === "Application" ? { accord_goneon: now } : { accord_digest: null };
  return update(tableOf(row), row.rowId, values);
}

function tableOf({ kind }: MirroredItem): AnyTable {
  switch (kind) {
    case "Order":
      return orderTable;
    case "OrderLine":
      return orderLineTable;
    case "Shipment":
      return shipmentTable;
    case "Invoice":
    case "CreditMemo":
      return invoiceTable;
    case "InvoiceLine":
    case "CreditMemoLine":
      return invoiceLineTable;
    case "Payment":
      return paymentTable;
    case "Application":
      return applicationTable;
  }
}

async function reckonTouched(inbound: Inbound, accountIds: readonly string[], settings: FigureSettings): Promise<void> {
  if (accountIds.length === 0) return;
  const currency = await inbound.erp.readCompanyCurrency();
  for (const group of inGroups(accountIds, accountsPerGroup)) {
    for await (const customers of coupledCustomers(inbound, accountsPerGroup, { accountIds: group })) {
      await reckonAccounts(inbound, customers, settings, currency);
    }
  }
}
