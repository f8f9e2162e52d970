import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { numberOf, textOf, type Values } from "../entities/values";
import { Decimal } from "../sales/decimal";
import { equals } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { move, postGain } from "./apply-entries";
import { detailedEntries, entryNumberOf, ledgerEntries, type DetailedEntryType } from "./ledger-entry";
import { postMovement } from "./post-entry";

/**
 * Takes back every application of a payment: each detailed entry gets its opposite, and the invoices are open again.
 * Source: PostUnApplyCustomer of "CustEntry-Apply Posted Entries".
 */
export function unapplyEntries(company: Company, applying: StoredRecord, date: string): StoredRecord {
  for (const detailed of liveApplications(company, applying)) {
    const { values } = detailed;
    const amount = negatedOf(values, "amount");
    const local = negatedOf(values, "amountLocalCurrency");
    const entry = requireEntry(company, textOf(values, "ledgerEntryId"));
    const opposite = postMovement(company, entry, {
      entryType: textOf(values, "entryType") as DetailedEntryType,
      postingDate: date,
      documentType: textOf(values, "documentType"),
      documentNumber: textOf(values, "documentNumber"),
      amount,
      amountLocalCurrency: local,
      appliedEntryNumber: entryNumberOf(applying),
    });
    if (amount.isZero()) postGain(company, entry, local, date);
    [detailed, opposite].forEach((each) => markUnapplied(company, each));
    move(company, entry, amount, local, date);
  }
  return requireEntry(company, applying.id);
}

/** The detailed entries of an entry's applications that nobody took back, oldest first. */
export function liveApplications(company: Company, applying: StoredRecord): readonly StoredRecord[] {
  return company.records
    .select(detailedEntries, { where: equals({ appliedLedgerEntryNumber: entryNumberOf(applying), unapplied: false }) })
    .sort((left, right) => entryNumberOf(left) - entryNumberOf(right));
}

export function requireEntry(company: Company, id: string): StoredRecord {
  const entry = company.records.find(ledgerEntries, id);
  if (!entry) throw new Error(`The customer ledger has no entry ${id}`);
  return entry;
}

function markUnapplied(company: Company, detailed: StoredRecord): void {
  company.records.update(detailedEntries, detailed.id, {
    ...detailed.values,
    unapplied: true,
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
}

function negatedOf(values: Values, name: string): Decimal {
  return Decimal.from(numberOf(values, name)).negated();
}
