import { toOption, fromOption } from "#model/choice";
import { compare, subtract, sum, zero, type Decimal } from "#model/decimal";
import { invoiceKinds } from "#model/invoice-kind";
import { fromMirrorKey } from "#model/mirror-key";
import { applicationKinds } from "#model/tables/application";
import { amountOrZero } from "../../ports/amount-of";
import type { ErpInvoiceBalance } from "../../ports/erp-money";
import { toApplicationKey } from "../documents/document-keys";
import type { Inbound } from "../inbound";
import type { StandingApplication, StandingInvoice } from "./account-state";
import type { AppliedAmount } from "./settlement";

/** What was noticed of one invoice. */
interface Noticed {
  readonly open: Decimal;
  readonly applications: readonly AppliedAmount[];
}

/**
 * What settled an invoice since it was last looked at, where no ledger tells: that less is open than before, on the day it was noticed.
 * An invoice the ERP no longer counts among the open ones is settled. When more is open again, what was noticed last is taken back.
 */
export function settleByBalance(
  inbound: Pick<Inbound, "erp" | "clock">,
  invoice: StandingInvoice,
  balance: ErpInvoiceBalance | undefined,
  known: readonly StandingApplication[],
): Noticed {
  const open = balance?.open ?? zero;
  const now = inbound.clock.now();
  const today = now.toISOString().slice(0, 10);
  const settled = subtract(amountOrZero(invoice.accord_totalwithtax), open);
  const live = known.filter((application) => application.accord_isreversed !== true);
  const makeApplied = (amount: Decimal): AppliedAmount => ({
    key: toApplicationKey(inbound, `${idOf(invoice)}.${known.length + 1}`),
    kind: "Unknown",
    source: "OpenInvoices",
    invoice,
    payment: undefined,
    creditMemo: undefined,
    amount,
    appliedOn: today,
    enteredOn: now,
    reversedOn: null,
    version: null,
  });
  const already = sum(live.map(({ accord_amount }) => amountOrZero(accord_amount)));
  const more = subtract(settled, already);
  const kept = known.map((row) => toKnown(row, invoice, now));
  if (compare(more, zero) === 0) return { open, applications: kept };
  if (compare(more, zero) > 0) return { open, applications: [...kept, makeApplied(more)] };
  const takenBack = kept.map((application) => ({ ...application, reversedOn: application.reversedOn ?? today }));
  return { open, applications: compare(settled, zero) > 0 ? [...takenBack, makeApplied(settled)] : takenBack };
}

/** Whether an invoice, not a credit memo, is meant. */
export function isInvoice(row: StandingInvoice): boolean {
  return row.accord_kind === toOption(invoiceKinds, "Invoice");
}

function toKnown(row: StandingApplication, invoice: StandingInvoice, now: Date): AppliedAmount {
  return {
    key: row.accord_erpkey ?? "",
    kind: fromOption(applicationKinds, row.accord_kind) ?? "Unknown",
    source: "OpenInvoices",
    invoice,
    payment: undefined,
    creditMemo: undefined,
    amount: amountOrZero(row.accord_amount),
    appliedOn: row.accord_appliedon,
    enteredOn: now,
    reversedOn: row.accord_isreversed === true ? (row.accord_appliedon ?? "") : null,
    version: null,
  };
}

function idOf(invoice: StandingInvoice): string {
  return fromMirrorKey(invoice.accord_erpkey ?? "")?.id ?? invoice.accord_invoiceid;
}
