import { toApplicationKey, toInvoiceKey, toPaymentKey } from "../inbound/documents/document-keys";
import { inGroups } from "../inbound/documents/in-groups";
import type { Inbound } from "../inbound/inbound";
import type { ErpAccountLedger, ErpInvoice } from "../ports/erp-money";
import type { Item } from "./compare-items";

const customersPerGroup = 40;

/** Everything posted in the ERP: documents as a whole, and what its ledger tells of payments. */
export interface ErpSide {
  readonly items: readonly Item[];
  /** By the alternate key of their mirrors. */
  readonly documents: ReadonlyMap<string, ErpInvoice>;
  /** Whether the ledger tells payments, and applications; what it does not tell is not compared. */
  readonly tells: { readonly payments: boolean; readonly applications: boolean };
}

export async function readErpSide(inbound: Inbound): Promise<ErpSide> {
  const { erp } = inbound;
  const documents = new Map<string, ErpInvoice>();
  for (const posted of [erp.postedInvoices, erp.postedCreditMemos]) {
    for await (const page of posted.pages({}, undefined)) {
      for (const document of page) documents.set(toInvoiceKey(inbound, document.kind, document.id), document);
    }
  }
  const source = await erp.findLedgerSource();
  const ledgers = source === "OpenInvoices" ? [] : await readAllLedgers(inbound);
  return {
    items: [
      ...[...documents].map(([key, document]) => toDocumentItem(key, document)),
      ...ledgers.flatMap((ledger) => toPostingItems(inbound, ledger)),
    ],
    documents,
    tells: { payments: source !== "OpenInvoices", applications: source === "Applications" },
  };
}

async function readAllLedgers({ erp }: Inbound): Promise<readonly ErpAccountLedger[]> {
  const ledgers: ErpAccountLedger[] = [];
  for await (const numbers of erp.customerNumbers(undefined)) {
    for (const group of inGroups(numbers, customersPerGroup)) ledgers.push(...(await erp.readLedgers(group)));
  }
  return ledgers;
}

function toDocumentItem(key: string, document: ErpInvoice): Item {
  const { kind, number, customerNumber, postingDate, total, totalWithTax, open } = document;
  return {
    key,
    kind,
    number,
    customerNumber,
    month: (postingDate ?? "").slice(0, 7),
    amount: total,
    others: { "with tax": totalWithTax, open: kind === "Invoice" ? open : undefined },
  };
}

/** Applications of documents that are not mirrored have no mirror either: they are left to those documents. */
function toPostingItems(
  inbound: Inbound,
  { customerNumber, payments, applications }: ErpAccountLedger,
): readonly Item[] {
  return [
    ...payments.map((payment): Item => ({
      key: toPaymentKey(inbound, payment.id),
      kind: "Payment",
      number: payment.number,
      customerNumber,
      month: (payment.paidOn ?? "").slice(0, 7),
      amount: payment.amount,
      others: {},
    })),
    ...(applications ?? []).map((application): Item => ({
      key: toApplicationKey(inbound, application.id),
      kind: "Application",
      number: application.invoiceNumber,
      customerNumber,
      month: (application.appliedOn ?? "").slice(0, 7),
      amount: application.amount,
      others: {},
    })),
  ];
}
