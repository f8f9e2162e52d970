import type { RowChange } from "#model/tables/row";
import type { shipmentTable } from "#model/tables/shipment";
import type { ErpShipment } from "../../ports/erp-documents";
import { digest } from "../digest";

const longestContents = 2000;
/** So many lines of a shipment its mirror keeps. */
export const linesListed = 500;

/** A fingerprint of what a shipment says, its change stamp left out. */
export function digestOfShipment({ version: _, postedOn: __, ...content }: ErpShipment): string {
  return digest(content);
}

/** The columns of a shipment's mirror. */
export function toShipmentRow(shipment: ErpShipment, company: string, now: Date): RowChange<typeof shipmentTable> {
  return {
    accord_number: shipment.number,
    accord_company: company,
    accord_customernumber: shipment.customerNumber,
    accord_ordernumber: shipment.orderNumber,
    accord_shippedon: shipment.shippedOn,
    accord_shipmentmethod: shipment.method,
    accord_contents: shipment.lines
      .map(({ quantity, description }) => `${quantity} × ${description}`)
      .join(", ")
      .slice(0, longestContents),
    accord_lines: JSON.stringify(shipment.lines.slice(0, linesListed)),
    accord_erpversion: shipment.version,
    accord_syncedon: now.toISOString(),
    accord_digest: digestOfShipment(shipment),
    accord_goneon: null,
  };
}
