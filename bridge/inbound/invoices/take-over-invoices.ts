import { compare, equals, fromNumber, zero } from "#model/decimal";
import { fromIntentKey } from "#model/intent-key";
import { invoiceLineTable } from "#model/tables/invoice-line";
import { invoiceTable } from "#model/tables/invoice";
import { closeDeals } from "../../deal/close-deals";
import { tellCommitment, toEventKey, type Told } from "../../deal/tell-commitment";
import { isIn } from "../../ports/condition";
import { changeOrFail, readAll, type ChangeSet } from "../../ports/dataverse";
import type { ErpInvoice } from "../../ports/erp-money";
import { reading, type RowOf } from "../../ports/reading";
import { toInvoiceKey } from "../documents/document-keys";
import { makeLookups, type DocumentLookups } from "../documents/document-lookups";
import { findLacking, findStrays, noteInVain } from "../documents/find-lacking";
import { findOrdersKnownNow } from "../documents/find-orders-known-now";
import { isNews, isOnOrder, knownColumns, standingOf } from "../documents/find-news";
import { momentOfPosting } from "../documents/moment-of-posting";
import { countResults, writeDocuments } from "../documents/write-documents";
import { writeRows } from "../documents/write-rows";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import type { RecentLooks } from "../recent-looks";
import { refreshOrders } from "../orders/refresh-orders";
import { linkShipments } from "../shipments/link-shipments";
import { settleAccounts } from "../settlement/settle-accounts";
import { readInvoicesByNumber } from "./read-invoices";
import { isToBeShown, mirrorInvoices, type MirroredInvoice } from "./mirror-invoices";
import { digestOfInvoice } from "./to-invoice-row";

const knownReading = reading(
  invoiceTable,
  [...knownColumns, "accord_openamount", "accord_settledon", "accord_ordernumber", "_accord_appliestoid_value"],
  {},
);

type KnownInvoice = RowOf<typeof knownReading>;

/**
 * Takes invoices or credit memos over, and then works out what settles them. The links of those that were looked at lately are not looked
 * for again.
 */
export async function takeOverInvoices(
  inbound: Inbound,
  invoices: readonly ErpInvoice[],
  looks?: RecentLooks,
): Promise<Counts> {
  const { counts, customerNumbers, opportunityIds } = await takeOverUnsettled(inbound, invoices, looks);
  await settleAccounts(inbound, customerNumbers);
  for (const invoice of invoices) {
    if (customerNumbers.includes(invoice.customerNumber)) looks?.note(toSettledLook(invoice), invoice.version);
  }
  // An invoice that came settled is settled no further, and may have been the last one its deal waited for.
  await closeDeals(inbound, opportunityIds);
  return counts;
}

interface TakenOver {
  readonly counts: Counts;
  /** Whose accounts are to be settled. */
  readonly customerNumbers: readonly string[];
  /** The deals documents were taken over for. */
  readonly opportunityIds: readonly (string | null | undefined)[];
}

/**
 * Takes invoices or credit memos over and leaves to the caller what settles them. The last invoice of an order takes the order itself
 * away, which no other stream shows, and a credit memo changes what is credited of it: so their orders are read again. An order that nobody
 * had seen before it was invoiced gets its shipments then.
 */
export async function takeOverUnsettled(
  inbound: Inbound,
  invoices: readonly ErpInvoice[],
  looks?: RecentLooks,
): Promise<TakenOver> {
  if (invoices.length === 0) return { counts: noCounts, customerNumbers: [], opportunityIds: [] };
  const known = await readKnown(inbound, invoices);
  const lookups = makeLookups(inbound);
  const hasLinkToMake = await findLinksToMake(inbound, invoices, { known, lookups, looks });
  const news = invoices.filter((invoice) =>
    isNews(invoice, digestOfInvoice(invoice), known.get(invoice.id), hasLinkToMake(invoice)),
  );
  const unchanged = { ...noCounts, unchanged: invoices.length - news.length };
  const unsettled = invoices.filter(
    (invoice) =>
      isUnsettled(invoice, known.get(invoice.id)) && (looks?.isDue(toSettledLook(invoice), invoice.version) ?? true),
  );
  if (news.length === 0) return { counts: unchanged, customerNumbers: customersOf(unsettled), opportunityIds: [] };
  await refreshOrders(inbound, [...new Set(news.map(({ orderNumber }) => orderNumber).filter(Boolean))]);
  const mirrored = await mirrorInvoices(inbound, news, lookups, ({ id }) => standingOf(known.get(id)));
  const written = await writeDocuments(
    inbound,
    mirrored.map((each) => ({
      name: `${each.invoice.kind === "Invoice" ? "Invoice" : "Credit memo"} ${each.invoice.number}`,
      key: each.row.key.value,
      mirror: "invoice" as const,
      changes: toChanges(inbound, each, isOnOrder(known.get(each.invoice.id))),
    })),
  );
  await showCredits(
    inbound,
    mirrored.filter(({ invoice, links }, at) => written[at] === "applied" && isToBeShown(invoice, links)),
  );
  await linkShipments(
    inbound,
    mirrored.flatMap(({ invoice, links, orderNumber }) =>
      links.orderId && !isOnOrder(known.get(invoice.id)) ? [orderNumber] : [],
    ),
  );
  inbound.touched?.add(mirrored.map(({ links }) => links.accountId));
  return {
    counts: addCounts(unchanged, countResults(written)),
    customerNumbers: customersOf([...news, ...unsettled]),
    opportunityIds: mirrored.map(({ links }) => links.opportunityId),
  };
}

