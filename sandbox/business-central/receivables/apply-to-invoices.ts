import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { textOf } from "../entities/values";
import { Decimal } from "../sales/decimal";
import type { StoredRecord } from "../store/records";
import { applyEntries } from "./apply-entries";
import { requireEntry } from "./unapply-entries";

/** How much of an invoice is settled, in the invoice's currency. */
export interface InvoiceShare {
  readonly invoice: StoredRecord;
  readonly amount: number;
}

/** Applies a payment or a credit memo to invoices, one after the other; gives its ledger entry as it then is. */
export function applyToInvoices(
  company: Company,
  entry: StoredRecord,
  shares: readonly InvoiceShare[],
  date: string,
): StoredRecord {
  let applying = entry;
  for (const { invoice, amount } of shares) {
    const appliedTo = requireEntry(company, textOf(invoice.values, "ledgerEntryId"));
    if (date < textOf(applying.values, "postingDate")) throw beforePosting(date, applying);
    applying = applyEntries(company, { applying, appliedTo }, Decimal.from(amount), date);
  }
  return applying;
}

function beforePosting(date: string, entry: StoredRecord): Error {
  const posted = textOf(entry.values, "postingDate");
  return businessRule(
    `An application of ${date} lies before the posting of ${posted}.`,
    `Ein Ausgleich vom ${date} liegt vor der Buchung vom ${posted}.`,
  );
}
