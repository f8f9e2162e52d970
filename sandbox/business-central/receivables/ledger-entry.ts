import { emptyDate, numberOf, textOf, type Values } from "../entities/values";
import { Decimal } from "../sales/decimal";
import type { StoredRecord } from "../store/records";

/** Where the customer ledger is kept; the APIs beside v2.0 show these rows. */
export const ledgerEntries = "customerLedgerEntries";
export const detailedEntries = "detailedCustomerLedgerEntries";

export type LedgerDocumentType = "Invoice" | "Credit_x0020_Memo" | "Payment" | "Refund";

/** The kinds of detailed entries that are posted here. */
export type DetailedEntryType = "Initial_x0020_Entry" | "Application" | "Realized_x0020_Gain" | "Realized_x0020_Loss";

/** What is posted to the account of a customer. Invoices and refunds are positive, credit memos and payments negative. */
export interface LedgerPosting {
  /** Of the entry; given, so that the document can name it. */
  readonly id: string;
  readonly documentType: LedgerDocumentType;
  readonly documentNumber: string;
  /** The posted document; a payment is none, so that it names itself. */
  readonly documentId: string;
  readonly externalDocumentNumber: string;
  readonly description: string;
  readonly customerId: string;
  readonly customerNumber: string;
  readonly postingDate: string;
  readonly documentDate: string;
  readonly dueDate: string;
  /** Blank for local currency, as the table has it. */
  readonly currencyCode: string;
  readonly amount: Decimal;
  readonly amountLocalCurrency: Decimal;
  /** Without tax, in local currency; 0 for payments and refunds. */
  readonly salesLocalCurrency: Decimal;
  readonly balancingAccountNumber: string;
}

/** The number and time of a new entry. */
export interface EntryStamp {
  readonly entryNumber: number;
  readonly at: string;
}

/** A customer ledger entry as it is when it is posted: open, with nothing applied. */
export function toLedgerEntry(posting: LedgerPosting, { entryNumber, at }: EntryStamp): Values {
  const { amount, amountLocalCurrency, salesLocalCurrency, ...fields } = posting;
  const isMoney = posting.documentType === "Payment" || posting.documentType === "Refund";
  return {
    ...fields,
    ...debitAndCredit("", amount),
    ...debitAndCredit("LocalCurrency", amountLocalCurrency),
    entryNumber,
    amount: amount.toNumber(),
    amountLocalCurrency: amountLocalCurrency.toNumber(),
    balancingAccountType: isMoney ? "Bank_x0020_Account" : "G_x002F_L_x0020_Account",
    yourReference: "",
    dimensionSetID: 0,
    lastModifiedDateTime: at,
    open: true,
    closedAtDate: emptyDate,
    remainingAmount: amount.toNumber(),
    remainingAmountLocalCurrency: amountLocalCurrency.toNumber(),
    salesLocalCurrency: salesLocalCurrency.toNumber(),
    reversed: false,
  };
}

/** A movement of a ledger entry: its posting, an application, or what the exchange rate made of one. */
export interface Movement {
  readonly id: string;
  readonly entryType: DetailedEntryType;
  readonly postingDate: string;
  readonly documentType: string;
  readonly documentNumber: string;
  readonly amount: Decimal;
  readonly amountLocalCurrency: Decimal;
  /** Of applications, the entry that was applied to others: on both sides of the pair. */
  readonly appliedEntryNumber: number;
}

/** A detailed entry of a ledger entry. What its APIs show of the ledger entry and never changes is kept with it. */
export function toDetailedEntry(ledgerEntry: Values, movement: Movement, { entryNumber, at }: EntryStamp): Values {
  const { amount, amountLocalCurrency, appliedEntryNumber, ...fields } = movement;
  return {
    ...fields,
    ...debitAndCredit("", amount),
    ...debitAndCredit("LocalCurrency", amountLocalCurrency),
    entryNumber,
    ledgerEntryId: textOf(ledgerEntry, "id"),
    ledgerEntryNumber: numberOf(ledgerEntry, "entryNumber"),
    ledgerEntryPostingDate: textOf(ledgerEntry, "postingDate"),
    ledgerEntryDocumentDate: textOf(ledgerEntry, "documentDate"),
    customerNumber: textOf(ledgerEntry, "customerNumber"),
    currencyCode: textOf(ledgerEntry, "currencyCode"),
    amount: amount.toNumber(),
    amountLocalCurrency: amountLocalCurrency.toNumber(),
    ledgerEntryAmount: movement.entryType === "Initial_x0020_Entry",
    initialEntryDueDate: textOf(ledgerEntry, "dueDate"),
    initialEntryGLobalDim1: "",
    initialEntryGLobalDim2: "",
    lastModifiedDateTime: at,
    unapplied: false,
    applicationNumber: 0,
    appliedLedgerEntryNumber: appliedEntryNumber,
  };
}

/** The first movement of every ledger entry. */
export function toInitialMovement(posting: LedgerPosting): Omit<Movement, "id"> {
  return {
    entryType: "Initial_x0020_Entry",
    postingDate: posting.postingDate,
    documentType: posting.documentType,
    documentNumber: posting.documentNumber,
    amount: posting.amount,
    amountLocalCurrency: posting.amountLocalCurrency,
    appliedEntryNumber: 0,
  };
}

/** What is left of an entry in its own currency: positive for an invoice, negative for what can pay one. */
export function remainingOf(entry: StoredRecord): Decimal {
  return Decimal.from(numberOf(entry.values, "remainingAmount"));
}

export function entryNumberOf(entry: StoredRecord): number {
  return numberOf(entry.values, "entryNumber");
}

function debitAndCredit(suffix: "" | "LocalCurrency", amount: Decimal): Values {
  const value = amount.toNumber();
  return { [`debitAmount${suffix}`]: Math.max(value, 0), [`creditAmount${suffix}`]: Math.max(-value, 0) };
}
