import { toOption } from "#model/choice";
import { add, compare, equals, fromNumber, toNumber, zero, type Decimal } from "#model/decimal";
import { nothingSettled, settlementOf, settlements, type Settled, type Settlement } from "#model/settlement";
import type { invoiceTable } from "#model/tables/invoice";
import type { RowChange } from "#model/tables/row";
import type { StandingInvoice } from "./account-state";
import { isInvoice } from "./settle-by-balances";
import type { AccountSettlement, AppliedAmount } from "./settlement";
import type { SettlementContext } from "./settlement-rows";

type SettledColumns = RowChange<typeof invoiceTable>;

/** A document whose mirror says something else than the ERP. */
export interface SettledInvoice {
  readonly invoice: StandingInvoice;
  readonly values: SettledColumns;
}

/** What is left of each document and what settles it, where that is not what its mirror says. */
export function toSettledInvoices(
  { inbound }: SettlementContext,
  settlement: AccountSettlement,
  invoices: readonly StandingInvoice[],
): readonly SettledInvoice[] {
  const live = liveByInvoice(settlement.applications);
  return invoices.flatMap((invoice) => {
    const open = settlement.open.get(invoice.accord_invoiceid);
    if (open === undefined) return [];
    const applications = live.get(invoice.accord_invoiceid) ?? [];
    const state = stateOf(invoice, open, applications);
    const isClosed = state !== "Open" && state !== "PartlyPaid";
    const rate = settlement.bookedRates.get(invoice.accord_invoiceid);
    const values = {
      accord_openamount: toNumber(open),
      accord_settlement: toOption(settlements, state),
      accord_settledon: isClosed ? latest(applications) : null,
      ...(rate === undefined ? {} : { accord_bookedrate: toNumber(rate) }),
    };
    if (isAsMirrored(invoice, values, open)) return [];
    return [{ invoice, values: { ...values, accord_syncedon: inbound.clock.now().toISOString() } }];
  });
}

function liveByInvoice(applications: readonly AppliedAmount[]): ReadonlyMap<string, readonly AppliedAmount[]> {
  const live = new Map<string, AppliedAmount[]>();
  for (const applied of applications) {
    if (applied.reversedOn !== null) continue;
    const known = live.get(applied.invoice.accord_invoiceid);
    if (known) known.push(applied);
    else live.set(applied.invoice.accord_invoiceid, [applied]);
  }
  return live;
}

/** A credit memo is open until all of it is applied. */
function stateOf(invoice: StandingInvoice, open: Decimal, applications: readonly AppliedAmount[]): Settlement {
  if (isInvoice(invoice)) return settlementOf(open, settledBy(applications));
  return compare(open, zero) > 0 ? "Open" : "SettledByCredit";
}

/** What the ERP shows as paid without saying by what counts as paid. */
function settledBy(applications: readonly AppliedAmount[]): Settled {
  return applications.reduce<Settled>((settled, { kind, amount }) => {
    switch (kind) {
      case "CreditMemo":
        return { ...settled, credit: add(settled.credit, amount) };
      case "WriteOff":
      case "CashDiscount":
        return { ...settled, writtenOff: add(settled.writtenOff, amount) };
      case "Payment":
      case "Unknown":
        return { ...settled, cash: add(settled.cash, amount) };
    }
  }, nothingSettled);
}

function latest(applications: readonly AppliedAmount[]): string | null {
  return applications.reduce<string | null>(
    (last, { appliedOn }) => (appliedOn !== null && (last === null || appliedOn > last) ? appliedOn : last),
    null,
  );
}

function isAsMirrored(invoice: StandingInvoice, values: SettledColumns, open: Decimal): boolean {
  return (
    invoice.accord_openamount !== null &&
    equals(fromNumber(invoice.accord_openamount), open) &&
    invoice.accord_settlement === values.accord_settlement &&
    invoice.accord_settledon === values.accord_settledon &&
    (values.accord_bookedrate === undefined || invoice.accord_bookedrate === values.accord_bookedrate)
  );
}
