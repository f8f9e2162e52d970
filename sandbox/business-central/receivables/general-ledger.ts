import { randomUUID } from "node:crypto";
import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { emptyGuid, type Values } from "../entities/values";
import type { Decimal } from "../sales/decimal";

/** The accounts sales are posted to, by number. They belong to the company's reference data. */
export const ledgerAccounts = {
  receivables: "1400",
  bank: "1800",
  tax: "1776",
  realizedLosses: "2150",
  realizedGains: "2660",
  revenue: "8400",
} as const;

/** What is posted to an account: debit if positive, in local currency. */
export interface AccountPosting {
  readonly account: keyof typeof ledgerAccounts;
  readonly amount: Decimal;
}

export interface PostedDocument {
  readonly documentType: string;
  readonly documentNumber: string;
  readonly postingDate: string;
  readonly description: string;
}

/** Writes general ledger entries and gives the number of the first. Nothing is written for an amount of zero. */
export function postToGeneralLedger(
  company: Company,
  document: PostedDocument,
  postings: readonly AccountPosting[],
): number {
  const numbers = postings
    .filter(({ amount }) => !amount.isZero())
    .map((posting) => {
      const entryNumber = Number(company.series.next("generalLedgerEntries"));
      const account = company.records.first("accounts", { number: ledgerAccounts[posting.account] });
      const at = toMoment(company.clock.now());
      const stamp = { id: randomUUID(), entryNumber, accountId: account?.id ?? emptyGuid, at };
      company.records.insert("generalLedgerEntries", toGeneralLedgerEntry(document, posting, stamp));
      return entryNumber;
    });
  return numbers[0] ?? Number(company.series.next("generalLedgerEntries"));
}

export function toGeneralLedgerEntry(
  document: PostedDocument,
  { account, amount }: AccountPosting,
  stamp: { readonly id: string; readonly entryNumber: number; readonly accountId: string; readonly at: string },
): Values {
  const value = amount.toNumber();
  return {
    documentType: document.documentType,
    documentNumber: document.documentNumber,
    postingDate: document.postingDate,
    description: document.description,
    id: stamp.id,
    entryNumber: stamp.entryNumber,
    accountId: stamp.accountId,
    accountNumber: ledgerAccounts[account],
    debitAmount: Math.max(value, 0),
    creditAmount: Math.max(-value, 0),
    additionalCurrencyDebitAmount: 0,
    additionalCurrencyCreditAmount: 0,
    lastModifiedDateTime: stamp.at,
  };
}
