import { randomUUID } from "node:crypto";
import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { textOf } from "../entities/values";
import { requireNotBlocked } from "../sales/blocked-customer";
import { Decimal } from "../sales/decimal";
import { requireCustomer } from "../sales/document-parties";
import { toLocal } from "../sales/exchange";
import type { StoredRecord } from "../store/records";
import { applyEntries } from "./apply-entries";
import { remainingOf } from "./ledger-entry";
import { postEntry } from "./post-entry";
import { postPaymentToGeneralLedger, toPaymentPosting } from "./post-payment";

/**
 * Pays out what is left of a payment or a credit memo, or a part of it: a positive entry of type Refund, which settles that much of it.
 * Gives the entry paid out as it then is. Source: document type Refund of "Cust. Ledger Entry".
 */
export function refundEntry(
  company: Company,
  entry: StoredRecord,
  { amount: wanted, date }: { readonly amount: number | undefined; readonly date: string },
): StoredRecord {
  const number = textOf(entry.values, "documentNumber");
  const left = remainingOf(entry).negated();
  const amount = wanted === undefined ? left : Decimal.from(wanted);
  if (!amount.isPositive() || amount.compare(left) > 0) {
    throw businessRule(
      `You cannot pay ${amount.toNumber()} of ${number} out: ${left.toNumber()} are left of it.`,
      `Von ${number} können nicht ${amount.toNumber()} ausgezahlt werden: Übrig sind ${left.toNumber()}.`,
    );
  }
  const customer = requireCustomer(company, textOf(entry.values, "customerId"));
  requireNotBlocked(customer, "pay");
  const { localCurrency } = company.setup;
  const currencyCode = textOf(entry.values, "currencyCode") || localCurrency;
  const posting = toPaymentPosting(localCurrency, {
    id: randomUUID(),
    documentType: "Refund",
    customer,
    number: company.series.next("payments"),
    date,
    currencyCode,
    externalDocumentNumber: "",
    amount,
    local: toLocal(company, amount, currencyCode, date),
  });
  const refund = postEntry(company, posting, postPaymentToGeneralLedger(company, posting));
  return applyEntries(company, { applying: entry, appliedTo: refund }, amount, date);
}
