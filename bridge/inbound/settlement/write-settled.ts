import { invoiceTable } from "#model/tables/invoice";
import { update, updateMany, type Change } from "../../ports/change";
import type { StandingInvoice } from "./account-state";
import type { SettledInvoice } from "./settled-invoices";
import type { SettlementContext } from "./settlement-rows";

/**
 * The writes of an account's documents whose settlement changes, in bulk. A bulk message asks for no versions, so the account's oldest
 * document stands for all of them: whoever settles the account writes it, in the version in which it was read.
 */
export function writeSettled(
  { inbound }: Pick<SettlementContext, "inbound">,
  invoices: readonly StandingInvoice[],
  settled: readonly SettledInvoice[],
): readonly Change[] {
  const oldest = oldestOf(invoices);
  if (!oldest || settled.length === 0) return [];
  const own = settled.find(({ invoice }) => invoice === oldest);
  const others = settled.filter((each) => each !== own);
  const values = own?.values ?? { accord_syncedon: inbound.clock.now().toISOString() };
  return [
    update(invoiceTable, oldest.accord_invoiceid, values, oldest["@odata.etag"]),
    ...(others.length === 0 ? [] : [updateMany(invoiceTable, others.map(toRow))]),
  ];
}

/** Nothing becomes older later, so everybody finds the same one. */
function oldestOf(invoices: readonly StandingInvoice[]): StandingInvoice | undefined {
  const age = ({ createdon, accord_invoiceid }: StandingInvoice) => `${createdon ?? ""} ${accord_invoiceid}`;
  return invoices.reduce<StandingInvoice | undefined>(
    (oldest, invoice) => (oldest === undefined || age(invoice) < age(oldest) ? invoice : oldest),
    undefined,
  );
}

function toRow({ invoice, values }: SettledInvoice) {
  return { id: invoice.accord_invoiceid, values };
}
