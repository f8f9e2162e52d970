import { z } from "zod";
import type { ErpShipment } from "../ports/erp-documents";
import { amount, stamp, textOrNull } from "./wire-values";

export const shipmentFields =
  "$select=id,number,orderNumber,lastModifiedDateTime&$expand=salesShipmentLines($select=sequence,lineType,lineObjectNumber,description,unitPrice,quantity)";

export const shipmentRow = z.object({
  id: z.string(),
  number: z.string(),
  orderNumber: z.string(),
  lastModifiedDateTime: stamp,
  salesShipmentLines: z.array(
    z.object({ lineObjectNumber: textOrNull, description: z.string(), unitPrice: amount, quantity: amount }),
  ),
});

export function toShipment(row: z.infer<typeof shipmentRow>): ErpShipment {
  return {
    id: row.id,
    number: row.number,
    orderNumber: row.orderNumber,
    postedOn: new Date(row.lastModifiedDateTime),
    lines: row.salesShipmentLines
      .filter((line) => Number(line.quantity) !== 0)
      .map((line) => ({
        item: line.lineObjectNumber,
        description: line.description,
        quantity: line.quantity,
        unitPrice: line.unitPrice,
      })),
  };
}
