import { anOrder } from "./builders";
import { idOf, rowsOf, type Client, type Row } from "./client";

/** The newest invoice of an order that is shipped and invoiced in full by this, with its lines. */
export async function theInvoice(erp: Client, order: Row): Promise<Row> {
  await erp.post(`salesOrders(${idOf(order)})/Microsoft.NAV.shipAndInvoice`);
  const invoices = rowsOf(
    await erp.get(
      `salesInvoices?$filter=orderNumber eq '${String(order["number"])}'&$orderby=number desc&$expand=salesInvoiceLines`,
    ),
  );
  const [invoice] = invoices;
  if (!invoice) throw new Error(`Order ${String(order["number"])} has no invoice`);
  return invoice;
}

/** A posted invoice: 200.00 and 38.00 VAT of a customer of its own, unless told otherwise. */
export async function anInvoice(erp: Client, values: Row = {}): Promise<Row> {
  return theInvoice(erp, await anOrder(erp, values));
}
