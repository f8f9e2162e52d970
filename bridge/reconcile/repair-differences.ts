import { applicationTable } from "#model/tables/application";
import { invoiceTable } from "#model/tables/invoice";
import { paymentTable } from "#model/tables/payment";
import { inGroups } from "../inbound/documents/in-groups";
import type { FigureSettings } from "../inbound/figures/figure-settings";
import { coupledCustomers } from "../inbound/figures/coupled-customers";
import { accountsPerGroup, reckonAccounts } from "../inbound/figures/reckon-accounts";
import type { Inbound } from "../inbound/inbound";
import { takeOverInvoices } from "../inbound/invoices/take-over-invoices";
import { settleAccounts } from "../inbound/settlement/settle-accounts";
import { makeTouchedAccounts } from "../inbound/touched-accounts";
import { inactive, update, type Change } from "../ports/change";
import { changeOrFail } from "../ports/dataverse";
import type { Difference } from "./compare-items";
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
  const marks = differences.flatMap((difference) => {
    const row = rows.get(difference.item.key);
    return row ? [difference.is === "gone" ? markGone(row, now) : markChanged(row, now)] : [];
  });
  for (const group of inGroups(marks, changesPerRequest)) await changeOrFail(inbound.dataverse, group);
  const documents = differences.flatMap(({ item }) => erp.documents.get(item.key) ?? []);
  for (const group of inGroups(documents, documentsPerGroup)) await takeOverInvoices(inbound, group);
  await settleAccounts(
    inbound,
    differences.map(({ item }) => item.customerNumber),
  );
  await reckonTouched(inbound, touched.take(), settings);
}

function markGone(row: MirroredItem, now: string): Change {
  const values = { accord_goneon: now, ...inactive };
  if (row.kind === "Payment") return update(paymentTable, row.rowId, values);
  return row.kind === "Application"
    ? update(applicationTable, row.rowId, values)
    : update(invoiceTable, row.rowId, values);
}

/** An application has no fingerprint: one that was gone is written again when the ledger still has it. */
function markChanged(row: MirroredItem, now: string): Change {
  if (row.kind === "Application") return update(applicationTable, row.rowId, { accord_goneon: now });
  return row.kind === "Payment"
    ? update(paymentTable, row.rowId, { accord_digest: null })
    : update(invoiceTable, row.rowId, { accord_digest: null });
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
