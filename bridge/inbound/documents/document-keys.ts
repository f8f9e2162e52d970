import type { InvoiceKind } from "#model/invoice-kind";
import { toMirrorKey } from "#model/mirror-key";
import type { RowKey } from "../../ports/change";
import type { Erp } from "../../ports/erp";

/** Whose documents they are. */
interface Company {
  readonly erp: Pick<Erp, "connection" | "company">;
}

/** The alternate keys of mirrors, by what the ERP never changes. */
export function toShipmentKey(inbound: Company, id: string): string {
  return toKey(inbound, "shipment", id);
}

export function toInvoiceKey(inbound: Company, kind: InvoiceKind, id: string): string {
  return toKey(inbound, kind === "Invoice" ? "invoice" : "creditmemo", id);
}

export function toInvoiceLineKey(inbound: Company, kind: InvoiceKind, id: string, sequence: number): string {
  return toKey(inbound, kind === "Invoice" ? "invoiceline" : "creditmemoline", `${id}.${sequence}`);
}

export function toPaymentKey(inbound: Company, id: string): string {
  return toKey(inbound, "payment", id);
}

export function toApplicationKey(inbound: Company, id: string): string {
  return toKey(inbound, "application", id);
}

/** Names the account of a customer for people; no row of its own. */
export function toLedgerKey(inbound: Company, customerNumber: string): string {
  return toKey(inbound, "ledger", customerNumber);
}

/** The column every mirror is addressed by. */
export function byErpKey(value: string): RowKey {
  return { column: "accord_erpkey", value };
}

function toKey({ erp: { connection, company } }: Company, kind: string, id: string): string {
  return toMirrorKey({ connection, company, kind, id });
}
