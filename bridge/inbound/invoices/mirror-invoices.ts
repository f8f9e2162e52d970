import { subtract, toNumber, type Decimal } from "#model/decimal";
import { toOption } from "#model/choice";
import { invoiceTable } from "#model/tables/invoice";
import { nothingSettled, settlementOf, settlements } from "#model/settlement";
import { productTable } from "../../ports/stock-tables";
import { bindTo, inCurrency } from "../../ports/change";
import type { StoryLinks } from "../../deal/tell-commitment";
import type { ErpInvoice } from "../../ports/erp-money";
import { byErpKey, toInvoiceKey, toInvoiceLineKey } from "../documents/document-keys";
import { linkDocument, toAccountBinding, toDocumentBindings, toOwner } from "../documents/document-links";
import type { DocumentLookups } from "../documents/document-lookups";
import { shownAgain, type Standing } from "../documents/find-news";
import type { MirrorRow } from "../documents/write-rows";
import type { Inbound } from "../inbound";
import { readInvoicesByNumber, type NumberedInvoice } from "./read-invoices";
import { toInvoiceLineRow, toInvoiceRow } from "./to-invoice-row";

/** An invoice or credit memo with the rows it becomes. */
export interface MirroredInvoice {
  readonly invoice: ErpInvoice;
  /** A credit memo's order is that of the invoice it was made for. */
  readonly orderNumber: string;
  readonly links: StoryLinks;
  readonly row: MirrorRow;
  readonly lines: readonly MirrorRow[];
}

/**
 * The mirrors of invoices and credit memos with their lines. What is left of a document is said only when its row is new, until its
 * account is settled; one that was thought gone is shown again.
 */
export async function mirrorInvoices(
  inbound: Inbound,
  invoices: readonly ErpInvoice[],
  lookups: DocumentLookups,
  standing: (invoice: ErpInvoice) => Standing,
): Promise<readonly MirroredInvoice[]> {
  const accounts = await lookups.accounts(invoices.map(({ customerNumber }) => customerNumber));
  const corrected = await readInvoicesByNumber(
    inbound,
    invoices.flatMap(({ appliesTo }) => appliesTo ?? []),
  );
  const orderNumberOf = (invoice: ErpInvoice) =>
    invoice.orderNumber || (corrected.get(invoice.appliesTo ?? "")?.accord_ordernumber ?? "");
  const orders = await lookups.orders(invoices.map(orderNumberOf));
  const currencies = await lookups.currencies(invoices.map(({ currency }) => currency));
  const products = await lookups.products(invoices.flatMap(({ lines }) => lines.flatMap(({ item }) => item ?? [])));
  return invoices.map((invoice) => {
    const orderNumber = orderNumberOf(invoice);
    const links = linkDocument(accounts.get(invoice.customerNumber), orders.get(orderNumber));
    const currency = inCurrency(currencies.get(invoice.currency));
    return {
      invoice,
      orderNumber,
      links,
      row: {
        key: byErpKey(toInvoiceKey(inbound, invoice.kind, invoice.id)),
        values: {
          ...toInvoiceRow(invoice, orderNumber, inbound.erp.company, inbound.clock.now()),
          ...(isToBeShown(invoice, links) ? { accord_digest: null } : {}),
          ...(standing(invoice) === "new" ? toFirstState(invoice) : {}),
          ...shownAgain(standing(invoice)),
          ...toDocumentBindings(links),
          ...bindCorrected(corrected.get(invoice.appliesTo ?? "")),
          ...currency,
          ...toOwner(links),
        },
      },
      lines: toLines(inbound, invoice, links, { currency, products, shown: shownAgain(standing(invoice)) }),
    };
  });
}

/**
 * A credit memo takes goods of an order back, which the order shows only when it is read again. Without its digest the memo is news until
 * then, whoever dies in between.
 */
export function isToBeShown({ kind }: ErpInvoice, { orderId }: StoryLinks): boolean {
  return kind === "CreditMemo" && orderId !== undefined && orderId !== null;
}

function toFirstState(invoice: ErpInvoice) {
  const open: Decimal = invoice.open ?? invoice.totalWithTax;
  return {
    accord_originalduedate: invoice.dueDate,
    accord_openamount: toNumber(open),
    accord_settlement: toOption(
      settlements,
      settlementOf(open, { ...nothingSettled, cash: subtract(invoice.totalWithTax, open) }),
    ),
  };
}

function bindCorrected(invoice: NumberedInvoice | undefined) {
  return invoice ? { "accord_AppliesToId@odata.bind": bindTo(invoiceTable, invoice.accord_invoiceid) } : {};
}

interface LineContext {
  readonly currency: ReturnType<typeof inCurrency>;
  readonly products: ReadonlyMap<string, string>;
  readonly shown: ReturnType<typeof shownAgain>;
}

function toLines(
  inbound: Inbound,
  invoice: ErpInvoice,
  links: StoryLinks,
  { currency, products, shown }: LineContext,
): readonly MirrorRow[] {
  const now = inbound.clock.now();
  const document = `/accord_invoices(accord_erpkey='${toInvoiceKey(inbound, invoice.kind, invoice.id)}')`;
  return invoice.lines.map((line) => {
    const product = products.get(line.item?.toUpperCase() ?? "");
    return {
      key: byErpKey(toInvoiceLineKey(inbound, invoice.kind, invoice.id, line.sequence)),
      values: {
        ...toInvoiceLineRow(invoice, line, inbound.erp.company, now),
        "accord_InvoiceId@odata.bind": document,
        ...toAccountBinding(links.accountId),
        ...(product ? { "accord_ProductId@odata.bind": bindTo(productTable, product) } : {}),
        ...currency,
        ...shown,
        ...toOwner(links),
      },
    };
  });
}
