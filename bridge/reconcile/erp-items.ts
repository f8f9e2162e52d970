import { sum, multiply } from "#model/decimal";
import {
  toApplicationKey,
  toInvoiceKey,
  toInvoiceLineKey,
  toPaymentKey,
  toShipmentKey,
} from "../inbound/documents/document-keys";
import { inGroups } from "../inbound/documents/in-groups";
import type { Inbound } from "../inbound/inbound";
import { toLineKey, toOrderKey } from "../inbound/orders/order-context";
import { linesListed } from "../inbound/shipments/to-shipment-row";
import type { ErpOrder, ErpShipment } from "../ports/erp-documents";
import type { ErpAccountLedger, ErpInvoice } from "../ports/erp-money";
import type { Item } from "./compare-items";

const customersPerGroup = 40;

/** The ERP counts its lines in tens of thousands, people in tens. */
const sequencePerNumber = 1000;

/** Everything in the ERP: its orders, posted documents as a whole, and what its ledger tells of payments. */
export interface ErpSide {
  readonly items: readonly Item[];
  /** By the alternate key of their mirrors. */
  readonly documents: ReadonlyMap<string, ErpInvoice>;
  readonly shipments: ReadonlyMap<string, ErpShipment>;
  /** Whether the ledger tells payments, and applications; what it does not tell is not compared. */
  readonly tells: { readonly payments: boolean; readonly applications: boolean };
}

export async function readErpSide(inbound: Inbound): Promise<ErpSide> {
  const { erp } = inbound;
  const items: Item[] = [];
  for await (const page of erp.readAllOrders()) items.push(...page.flatMap((order) => toOrderItems(inbound, order)));
  const shipments = new Map<string, ErpShipment>();
  for await (const page of erp.postedShipments.pages({}, undefined)) {
    for (const shipment of page) shipments.set(toShipmentKey(inbound, shipment.id), shipment);
  }
  const documents = new Map<string, ErpInvoice>();
  for (const posted of [erp.postedInvoices, erp.postedCreditMemos]) {
    for await (const page of posted.pages({}, undefined)) {
      for (const document of page) documents.set(toInvoiceKey(inbound, document.kind, document.id), document);
    }
  }
  const source = await erp.findLedgerSource();
  const ledgers = source === "OpenInvoices" ? [] : await readAllLedgers(inbound);
  for (const [key, shipment] of shipments) items.push(toShipmentItem(key, shipment));
  for (const [key, document] of documents) items.push(...toDocumentItems(inbound, key, document));
  for (const ledger of ledgers) items.push(...toPostingItems(inbound, ledger));
  return {
    items,
    documents,
    shipments,
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

function toOrderItems(inbound: Inbound, order: ErpOrder): readonly Item[] {
  const document = toOrderKey(inbound, order.id);
  const common = { document, customerNumber: order.customer.number, month: (order.orderDate ?? "").slice(0, 7) };
  return [
    { ...common, key: document, kind: "Order", number: order.number, amount: order.total, others: {} },
    ...order.lines.map((line): Item => ({
      ...common,
      key: toLineKey(inbound, order.id, line.sequence),
      kind: "OrderLine",
      number: toLineNumber(order.number, line.sequence),
      amount: line.amount,
      others: { ordered: line.quantity, shipped: line.shipped, invoiced: line.invoiced, price: line.unitPrice },
    })),
  ];
}

function toShipmentItem(key: string, shipment: ErpShipment): Item {
  const lines = shipment.lines.slice(0, linesListed);
  return {
    key,
    document: key,
    kind: "Shipment",
    number: shipment.number,
    customerNumber: shipment.customerNumber,
    month: (shipment.shippedOn ?? "").slice(0, 7),
    amount: sum(lines.map(({ quantity, unitPrice }) => multiply(quantity, unitPrice))),
    others: { quantity: sum(lines.map(({ quantity }) => quantity)) },
  };
}

function toDocumentItems(inbound: Inbound, key: string, invoice: ErpInvoice): readonly Item[] {
  const { kind, number, customerNumber, postingDate, total, totalWithTax, open } = invoice;
  const common = { document: key, customerNumber, month: (postingDate ?? "").slice(0, 7) };
  return [
    {
      ...common,
      key,
      kind,
      number,
      amount: total,
      others: { "with tax": totalWithTax, open: kind === "Invoice" ? open : undefined },
    },
    ...invoice.lines.map((line): Item => ({
      ...common,
      key: toInvoiceLineKey(inbound, kind, invoice.id, line.sequence),
      kind: `${kind}Line`,
      number: toLineNumber(number, line.sequence),
      amount: line.amount,
      others: { "with tax": line.amountWithTax, quantity: line.quantity },
    })),
  ];
}

function toLineNumber(number: string, sequence: number): string {
  return `${number} / ${Math.round(sequence / sequencePerNumber)}`;
}

/** Applications of documents that are not mirrored have no mirror either: they are left to those documents. */
function toPostingItems(
  inbound: Inbound,
  { customerNumber, payments, applications }: ErpAccountLedger,
): readonly Item[] {
  return [
    ...payments.map((payment): Item => {
      const key = toPaymentKey(inbound, payment.id);
      const { number, amount } = payment;
      const month = (payment.paidOn ?? "").slice(0, 7);
      return { key, document: key, kind: "Payment", number, customerNumber, month, amount, others: {} };
    }),
    ...(applications ?? []).map((application): Item => {
      const key = toApplicationKey(inbound, application.id);
      const { invoiceNumber: number, amount } = application;
      const month = (application.appliedOn ?? "").slice(0, 7);
      return { key, document: key, kind: "Application", number, customerNumber, month, amount, others: {} };
    }),
  ];
}
