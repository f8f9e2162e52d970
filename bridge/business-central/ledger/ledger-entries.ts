import { z } from "zod";
import type { BusinessCentralApi } from "../api";
import { anyOf, decodeOption } from "../odata-names";
import { amount, dateOrNull, stamp } from "../wire-values";

/** The posted customer ledger. Beta, read only, and not in every tenant (erp contract, 2.9). */
export const reportsFinance = "microsoft/reportsFinance/beta";

/** Which entry an application belongs to, and which it was applied with; in no other API. */
export const analytics = "microsoft/analytics/v1.0";

const option = z.string().transform(decodeOption);

const ledgerRow = z.object({
  entryNumber: z.number(),
  documentType: option,
  documentNumber: z.string(),
  externalDocumentNumber: z.string(),
  description: z.string(),
  customerNumber: z.string(),
  postingDate: dateOrNull,
  currencyCode: z.string(),
  amount,
  amountLocalCurrency: amount,
  lastModifiedDateTime: stamp,
});

const movementRow = z.object({
  entryNumber: z.number(),
  entryType: option,
  customerNumber: z.string(),
  postingDate: dateOrNull,
  amount,
  lastModifiedDateTime: stamp,
});

const linkRow = z.object({ dcleEntryNo: z.number(), cleEntryNo: z.number(), dcleAppliedCustLedgerEntryNo: z.number() });

/** What was posted to a customer: invoices are positive, credit memos and payments negative. */
export type LedgerRow = z.infer<typeof ledgerRow>;
/** What moved an entry: its posting, then applications, discounts and tolerances. */
export type MovementRow = z.infer<typeof movementRow>;

/** Which entry a movement belongs to, and the entry it was applied with, 0 for none. */
export interface MovementLink {
  readonly entry: number;
  readonly appliedWith: number;
}

export const movementFields = "$select=entryNumber,entryType,customerNumber,postingDate,amount,lastModifiedDateTime";
export const movementShape = movementRow;

export async function readLedgerRows(
  api: BusinessCentralApi,
  customers: readonly string[],
): Promise<readonly LedgerRow[]> {
  const filter = encodeURIComponent(anyOf("customerNumber", customers));
  const fields = Object.keys(ledgerRow.shape).join(",");
  return api.beside(reportsFinance).rows(ledgerRow, `customerLedgerEntries?$select=${fields}&$filter=${filter}`);
}

export async function readMovements(
  api: BusinessCentralApi,
  customers: readonly string[],
): Promise<readonly MovementRow[]> {
  const filter = encodeURIComponent(anyOf("customerNumber", customers));
  const path = `detailedCustomerLedgerEntries?${movementFields}&$filter=${filter}`;
  return api.beside(reportsFinance).rows(movementRow, path);
}

/** By the number of the movement. */
export async function readMovementLinks(
  api: BusinessCentralApi,
  customers: readonly string[],
): Promise<ReadonlyMap<number, MovementLink>> {
  const filter = encodeURIComponent(anyOf("dcleCustomerNo", customers));
  const fields = Object.keys(linkRow.shape).join(",");
  const rows = await api.beside(analytics).rows(linkRow, `customerLedgerEntries?$select=${fields}&$filter=${filter}`);
  return new Map(
    rows.map((row) => [row.dcleEntryNo, { entry: row.cleEntryNo, appliedWith: row.dcleAppliedCustLedgerEntryNo }]),
  );
}
