import { addDays, calendarDate } from "../../calendar-date";
import { decimal } from "../../decimal";
import type { ApplicationKind } from "../../tables/application";
import type { Ledger, LedgerApplication, LedgerCreditMemo, LedgerInvoice, LedgerPayment } from "../ledger";

const one = decimal("1");

/** An invoice without tax, net 30 unless a due date is given. */
export function invoice(number: string, day: string, amount: string, more: Partial<LedgerInvoice> = {}): LedgerInvoice {
  const invoiceDate = calendarDate(day);
  const value = decimal(amount);
  return {
    id: number,
    number,
    invoiceDate,
    postingDate: invoiceDate,
    dueDate: addDays(invoiceDate, 30),
    net: value,
    amount: value,
    currency: "EUR",
    rate: one,
    isDisputed: false,
    ...more,
  };
}

export function creditMemo(id: string, day: string, amount: string): LedgerCreditMemo {
  const value = decimal(amount);
  return { id, date: calendarDate(day), net: value, amount: value, currency: "EUR", rate: one, open: undefined };
}

export function payment(id: string, day: string, amount: string, more: Partial<LedgerPayment> = {}): LedgerPayment {
  return {
    id,
    paidOn: calendarDate(day),
    amount: decimal(amount),
    currency: "EUR",
    rate: one,
    reversedOn: undefined,
    ...more,
  };
}

export function application(
  sourceId: string | undefined,
  invoiceId: string,
  day: string,
  amount: string,
  more: Partial<LedgerApplication> = {},
): LedgerApplication {
  const kind: ApplicationKind = sourceId?.startsWith("CM") ? "CreditMemo" : "Payment";
  return {
    invoiceId,
    kind,
    sourceId,
    appliedOn: calendarDate(day),
    amount: decimal(amount),
    reversedOn: undefined,
    ...more,
  };
}

export function ledger(parts: Partial<Ledger>): Ledger {
  return { source: "Ledger", invoices: [], creditMemos: [], payments: [], applications: [], ...parts };
}

/** Six invoices, five payments and a credit memo, whose figures were reckoned by hand for 30 June 2025. */
export const goldenDay = calendarDate("2025-06-30");

export const goldenLedger = ledger({
  invoices: [
    invoice("I1", "2025-01-10", "1000"),
    invoice("I2", "2025-02-05", "2000"),
    invoice("I3", "2025-03-03", "4000"),
    invoice("I4", "2025-04-15", "3000"),
    invoice("I5", "2025-05-20", "5000"),
    invoice("I6", "2025-06-12", "2500"),
  ],
  creditMemos: [creditMemo("CM1", "2025-05-12", "500")],
  payments: [
    payment("P1", "2025-02-09", "1000"),
    payment("P2", "2025-03-27", "2000"),
    payment("P3", "2025-04-02", "1500"),
    payment("P4", "2025-05-12", "3000"),
    payment("P5", "2025-06-25", "300"),
  ],
  applications: [
    application("P1", "I1", "2025-02-09", "1000"),
    application("P2", "I2", "2025-03-27", "2000"),
    application("P3", "I3", "2025-04-02", "1500"),
    application("P4", "I3", "2025-05-12", "2000"),
    application("P4", "I4", "2025-05-12", "1000"),
    application("CM1", "I3", "2025-05-12", "500"),
  ],
});
