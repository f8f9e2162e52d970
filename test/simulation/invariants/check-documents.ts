import { equals, fromNumber } from "#model/decimal";
import { digestOfInvoice } from "../../../bridge/inbound/invoices/to-invoice-row";
import { toInvoiceKey, toShipmentKey } from "../../../bridge/inbound/documents/document-keys";
import { digestOfShipment } from "../../../bridge/inbound/shipments/to-shipment-row";
import { toLineKey } from "../../../bridge/inbound/orders/order-context";
import type { ErpInvoice } from "../../../bridge/ports/erp-money";
import { company, connection } from "../erp/unreliable-erp";
import type { World } from "../world";
import type { Ending } from "./ending";

/** I6: every posted document is mirrored, as the ERP has it, and is on its order if it has one. */
export function checkDocuments({ world }: Ending): void {
  const { erp, dataverse } = world;
  const at = { erp: { connection, company } };
  const check = (what: string, table: string, key: string, digest: string, orderNumber: string | null) => {
    const mirror = dataverse.store.findByKey(table, "accord_erpkey", key);
    const report = (text: string) => world.report({ invariant: "I6", text: `${what} ${text}` });
    if (!mirror) report("is not mirrored");
    else if (mirror.accord_digest !== digest) report("is not what the ERP says");
    else if (((mirror._accord_orderid_value ?? null) === null) !== (orderNumber === null)) {
      report(orderNumber === null ? "is on an order" : `is not on its order ${orderNumber}`);
    }
  };
  for (const { document } of erp.shipments.values()) {
    const { id, number, orderNumber } = document;
    check(`shipment ${number}`, "accord_shipment", toShipmentKey(at, id), digestOfShipment(document), orderNumber);
  }
  for (const { document } of erp.invoices.values()) {
    const { id, number, kind, orderNumber } = document;
    check(`invoice ${number}`, "accord_invoice", toInvoiceKey(at, kind, id), digestOfInvoice(document), orderNumber);
  }
  for (const { document } of erp.creditMemos.values()) {
    const { id, number, kind, appliesTo } = document;
    const invoice = [...erp.invoices.values()].find((each) => each.document.number === appliesTo)?.document;
    const key = toInvoiceKey(at, kind, id);
    check(`credit memo ${number}`, "accord_invoice", key, digestOfInvoice(document), invoice?.orderNumber ?? null);
    if (appliesTo !== null) checkReturned(world, document, invoice);
  }
}

/** I6: what was taken back is on the line of its order. */
function checkReturned({ erp, dataverse, report }: World, memo: ErpInvoice, invoice: ErpInvoice | undefined): void {
  const order = erp.readInvoicedOrder(invoice?.orderNumber ?? "");
  for (const { sequence, quantity } of memo.lines) {
    const key = toLineKey({ erp: { connection, company } }, order?.id ?? "", sequence);
    const line = dataverse.store.findByKey("accord_orderline", "accord_erpkey", key);
    const shown = fromNumber(Number(line?.accord_creditedquantity ?? 0));
    if (equals(shown, quantity)) continue;
    report({
      invariant: "I6",
      text: `credit memo ${memo.number} takes ${quantity} back, and its order shows ${shown}`,
    });
  }
}
