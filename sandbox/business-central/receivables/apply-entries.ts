import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { emptyDate, numberOf, textOf } from "../entities/values";
import { businessRule } from "../api-error";
import { Decimal } from "../sales/decimal";
import type { StoredRecord } from "../store/records";
import { postToGeneralLedger } from "./general-ledger";
import { entryNumberOf, ledgerEntries, remainingOf } from "./ledger-entry";
import { postMovement } from "./post-entry";
import { showSettlement } from "./show-settlement";
import { splitApplication } from "./split-application";

/** Two entries of a customer, one of which settles the other. */
export interface EntryPair {
  readonly applying: StoredRecord;
  readonly appliedTo: StoredRecord;
}

/**
 * Applies a payment or a credit memo to an invoice: a pair of detailed entries, both of which name the applying entry.
 * Moves the stamps of both ledger entries; those of their documents only when one is closed by it.
 * Gives the applying entry as it then is.
 */
export function applyEntries(
  company: Company,
  { applying, appliedTo }: EntryPair,
  amount: Decimal,
  date: string,
): StoredRecord {
  requireApplicable(applying, appliedTo, amount);
  const split = splitApplication(applying.values, appliedTo.values, amount);
  const shared = {
    postingDate: date,
    documentType: textOf(applying.values, "documentType"),
    documentNumber: textOf(applying.values, "documentNumber"),
    appliedEntryNumber: entryNumberOf(applying),
  };
  postMovement(company, appliedTo, {
    ...shared,
    entryType: "Application",
    amount: amount.negated(),
    amountLocalCurrency: split.local.negated(),
  });
  postMovement(company, applying, {
    ...shared,
    entryType: "Application",
    amount,
    amountLocalCurrency: split.local,
  });
  if (!split.gain.isZero()) {
    postMovement(company, appliedTo, {
      ...shared,
      entryType: split.gain.isPositive() ? "Realized_x0020_Gain" : "Realized_x0020_Loss",
      amount: Decimal.from(0),
      amountLocalCurrency: split.gain,
    });
    postGain(company, appliedTo, split.gain, date);
  }
  move(company, appliedTo, amount.negated(), split.gain.minus(split.local), date);
  return move(company, applying, amount, split.local, date);
}

/** What the exchange rate made of an invoice, in the general ledger. Taken back, a gain is a negative one. */
export function postGain(company: Company, invoice: StoredRecord, gain: Decimal, date: string): void {
  const document = {
    documentType: textOf(invoice.values, "documentType"),
    documentNumber: textOf(invoice.values, "documentNumber"),
    postingDate: date,
    description: `Exchange rate difference of ${textOf(invoice.values, "documentNumber")}`,
  };
  postToGeneralLedger(company, document, [
    { account: "receivables", amount: gain },
    { account: gain.isPositive() ? "realizedGains" : "realizedLosses", amount: gain.negated() },
  ]);
}

/** Changes what is left of an entry; closes it when nothing is, opens it when something is again. */
export function move(
  company: Company,
  entry: StoredRecord,
  amount: Decimal,
  local: Decimal,
  date: string,
): StoredRecord {
  const remaining = remainingOf(entry).plus(amount);
  const open = !remaining.isZero();
  const moved = company.records.update(ledgerEntries, entry.id, {
    ...entry.values,
    remainingAmount: remaining.toNumber(),
    remainingAmountLocalCurrency: Decimal.from(numberOf(entry.values, "remainingAmountLocalCurrency"))
      .plus(local)
      .toNumber(),
    open,
    closedAtDate: open ? emptyDate : date,
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
  if (entry.values["open"] !== open) showSettlement(company, moved);
  return moved;
}

function requireApplicable(applying: StoredRecord, appliedTo: StoredRecord, amount: Decimal): void {
  const number = textOf(appliedTo.values, "documentNumber");
  if (applying.values["customerId"] !== appliedTo.values["customerId"]) {
    throw businessRule(`${number} belongs to another customer.`, `${number} gehört zu einem anderen Debitor.`);
  }
  if (applying.values["currencyCode"] !== appliedTo.values["currencyCode"]) {
    throw businessRule(
      `${number} is in another currency. The local Business Central applies within one currency only.`,
      `${number} ist in einer anderen Währung.`,
    );
  }
  const left = remainingOf(applying).negated();
  const open = remainingOf(appliedTo);
  if (!amount.isPositive() || amount.compare(open) > 0 || amount.compare(left) > 0) {
    throw businessRule(
      `You cannot apply ${amount.toNumber()} to ${number}: ${open.toNumber()} of it are open, and ${left.toNumber()} are left to apply.`,
      `${amount.toNumber()} kann nicht mit ${number} ausgeglichen werden: Offen sind ${open.toNumber()}, verfügbar sind ${left.toNumber()}.`,
    );
  }
}
