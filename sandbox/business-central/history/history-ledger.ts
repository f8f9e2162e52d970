import type { Company } from "../company/company";
import { emptyDate, emptyGuid, numberOf, textOf, type Values } from "../entities/values";
import {
  ledgerAccounts,
  toGeneralLedgerEntry,
  type AccountPosting,
  type PostedDocument,
} from "../receivables/general-ledger";
import {
  detailedEntries,
  ledgerEntries,
  toDetailedEntry,
  toInitialMovement,
  toLedgerEntry,
  type LedgerPosting,
  type Movement,
} from "../receivables/ledger-entry";
import { splitApplication } from "../receivables/split-application";
import { add, Decimal } from "../sales/decimal";
import type { HistoryWriter } from "./history-writer";

/** A posted document whose status follows its ledger entry. */
export interface LiveDocument {
  readonly entitySet: "salesInvoices" | "salesCreditMemos";
  values: Values;
}

/** A ledger entry that is held in memory as long as it is open, and written when it is closed. */
export interface LiveEntry {
  values: Values;
  readonly document: LiveDocument | undefined;
  /** What it was applied to, to be taken back. */
  applications: readonly {
    readonly appliedTo: LiveEntry;
    readonly amount: Decimal;
    readonly movements: readonly Taken[];
  }[];
  isWritten: boolean;
}

interface Taken {
  readonly entry: LiveEntry;
  readonly values: Values;
}

export function openAmount(entry: LiveEntry): Decimal {
  return Decimal.from(Math.abs(numberOf(entry.values, "remainingAmount")));
}

/** The customer ledger and the general ledger of a history. */
export class HistoryLedger {
  private readonly accountIds: ReadonlyMap<string, string>;
  private readonly open = new Set<LiveEntry>();

  constructor(
    company: Company,
    private readonly writer: HistoryWriter,
  ) {
    this.accountIds = new Map(
      Object.values(ledgerAccounts).map((number): [string, string] => [
        number,
        company.records.first("accounts", { number })?.id ?? emptyGuid,
      ]),
    );
  }

  /** Posts to a customer's account and to the general ledger. */
  post(posting: LedgerPosting, accounts: readonly AccountPosting[], document?: LiveDocument): LiveEntry {
    const at = this.writer.stampOf(posting.postingDate);
    const entryNumber = this.postAccounts(posting, accounts, at);
    const values = toLedgerEntry(posting, { entryNumber, at });
    const entry: LiveEntry = { values, document, applications: [], isWritten: false };
    this.postMovement(entry, toInitialMovement(posting));
    this.open.add(entry);
    return entry;
  }

  /** Settles as much of an entry with another one. */
  apply(applying: LiveEntry, appliedTo: LiveEntry, amount: Decimal, date: string): void {
    const { local, gain } = splitApplication(applying.values, appliedTo.values, amount);
    const shared = {
      entryType: "Application" as const,
      postingDate: date,
      documentType: textOf(applying.values, "documentType"),
      documentNumber: textOf(applying.values, "documentNumber"),
      appliedEntryNumber: numberOf(applying.values, "entryNumber"),
    };
    const movements = [
      this.postMovement(appliedTo, { ...shared, amount: amount.negated(), amountLocalCurrency: local.negated() }),
      this.postMovement(applying, { ...shared, amount, amountLocalCurrency: local }),
    ];
    if (!gain.isZero()) {
      const entryType = gain.isPositive() ? "Realized_x0020_Gain" : "Realized_x0020_Loss";
      const nothing = Decimal.from(0);
      movements.push(
        this.postMovement(appliedTo, { ...shared, entryType, amount: nothing, amountLocalCurrency: gain }),
      );
      this.postGain(appliedTo, gain, date);
    }
    applying.applications = [...applying.applications, { appliedTo, amount, movements }];
    this.move(appliedTo, amount.negated(), gain.minus(local), date);
    this.move(applying, amount, local, date);
  }

  /** Takes all applications of an entry back. */
  unapply(applying: LiveEntry, date: string): void {
    for (const { movements } of applying.applications) {
      for (const { entry, values } of movements) {
        const amount = Decimal.from(numberOf(values, "amount")).negated();
        const amountLocalCurrency = Decimal.from(numberOf(values, "amountLocalCurrency")).negated();
        const opposite = this.postMovement(entry, {
          entryType: textOf(values, "entryType") as Movement["entryType"],
          postingDate: date,
          documentType: textOf(values, "documentType"),
          documentNumber: textOf(values, "documentNumber"),
          amount,
          amountLocalCurrency,
          appliedEntryNumber: numberOf(values, "appliedLedgerEntryNumber"),
        });
        if (amount.isZero()) this.postGain(entry, amountLocalCurrency, date);
        for (const taken of [values, opposite.values])
          this.writer.update(detailedEntries, { ...taken, unapplied: true });
        this.move(entry, amount, amountLocalCurrency, date);
      }
    }
    applying.applications = [];
  }

