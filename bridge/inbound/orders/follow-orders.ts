import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { fromMirrorKey } from "#model/mirror-key";
import { invoiceTable } from "#model/tables/invoice";
import { shipmentTable } from "#model/tables/shipment";
import { all, equals, isEmpty, isIn, type Condition } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import type { PostedDocuments } from "../../ports/erp";
import type { ErpOrder } from "../../ports/erp-documents";
import { reading } from "../../ports/reading";
import type { Counts, Inbound } from "../inbound";
import { takeOverInvoices } from "../invoices/take-over-invoices";
import { takeOverShipments } from "../shipments/take-over-shipments";
import { takeOverOrders } from "./take-over-orders";

const shipmentReading = reading(shipmentTable, ["accord_erpkey"], {});
const invoiceReading = reading(invoiceTable, ["accord_erpkey"], {});

/**
 * Takes changed orders over, and then what was posted for them and stands alone: the first load may have taken a document over before its
 * order was mirrored. Such documents are read again, so that they are linked and told.
 */
export async function followOrders(inbound: Inbound, orders: readonly ErpOrder[]): Promise<Counts> {
  const counts = await takeOverOrders(inbound, orders);
  if (orders.length === 0) return counts;
  const { dataverse, erp } = inbound;
  const numbers = orders.map(({ number }) => number);
  const [shipments, invoices] = await Promise.all([
    readAll(dataverse, shipmentReading, { where: isAlone(inbound, numbers) }),
    readAll(dataverse, invoiceReading, { where: isInvoiceAlone(inbound, numbers) }),
  ]);
  await takeOverShipments(inbound, await readEach(erp.postedShipments, shipments));
  await takeOverInvoices(inbound, await readEach(erp.postedInvoices, invoices));
  return counts;
}

type Alone = "accord_company" | "accord_ordernumber" | "_accord_orderid_value" | "accord_goneon";

function isAlone({ erp }: Inbound, numbers: readonly string[]): Condition<Alone> {
  return all<Alone>(
    equals("accord_company", erp.company),
    isIn("accord_ordernumber", numbers),
    isEmpty("_accord_orderid_value"),
    isEmpty("accord_goneon"),
  );
}

/** The order of a credit memo is that of its invoice. */
function isInvoiceAlone(inbound: Inbound, numbers: readonly string[]): Condition<Alone | "accord_kind"> {
  return all<Alone | "accord_kind">(
    isAlone(inbound, numbers),
    equals("accord_kind", toOption(invoiceKinds, "Invoice")),
  );
}

async function readEach<Document>(
  posted: PostedDocuments<Document>,
  rows: readonly { readonly accord_erpkey: string | null }[],
): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for (const { accord_erpkey: key } of rows) {
    const id = fromMirrorKey(key ?? "")?.id;
    const document = id === undefined ? undefined : await posted.read(id);
    if (document) documents.push(document);
  }
  return documents;
}
