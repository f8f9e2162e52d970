import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { invoiceTable } from "#model/tables/invoice";
import { all, equals } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { readEach, standAlone, type Alone } from "../documents/stand-alone";
import type { Inbound } from "../inbound";
import { takeOverInvoices } from "../invoices/take-over-invoices";
import { linkShipments } from "../shipments/link-shipments";

const invoiceReading = reading(invoiceTable, ["accord_erpkey"], {});

/** Reads once more from the ERP what is mirrored without its order, of the orders with these numbers, so that it is linked and told. */
export async function linkDocuments(inbound: Inbound, orderNumbers: readonly string[]): Promise<void> {
  await linkShipments(inbound, orderNumbers);
  // The order of a credit memo is that of its invoice.
  const where = all<Alone | "accord_kind">(
    standAlone(inbound, orderNumbers),
    equals("accord_kind", toOption(invoiceKinds, "Invoice")),
  );
  const invoices = await readAll(inbound.dataverse, invoiceReading, { where });
  await takeOverInvoices(inbound, await readEach(inbound.erp.postedInvoices, invoices));
}