/**
 * Whether it still has to be worked out what settles a document that was taken over before: its mirror shows another amount to be open, or
 * that it is paid and not since when, as when the bridge stopped in between.
 */
function isUnsettled({ open, totalWithTax }: ErpInvoice, known: KnownInvoice | undefined): boolean {
  if (open === undefined || !known || known.accord_openamount === null) return false;
  const isPaid = compare(open, zero) <= 0 && compare(totalWithTax, zero) > 0;
  return !equals(fromNumber(known.accord_openamount), open) || (isPaid && known.accord_settledon === null);
}

/** Names a look at what settles a document, beside looks at its links. */
function toSettledLook({ id }: ErpInvoice): string {
  return `${id} settled`;
}

function customersOf(invoices: readonly ErpInvoice[]): readonly string[] {
  return invoices.map(({ customerNumber }) => customerNumber);
}

/**
 * Tells which documents lack their account, their order or the invoice they were made for, that are known here by now. The order of a
 * document that was made for a request is read by itself.
 */
async function findLinksToMake(
  inbound: Inbound,
  invoices: readonly ErpInvoice[],
  {
    known,
    lookups,
    looks,
  }: {
    readonly known: ReadonlyMap<string, KnownInvoice>;
    readonly lookups: DocumentLookups;
    readonly looks: RecentLooks | undefined;
  },
): Promise<(invoice: ErpInvoice) => boolean> {
  const lacksCorrected = ({ id, appliesTo }: ErpInvoice) =>
    appliesTo !== null && known.get(id)?._accord_appliestoid_value === null;
  const lacking = findLacking(
    invoices,
    known,
    looks,
    (row, invoice) =>
      row._accord_accountid_value === null || row._accord_orderid_value === null || lacksCorrected(invoice),
  );
  const accounts = await lookups.accounts(findStrays(lacking, known));
  const corrected = await readInvoicesByNumber(
    inbound,
    lacking.flatMap((invoice) => (lacksCorrected(invoice) ? (invoice.appliesTo ?? []) : [])),
  );
  // A credit memo names no order; its mirror has that of its invoice.
  const ofOrder = ({ id, orderNumber }: ErpInvoice) => ({
    id,
    orderNumber: orderNumber || (known.get(id)?.accord_ordernumber ?? null),
  });
  const isOrderKnownNow = await findOrdersKnownNow(lacking.map(ofOrder), known, lookups);
  const hasLinkToMake = (invoice: ErpInvoice) => {
    const row = known.get(invoice.id);
    return (
      isOrderKnownNow(ofOrder(invoice)) ||
      (row?._accord_orderid_value === null && fromIntentKey(invoice.key) !== undefined) ||
      (row?._accord_accountid_value === null && accounts.has(invoice.customerNumber)) ||
      (lacksCorrected(invoice) && corrected.has(invoice.appliesTo ?? ""))
    );
  };
  noteInVain(lacking, hasLinkToMake, looks);
  return hasLinkToMake;
}

async function readKnown(
  inbound: Inbound,
  invoices: readonly ErpInvoice[],
): Promise<ReadonlyMap<string, KnownInvoice>> {
  const ids = new Map(invoices.map(({ kind, id }) => [toInvoiceKey(inbound, kind, id), id]));
  const rows = await readAll(inbound.dataverse, knownReading, { where: isIn("accord_erpkey", [...ids.keys()]) });
  return new Map(rows.map((row) => [ids.get(row.accord_erpkey ?? "") ?? "", row]));
}

/** Lets orders show what credit memos took back of them; only then are these taken over. */
async function showCredits(inbound: Inbound, memos: readonly MirroredInvoice[]): Promise<void> {
  if (memos.length === 0) return;
  const numbers = new Set(memos.map(({ orderNumber }) => orderNumber));
  await refreshOrders(inbound, [...numbers], { evenIfUnchanged: true });
  const shown = memos.map(({ invoice, row }) => ({
    key: row.key,
    values: { accord_digest: digestOfInvoice(invoice) },
  }));
  await changeOrFail(inbound.dataverse, writeRows(invoiceTable, shown));
}

/** The change set of one document: its lines, its story. */
function toChanges(inbound: Inbound, mirrored: MirroredInvoice, wasTold: boolean): ChangeSet {
  const { invoice, links, row, lines, orderNumber } = mirrored;
  const isTold = wasTold || !links.orderId;
  return [
    ...writeRows(invoiceTable, [row]),
    ...writeRows(invoiceLineTable, lines),
    ...(isTold ? [] : [tellCommitment(tellInvoice(inbound, invoice, orderNumber), links)]),
  ];
}

/** What people read of an invoice or credit memo. */
export function tellInvoice(inbound: Pick<Inbound, "erp">, invoice: ErpInvoice, orderNumber: string): Told {
  const kind = invoice.kind === "Invoice" ? "InvoiceIssued" : "CreditMemoIssued";
  return {
    kind,
    eventKey: toEventKey(inbound.erp, kind, invoice.id),
    occurredOn: momentOfPosting(invoice.postingDate, invoice.version),
    documentNumber: invoice.number,
    amount: invoice.total,
    erpVersion: invoice.version,
    details: {
      order: orderNumber,
      dueDate: invoice.dueDate,
      totalWithTax: invoice.totalWithTax,
      ...(invoice.appliesTo === null ? {} : { invoice: invoice.appliesTo }),
      lines: invoice.lines.slice(0, 50),
    },
  };
}
