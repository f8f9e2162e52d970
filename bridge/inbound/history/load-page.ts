import { invoiceLineTable } from "#model/tables/invoice-line";
import { invoiceTable } from "#model/tables/invoice";
import { shipmentTable } from "#model/tables/shipment";
import { tellCommitment } from "../../deal/tell-commitment";
import { writeAsFarAsAllowed } from "../../deal/reduced-writes";
import type { ChangeSet } from "../../ports/dataverse";
import type { ErpShipment } from "../../ports/erp-documents";
import type { ErpInvoice } from "../../ports/erp-money";
import type { DocumentLookups } from "../documents/document-lookups";
import { countResults, writeDocuments, type DocumentWrite } from "../documents/write-documents";
import { writeRows, writeRowsApart, type MirrorRow } from "../documents/write-rows";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { mirrorInvoices } from "../invoices/mirror-invoices";
import { tellInvoice } from "../invoices/take-over-invoices";
import { mirrorShipments } from "../shipments/mirror-shipments";
import { tellShipment } from "../shipments/take-over-shipments";

/** A document of a page: its rows, and what is told of it when it belongs to an order we know. */
interface LoadedDocument extends DocumentWrite {
  readonly isTold: boolean;
}

/**
 * Takes a page of history over. Most documents belong to no order here: their rows go out in bulk. The others are written one by one,
 * each with its story. Writing a page again changes nothing.
 */
export async function loadInvoices(
  inbound: Inbound,
  lookups: DocumentLookups,
  invoices: readonly ErpInvoice[],
): Promise<Counts> {
  const mirrored = await mirrorInvoices(inbound, invoices, lookups, () => "new");
  const documents = mirrored.map(({ invoice, links, row, lines, orderNumber }): LoadedDocument => {
    const told = links.orderId ? [tellCommitment(tellInvoice(inbound, invoice, orderNumber), links)] : [];
    return {
      name: `${invoice.kind === "Invoice" ? "Invoice" : "Credit memo"} ${invoice.number}`,
      key: row.key.value,
      mirror: "invoice",
      isTold: told.length > 0,
      changes: [...writeRows(invoiceTable, [row]), ...writeRows(invoiceLineTable, lines), ...told],
    };
  });
  const inBulk = mirrored.filter(({ links }) => !links.orderId);
  return writePage(inbound, documents, [
    ...writeRowsApart(
      invoiceTable,
      inBulk.map(({ row }) => row),
    ),
    ...writeRowsApart(
      invoiceLineTable,
      inBulk.flatMap(({ lines }): readonly MirrorRow[] => lines),
    ),
  ]);
}

/** The same for shipments. */
export async function loadShipments(
  inbound: Inbound,
  lookups: DocumentLookups,
  shipments: readonly ErpShipment[],
): Promise<Counts> {
  const mirrored = await mirrorShipments(inbound, shipments, lookups, () => "new");
  const documents = mirrored.map(({ shipment, links, row }): LoadedDocument => {
    const told = links.orderId ? [tellCommitment(tellShipment(inbound, shipment), links)] : [];
    return {
      name: `Shipment ${shipment.number}`,
      key: row.key.value,
      mirror: "shipment",
      isTold: told.length > 0,
      changes: [...writeRows(shipmentTable, [row]), ...told],
    };
  });
  const inBulk = mirrored.filter(({ links }) => !links.orderId).map(({ row }) => row);
  return writePage(inbound, documents, writeRowsApart(shipmentTable, inBulk));
}

/** A bulk message with one row that Dataverse does not take is refused as a whole: then its documents are written one by one. */
async function writePage(
  inbound: Inbound,
  documents: readonly LoadedDocument[],
  inBulk: readonly ChangeSet[],
): Promise<Counts> {
  const plain = documents.filter(({ isTold }) => !isTold);
  const written = await writeAsFarAsAllowed(inbound.dataverse, inBulk);
  const isWhole = written.every(({ result }) => result.is === "applied");
  const apart = isWhole ? documents.filter(({ isTold }) => isTold) : documents;
  const counts = isWhole ? { ...noCounts, written: plain.length } : noCounts;
  return apart.length === 0 ? counts : addCounts(counts, countResults(await writeDocuments(inbound, apart)));
}
