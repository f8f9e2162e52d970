import { toOption } from "#model/choice";
import { toNumber } from "#model/decimal";
import { applicationKinds, applicationSources } from "#model/tables/application";
import { invoiceTable } from "#model/tables/invoice";
import { paymentKinds } from "#model/tables/payment";
import { active, bindTo, inactive, inCurrency } from "../../ports/change";
import { opportunityTable } from "../../ports/stock-tables";
import type { ErpPayment } from "../../ports/erp-money";
import { byErpKey, toPaymentKey } from "../documents/document-keys";
import { toAccountBinding, toOwner } from "../documents/document-links";
import type { CoupledAccount } from "../documents/find-accounts";
import type { MirrorRow } from "../documents/write-rows";
import { digest } from "../digest";
import type { Inbound } from "../inbound";
import type { AccountState, StandingApplication } from "./account-state";
import type { AccountSettlement, AppliedAmount } from "./settlement";

/** What an account's settlement is written with. */
export interface SettlementContext {
  readonly inbound: Pick<Inbound, "erp" | "clock">;
  readonly state: AccountState;
  readonly account: CoupledAccount | undefined;
  /** The row of a currency; the company's own for an empty code. */
  readonly currencyId: (code: string) => string | undefined;
  /** The request the order of an invoice was made for. */
  readonly intentId: (orderId: string | null) => string | undefined;
}

/** The payments that say something new. */
export function toPaymentRows(context: SettlementContext, settlement: AccountSettlement): readonly MirrorRow[] {
  const { inbound, state, account } = context;
  return settlement.payments.flatMap((payment) => {
    const key = toPaymentKey(inbound, payment.id);
    const fingerprint = digestOfPayment(payment);
    const standing = state.payments.get(key);
    const isLinked = standing?._accord_accountid_value === (account?.accountId ?? null);
    if (standing?.accord_digest === fingerprint && isLinked) return [];
    return [
      {
        key: byErpKey(key),
        values: {
          ...toPaymentColumns(payment),
          accord_company: inbound.erp.company,
          accord_customernumber: settlement.customerNumber,
          accord_syncedon: inbound.clock.now().toISOString(),
          accord_digest: fingerprint,
          accord_goneon: null,
          ...toAccountBinding(account?.accountId),
          ...inCurrency(context.currencyId(payment.currency)),
          ...toOwner({ ownerId: account?.ownerId }),
        },
      },
    ];
  });
}

function digestOfPayment({ version: _, ...content }: ErpPayment): string {
  return digest(content);
}

function toPaymentColumns(payment: ErpPayment) {
  return {
    accord_number: payment.number,
    accord_kind: toOption(paymentKinds, payment.kind),
    accord_paidon: payment.paidOn,
    accord_amount: toNumber(payment.amount),
    accord_unappliedamount: payment.unapplied === undefined ? null : toNumber(payment.unapplied),
    accord_bookedrate: payment.bookedRate === undefined ? null : toNumber(payment.bookedRate),
    accord_reference: payment.reference,
    accord_description: payment.description,
    accord_isreversed: payment.reversedOn !== null,
    accord_reversedon: payment.reversedOn,
    accord_erpversion: payment.version,
  };
}

/**
 * The applications that are new, were taken back, or whose account, deal or credit memo has become known, or whose rows were made anew.
 * Where the ERP no longer tells what paid, that is kept as it was told.
 */
export function toChangedApplications(
  { state, account }: SettlementContext,
  settlement: AccountSettlement,
): readonly AppliedAmount[] {
  return settlement.applications.filter(({ key, invoice, payment, reversedOn, creditMemo }) => {
    const standing = state.applications.get(key);
    if (!standing) return true;
    if (standing.accord_goneon !== null) return true;
    const isLinked =
      standing._accord_accountid_value === (account?.accountId ?? null) &&
      standing._accord_opportunityid_value === invoice._accord_opportunityid_value &&
      standing._accord_invoiceid_value === invoice.accord_invoiceid &&
      (payment === undefined || standing._accord_paymentid_value !== null) &&
      (creditMemo === undefined || standing._accord_creditmemoid_value === creditMemo.accord_invoiceid);
    return (standing.accord_isreversed === true) !== (reversedOn !== null) || !isLinked;
  });
}

/**
 * Applications that stand for nothing any more: what was noticed on open invoices, once a ledger tells what it was. They are kept, and
 * count no more. One of an invoice that came after the invoices were read was written by somebody else just now, and is not judged.
 */
export function toGoneApplications(
  { inbound, state }: SettlementContext,
  settlement: AccountSettlement,
): readonly MirrorRow[] {
  const standing = new Set(settlement.applications.map(({ key }) => key));
  const isLater = ({ _accord_invoiceid_value: id }: StandingApplication) =>
    id !== null && !state.invoices.some(({ accord_invoiceid }) => accord_invoiceid === id);
  const now = inbound.clock.now().toISOString();
  return [...state.applications.values()]
    .filter((row) => row.accord_customernumber === settlement.customerNumber && row.accord_goneon === null)
    .filter((row) => !standing.has(row.accord_erpkey ?? "") && !isLater(row))
    .map((row) => ({
      key: byErpKey(row.accord_erpkey ?? ""),
      values: { accord_goneon: now, accord_isreversed: true, accord_syncedon: now, ...inactive },
    }));
}

export function toApplicationRow(
  { inbound, account }: SettlementContext,
  settlement: AccountSettlement,
  applied: AppliedAmount,
): MirrorRow {
  const { invoice, payment, creditMemo } = applied;
  const rate = settlement.bookedRates.get(invoice.accord_invoiceid);
  const source = payment?.number ?? creditMemo?.accord_number;
  const values = {
    accord_number: [source, invoice.accord_number].filter(Boolean).join(" → "),
    accord_company: inbound.erp.company,
    accord_customernumber: settlement.customerNumber,
    accord_kind: toOption(applicationKinds, applied.kind),
    accord_source: toOption(applicationSources, applied.source),
    accord_amount: toNumber(applied.amount),
    accord_bookedrate: rate === undefined ? null : toNumber(rate),
    accord_appliedon: applied.appliedOn,
    accord_enteredon: applied.enteredOn.toISOString(),
    accord_isreversed: applied.reversedOn !== null,
    accord_reversedon: applied.reversedOn,
    accord_erpversion: applied.version,
    accord_syncedon: inbound.clock.now().toISOString(),
    accord_goneon: null,
    ...active,
    "accord_InvoiceId@odata.bind": bindTo(invoiceTable, invoice.accord_invoiceid),
    ...(payment
      ? { "accord_PaymentId@odata.bind": `/accord_payments(accord_erpkey='${toPaymentKey(inbound, payment.id)}')` }
      : {}),
    ...(creditMemo ? { "accord_CreditMemoId@odata.bind": bindTo(invoiceTable, creditMemo.accord_invoiceid) } : {}),
    ...(invoice._accord_opportunityid_value
      ? { "accord_OpportunityId@odata.bind": bindTo(opportunityTable, invoice._accord_opportunityid_value) }
      : {}),
    ...toAccountBinding(account?.accountId),
    ...inCurrency(invoice._transactioncurrencyid_value ?? undefined),
    ...toOwner({ ownerId: account?.ownerId }),
  };
  return { key: byErpKey(applied.key), values };
}
