import { randomUUID } from "node:crypto";
import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { textOf } from "../entities/values";
import { requireNotBlocked } from "../sales/blocked-customer";
import { Decimal, sum } from "../sales/decimal";
import { toLocal } from "../sales/exchange";
import type { StoredRecord } from "../store/records";
import { applyToInvoices, type InvoiceShare } from "./apply-to-invoices";
import { ledgerAccounts, postToGeneralLedger } from "./general-ledger";
import type { LedgerPosting } from "./ledger-entry";
import { postEntry } from "./post-entry";

/** Money that came in. */
export interface Payment {
  readonly customer: StoredRecord;
  /** At least what the invoices take; the rest stays unapplied. Undefined for exactly that. */
  readonly amount?: number | undefined;
  readonly date: string;
  readonly currencyCode: string;
  readonly externalDocumentNumber: string;
  readonly invoices: readonly InvoiceShare[];
}

/** Posts a payment and applies it to the invoices it names; gives its ledger entry. */
export function postPayment(company: Company, payment: Payment): StoredRecord {
  requireNotBlocked(payment.customer, "pay");
  const applied = sum(payment.invoices.map((share) => Decimal.from(share.amount)));
  const amount = payment.amount === undefined ? applied : Decimal.from(payment.amount);
  if (!amount.isPositive()) {
    throw businessRule("A payment needs an amount above zero.", "Eine Zahlung braucht einen Betrag über null.");
  }
  if (amount.rounded(2).compare(amount) !== 0) {
    throw businessRule(
      `A payment of ${amount.toNumber()} is not a whole number of cents.`,
      `Eine Zahlung von ${amount.toNumber()} ist kein ganzer Centbetrag.`,
    );
  }
  if (applied.compare(amount) > 0) {
    throw businessRule(
      `The payment of ${amount.toNumber()} is less than the ${applied.toNumber()} to be applied.`,
      `Die Zahlung von ${amount.toNumber()} ist kleiner als die ${applied.toNumber()}, die ausgeglichen werden sollen.`,
    );
  }
  const posting = toPaymentPosting(company.setup.localCurrency, {
    id: randomUUID(),
    customer: payment.customer,
    number: company.series.next("payments"),
    date: payment.date,
    currencyCode: payment.currencyCode,
    externalDocumentNumber: payment.externalDocumentNumber,
    amount: amount.negated(),
    local: toLocal(company, amount, payment.currencyCode, payment.date).negated(),
  });
  const entry = postEntry(company, posting, postPaymentToGeneralLedger(company, posting));
  return applyToInvoices(company, entry, payment.invoices, payment.date);
}

/** Bank against receivables, at the amount of the payment in local currency. */
export function postPaymentToGeneralLedger(company: Company, posting: LedgerPosting): number {
  return postToGeneralLedger(company, posting, [
    { account: "receivables", amount: posting.amountLocalCurrency },
    { account: "bank", amount: posting.amountLocalCurrency.negated() },
  ]);
}

/** The ledger posting of a payment; its reversal and a refund are the same with positive amounts. */
export function toPaymentPosting(
  localCurrency: string,
  payment: {
    readonly id: string;
    readonly documentType?: "Payment" | "Refund";
    readonly customer: StoredRecord;
    readonly number: string;
    readonly date: string;
    readonly currencyCode: string;
    readonly externalDocumentNumber: string;
    readonly amount: Decimal;
    readonly local: Decimal;
  },
): LedgerPosting {
  const { id, documentType = "Payment", customer, number, date } = payment;
  return {
    id,
    documentType,
    documentNumber: number,
    documentId: id,
    externalDocumentNumber: payment.externalDocumentNumber,
    description: `${documentType} ${number}`,
    customerId: customer.id,
    customerNumber: textOf(customer.values, "number"),
    postingDate: date,
    documentDate: date,
    dueDate: date,
    currencyCode: payment.currencyCode === localCurrency ? "" : payment.currencyCode,
    amount: payment.amount,
    amountLocalCurrency: payment.local,
    salesLocalCurrency: Decimal.from(0),
    balancingAccountNumber: ledgerAccounts.bank,
  };
}
