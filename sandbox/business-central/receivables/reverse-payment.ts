import { randomUUID } from "node:crypto";
import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { flagOf, numberOf, textOf } from "../entities/values";
import { Decimal } from "../sales/decimal";
import { requireCustomer } from "../sales/document-parties";
import type { StoredRecord } from "../store/records";
import { applyEntries } from "./apply-entries";
import { ledgerEntries } from "./ledger-entry";
import { postEntry } from "./post-entry";
import { postPaymentToGeneralLedger, toPaymentPosting } from "./post-payment";
import { requireEntry, unapplyEntries } from "./unapply-entries";

/**
 * Takes a payment back, as when a cheque bounces: its applications are undone, so that the invoices are open again, and an
 * opposite payment entry of the same number closes it. Source: "Gen. Jnl.-Post Reverse". Gives the payment's entry.
 */
export function reversePayment(company: Company, payment: StoredRecord, date: string): StoredRecord {
  const number = textOf(payment.values, "documentNumber");
  if (payment.values["documentType"] !== "Payment") {
    throw businessRule(`${number} is no payment.`, `${number} ist keine Zahlung.`);
  }
  if (flagOf(payment.values, "reversed")) {
    throw businessRule(`Payment ${number} is reversed already.`, `Die Zahlung ${number} ist schon storniert.`);
  }
  if (date < textOf(payment.values, "postingDate")) {
    throw businessRule(
      `Payment ${number} cannot be reversed before it was posted.`,
      `Die Zahlung ${number} kann nicht vor ihrer Buchung storniert werden.`,
    );
  }
  const applying = unapplyEntries(company, payment, date);
  const { localCurrency } = company.setup;
  const posting = toPaymentPosting(localCurrency, {
    id: randomUUID(),
    customer: requireCustomer(company, textOf(payment.values, "customerId")),
    number,
    date,
    currencyCode: textOf(payment.values, "currencyCode") || localCurrency,
    externalDocumentNumber: textOf(payment.values, "externalDocumentNumber"),
    amount: Decimal.from(numberOf(payment.values, "amount")).negated(),
    local: Decimal.from(numberOf(payment.values, "amountLocalCurrency")).negated(),
  });
  const appliedTo = postEntry(company, posting, postPaymentToGeneralLedger(company, posting));
  applyEntries(company, { applying, appliedTo }, remainingCredit(applying), date);
  [payment.id, appliedTo.id].forEach((id) => markReversed(company, id));
  return requireEntry(company, payment.id);
}

function remainingCredit(payment: StoredRecord): Decimal {
  return Decimal.from(numberOf(payment.values, "remainingAmount")).negated();
}

function markReversed(company: Company, id: string): void {
  const { values } = requireEntry(company, id);
  company.records.update(ledgerEntries, id, { ...values, reversed: true });
}
