import { toOption } from "#model/choice";
import type { Decimal } from "#model/decimal";
import { invoiceKinds, type InvoiceKind } from "#model/invoice-kind";
import type { ErpAccountLedger, ErpApplication } from "../../ports/erp-money";
import { toApplicationKey } from "../documents/document-keys";
import type { Inbound } from "../inbound";
import type { StandingInvoice } from "./account-state";
import type { AccountSettlement, AppliedAmount } from "./settlement";

/** How an account stands as its ledger says. Documents that are not mirrored yet are settled when they are. */
export function settleByLedger(
  inbound: Pick<Inbound, "erp">,
  ledger: ErpAccountLedger,
  invoices: readonly StandingInvoice[],
): AccountSettlement {
  const find = makeFind(invoices);
  const payments = new Map(ledger.payments.map((payment) => [payment.id, payment]));
  const open = new Map<string, Decimal>();
  const bookedRates = new Map<string, Decimal>();
  for (const document of ledger.documents) {
    const row = find(document.kind, document.number);
    if (row && document.open !== undefined) open.set(row.accord_invoiceid, document.open);
    if (row && document.bookedRate !== undefined) bookedRates.set(row.accord_invoiceid, document.bookedRate);
  }
  const toApplied = (application: ErpApplication): readonly AppliedAmount[] => {
    const invoice = find("Invoice", application.invoiceNumber);
    if (!invoice) return [];
    return [
      {
        ...application,
        key: toApplicationKey(inbound, application.id),
        source: "Ledger",
        invoice,
        payment: payments.get(application.paymentId ?? ""),
        creditMemo: application.creditMemoNumber ? find("CreditMemo", application.creditMemoNumber) : undefined,
      },
    ];
  };
  return {
    customerNumber: ledger.customerNumber,
    payments: ledger.payments,
    applications: (ledger.applications ?? []).flatMap(toApplied),
    open,
    bookedRates,
  };
}

function makeFind(invoices: readonly StandingInvoice[]) {
  const rows = new Map(invoices.map((row) => [`${row.accord_kind} ${row.accord_number}`, row]));
  return (kind: InvoiceKind, number: string) => rows.get(`${toOption(invoiceKinds, kind)} ${number}`);
}
