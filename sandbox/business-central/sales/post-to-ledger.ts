import { randomUUID } from "node:crypto";
import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { emptyValues, numberOf, textOf, type Values } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { Decimal } from "./decimal";
import { toLocal } from "./exchange";

/** The accounts a sales invoice is posted to, by number. They belong to the company's reference data. */
export const ledgerAccounts = { receivables: "1400", revenue: "8400", tax: "1776" } as const;

/** Writes the general ledger entries of a posted invoice, in local currency: a client tells a posted invoice by them. */
export function postToLedger(company: Company, invoice: StoredRecord): void {
  const currency = textOf(invoice.values, "currencyCode");
  const local = (name: string): Decimal => toLocal(company, Decimal.from(numberOf(invoice.values, name)), currency);
  const including = local("totalAmountIncludingTax");
  const excluding = local("totalAmountExcludingTax");
  insertEntry(company, invoice, ledgerAccounts.receivables, including.toNumber());
  insertEntry(company, invoice, ledgerAccounts.revenue, -excluding.toNumber());
  insertEntry(company, invoice, ledgerAccounts.tax, -including.minus(excluding).toNumber());
}

function insertEntry(company: Company, invoice: StoredRecord, accountNumber: string, amount: number): void {
  if (amount === 0) return;
  const account = company.records.first("accounts", { number: accountNumber });
  const number = textOf(invoice.values, "number");
  const values: Values = {
    ...emptyValues(company.contract.get("generalLedgerEntries")),
    id: randomUUID(),
    entryNumber: company.records.count("generalLedgerEntries") + 1,
    postingDate: textOf(invoice.values, "postingDate"),
    documentNumber: number,
    documentType: "Invoice",
    accountId: account?.id ?? "",
    accountNumber,
    description: `Invoice ${number}`,
    debitAmount: Math.max(amount, 0),
    creditAmount: Math.max(-amount, 0),
    lastModifiedDateTime: toMoment(company.clock.now()),
  };
  company.records.insert("generalLedgerEntries", values);
}
