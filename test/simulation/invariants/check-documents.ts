import { digestOfInvoice } from "../../../bridge/inbound/invoices/to-invoice-row";
import { toInvoiceKey, toShipmentKey } from "../../../bridge/inbound/documents/document-keys";
import { digestOfShipment } from "../../../bridge/inbound/shipments/to-shipment-row";
import { company, connection } from "../erp/unreliable-erp";
import type { Ending } from "./ending";

/** I6: every posted document is mirrored, as the ERP has it, and is on its order. */
export function checkDocuments({ world }: Ending): void {
  const { erp, dataverse } = world;
  const at = { erp: { connection, company } };
  const check = (what: string, table: string, key: string, digest: string, orderNumber: string) => {
    const mirror = dataverse.store.findByKey(table, "accord_erpkey", key);
    const report = (text: string) => world.report({ invariant: "I6", text: `${what} ${text}` });
    if (!mirror) report("is not mirrored");
    else if (mirror.accord_digest !== digest) report("is not what the ERP says");
    else if ((mirror._accord_orderid_value ?? null) === null) report(`is not on its order ${orderNumber}`);
  };
  for (const { document } of erp.shipments.values()) {
    const { id, number, orderNumber } = document;
    check(`shipment ${number}`, "accord_shipment", toShipmentKey(at, id), digestOfShipment(document), orderNumber);
  }
  for (const { document } of erp.invoices.values()) {
    const { id, number, kind, orderNumber } = document;
    check(`invoice ${number}`, "accord_invoice", toInvoiceKey(at, kind, id), digestOfInvoice(document), orderNumber);
  }
}
