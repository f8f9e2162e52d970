import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { textOf } from "../entities/values";
import type { Decimal } from "../sales/decimal";
import { equals } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { detailedEntries, entryNumberOf, ledgerEntries, remainingOf } from "./ledger-entry";
import { requireEntry } from "./unapply-entries";

/** What is open of a posted invoice, in its own currency. */
export function openAmountOf(company: Company, invoice: StoredRecord): Decimal {
  return remainingOf(requireEntry(company, textOf(invoice.values, "ledgerEntryId")));
}

/** Lets the ledger follow a due date that was changed on the invoice. Source: codeunit "Cust. Entry-Edit". */
export function moveDueDate(company: Company, invoice: StoredRecord): void {
  const dueDate = textOf(invoice.values, "dueDate");
  const lastModifiedDateTime = toMoment(company.clock.now());
  const entry = requireEntry(company, textOf(invoice.values, "ledgerEntryId"));
  company.records.update(ledgerEntries, entry.id, { ...entry.values, dueDate, lastModifiedDateTime });
  const where = equals({
    customerNumber: textOf(entry.values, "customerNumber"),
    ledgerEntryNumber: entryNumberOf(entry),
  });
  for (const detailed of company.records.select(detailedEntries, { where })) {
    company.records.update(detailedEntries, detailed.id, {
      ...detailed.values,
      initialEntryDueDate: dueDate,
      lastModifiedDateTime,
    });
  }
}