  /** Closes a payment of which nothing is applied with its opposite. */
  reverse(payment: LiveEntry, date: string): void {
    const { values } = payment;
    const id = this.writer.nextId();
    const amount = Decimal.from(numberOf(values, "amount")).negated();
    const local = Decimal.from(numberOf(values, "amountLocalCurrency")).negated();
    const posting: LedgerPosting = {
      id,
      documentType: "Payment",
      documentId: id,
      documentNumber: textOf(values, "documentNumber"),
      externalDocumentNumber: textOf(values, "externalDocumentNumber"),
      description: textOf(values, "description"),
      customerId: textOf(values, "customerId"),
      customerNumber: textOf(values, "customerNumber"),
      postingDate: date,
      documentDate: date,
      dueDate: date,
      currencyCode: textOf(values, "currencyCode"),
      amount,
      amountLocalCurrency: local,
      salesLocalCurrency: Decimal.from(0),
      balancingAccountNumber: ledgerAccounts.bank,
    };
    const reversal = this.post(posting, [
      { account: "receivables", amount: local },
      { account: "bank", amount: local.negated() },
    ]);
    for (const entry of [payment, reversal]) entry.values = { ...entry.values, reversed: true };
    this.apply(payment, reversal, amount, date);
  }

  /** Writes what is still open. */
  finish(): void {
    for (const entry of this.open) this.write(entry);
  }

  private postAccounts(posting: PostedDocument, accounts: readonly AccountPosting[], at: string): number {
    const numbers = accounts
      .filter(({ amount }) => !amount.isZero())
      .map((account) => {
        const entryNumber = this.writer.nextEntry("generalLedgerEntries");
        const accountId = this.accountIds.get(ledgerAccounts[account.account]) ?? emptyGuid;
        const stamp = { id: this.writer.nextId(), entryNumber, accountId, at };
        this.writer.insert("generalLedgerEntries", toGeneralLedgerEntry(posting, account, stamp));
        return entryNumber;
      });
    return numbers[0] ?? this.writer.nextEntry("generalLedgerEntries");
  }

  private postGain(invoice: LiveEntry, gain: Decimal, date: string): void {
    const document = {
      documentType: textOf(invoice.values, "documentType"),
      documentNumber: textOf(invoice.values, "documentNumber"),
      postingDate: date,
      description: `Exchange rate difference of ${textOf(invoice.values, "documentNumber")}`,
    };
    const accounts: readonly AccountPosting[] = [
      { account: "receivables", amount: gain },
      { account: gain.isPositive() ? "realizedGains" : "realizedLosses", amount: gain.negated() },
    ];
    this.postAccounts(document, accounts, this.writer.stampOf(date));
  }

  private postMovement(entry: LiveEntry, movement: Omit<Movement, "id">): Taken {
    const stamp = {
      entryNumber: this.writer.nextEntry("detailedCustomerLedgerEntries"),
      at: this.writer.stampOf(movement.postingDate),
    };
    const values = toDetailedEntry(entry.values, { id: this.writer.nextId(), ...movement }, stamp);
    this.writer.insert(detailedEntries, values);
    return { entry, values };
  }

  private move(entry: LiveEntry, amount: Decimal, local: Decimal, date: string): void {
    const remainingAmount = add(numberOf(entry.values, "remainingAmount"), amount.toNumber());
    const isOpen = remainingAmount !== 0;
    const at = this.writer.stampOf(date);
    entry.values = {
      ...entry.values,
      remainingAmount,
      remainingAmountLocalCurrency: add(numberOf(entry.values, "remainingAmountLocalCurrency"), local.toNumber()),
      open: isOpen,
      closedAtDate: isOpen ? emptyDate : date,
      lastModifiedDateTime: at,
    };
    if (isOpen === this.open.has(entry)) return;
    if (entry.document) {
      const status = isOpen ? "Open" : "Paid";
      entry.document.values = { ...entry.document.values, status, lastModifiedDateTime: at };
    }
    if (isOpen) this.open.add(entry);
    else {
      this.open.delete(entry);
      this.write(entry);
    }
  }

  private write(entry: LiveEntry): void {
    const { document, isWritten } = entry;
    const rows = [{ entitySet: ledgerEntries, values: entry.values }, ...(document ? [document] : [])];
    for (const { entitySet, values } of rows) {
      if (isWritten) this.writer.update(entitySet, values);
      else this.writer.insert(entitySet, values);
    }
    entry.isWritten = true;
  }
}
