import { calendarDate, type CalendarDate } from "#model/calendar-date";
import { fromOption } from "#model/choice";
import { decimal, negate, type Decimal } from "#model/decimal";
import type { Ledger, LedgerApplication, LedgerCreditMemo, LedgerInvoice, LedgerPayment } from "#model/figures/ledger";
import { invoiceKinds } from "#model/invoice-kind";
import { applicationKinds, applicationSources } from "#model/tables/application";
import { paymentKinds } from "#model/tables/payment";
import { amountOf, amountOrZero } from "../../ports/amount-of";
import type { MirroredApplication, MirroredInvoice, MirroredMoney, MirroredPayment } from "./mirrored-money";

/** The mirrored money of one account in the words of figures. Documents without a date are not posted, and left out. */
export function toLedger(accountId: string, money: MirroredMoney, companyCurrency: string): Ledger {
  const isOwn = (row: { readonly _accord_accountid_value: string | null }) => row._accord_accountid_value === accountId;
  const documents = money.invoices.filter((row) => isOwn(row) && row.accord_iscancelled !== true);
  const payments = money.payments.filter(isOwn);
  const keys = new Map(
    [
      ...documents.map((row) => [row.accord_invoiceid, row] as const),
      ...payments.map((row) => [row.accord_paymentid, row] as const),
    ].map(([id, row]) => [id, row.accord_erpkey ?? id]),
  );
  const applications = money.applications.filter(isOwn);
  const isKind = (row: MirroredInvoice, kind: "Invoice" | "CreditMemo") =>
    fromOption(invoiceKinds, row.accord_kind) === kind;
  return {
    source: sourceOf(applications, payments),
    invoices: documents.filter((row) => isKind(row, "Invoice")).flatMap((row) => toInvoice(row, companyCurrency)),
    creditMemos: documents
      .filter((row) => isKind(row, "CreditMemo"))
      .flatMap((row) => toCreditMemo(row, companyCurrency)),
    payments: payments.flatMap((row) => toPayment(row, companyCurrency)),
    applications: applications.flatMap((row) => toApplication(row, keys)),
  };
}

/** An account without any application tells nothing of its source; payments come from a ledger only. */
function sourceOf(
  applications: readonly MirroredApplication[],
  payments: readonly MirroredPayment[],
): Ledger["source"] {
  const seen = applications.map((row) => fromOption(applicationSources, row.accord_source));
  return payments.length > 0 || !seen.includes("OpenInvoices") ? "Ledger" : "OpenInvoices";
}

function toInvoice(row: MirroredInvoice, companyCurrency: string): LedgerInvoice[] {
  const day = dayOf(row.accord_invoicedate ?? row.accord_postingdate);
  if (!day) return [];
  return [
    {
      id: row.accord_erpkey ?? row.accord_invoiceid,
      number: row.accord_number ?? "",
      invoiceDate: day,
      postingDate: dayOf(row.accord_postingdate) ?? day,
      dueDate: dayOf(row.accord_duedate) ?? day,
      net: amountOrZero(row.accord_total),
      amount: amountOrZero(row.accord_totalwithtax),
      ...bookedOf(row, companyCurrency),
      isDisputed: row.accord_isdisputed === true,
    },
  ];
}

function toCreditMemo(row: MirroredInvoice, companyCurrency: string): LedgerCreditMemo[] {
  const date = dayOf(row.accord_invoicedate ?? row.accord_postingdate);
  if (!date) return [];
  return [
    {
      id: row.accord_erpkey ?? row.accord_invoiceid,
      date,
      net: amountOrZero(row.accord_total),
      amount: amountOrZero(row.accord_totalwithtax),
      ...bookedOf(row, companyCurrency),
      open: amountOf(row.accord_openamount),
    },
  ];
}

function toPayment(row: MirroredPayment, companyCurrency: string): LedgerPayment[] {
  const paidOn = dayOf(row.accord_paidon);
  if (!paidOn) return [];
  const amount = amountOrZero(row.accord_amount);
  return [
    {
      id: row.accord_erpkey ?? row.accord_paymentid,
      paidOn,
      amount: fromOption(paymentKinds, row.accord_kind) === "Refund" ? negate(amount) : amount,
      ...bookedOf(row, companyCurrency),
      reversedOn: reversalOf(row, paidOn),
    },
  ];
}

function toApplication(row: MirroredApplication, keys: ReadonlyMap<string, string>): LedgerApplication[] {
  const appliedOn = dayOf(row.accord_appliedon);
  // A document that is gone or cancelled is left out, and what was applied to it or by it is applied all the same.
  const idOf = (rowId: string | null) => (rowId === null ? undefined : (keys.get(rowId) ?? rowId));
  const invoiceId = idOf(row._accord_invoiceid_value);
  const kind = fromOption(applicationKinds, row.accord_kind);
  if (!appliedOn || invoiceId === undefined || !kind) return [];
  return [
    {
      invoiceId,
      kind,
      sourceId: idOf(row._accord_paymentid_value ?? row._accord_creditmemoid_value),
      appliedOn,
      amount: amountOrZero(row.accord_amount),
      reversedOn: reversalOf(row, appliedOn),
    },
  ];
}

/** What was taken back without a date never counted. */
function reversalOf(
  row: { readonly accord_isreversed: boolean | null; readonly accord_reversedon: string | null },
  happenedOn: CalendarDate,
): CalendarDate | undefined {
  return row.accord_isreversed === true ? (dayOf(row.accord_reversedon) ?? happenedOn) : undefined;
}

interface Booked {
  readonly accord_bookedrate: number | null;
  readonly transactioncurrencyid: { readonly isocurrencycode: string | null } | null;
}

/** Where the ERP tells no rate, as without a ledger, one to one is all that is known. */
function bookedOf(row: Booked, companyCurrency: string): { readonly currency: string; readonly rate: Decimal } {
  const rate = amountOf(row.accord_bookedrate) ?? decimal("1");
  return { currency: row.transactioncurrencyid?.isocurrencycode ?? companyCurrency, rate };
}

function dayOf(text: string | null): CalendarDate | undefined {
  return text === null ? undefined : calendarDate(text.slice(0, 10));
}
