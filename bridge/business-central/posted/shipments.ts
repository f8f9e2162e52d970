import { z } from "zod";
import type { ErpShipment } from "../../ports/erp-documents";
import { amount, dateOrNull, stamp, textOrNull } from "../wire-values";

export const shipmentFields = [
  "$select=id,number,customerNumber,orderNumber,postingDate,shipmentMethodCode,lastModifiedDateTime",
  "$expand=salesShipmentLines($select=sequence,lineType,lineObjectNumber,description,unitOfMeasureCode,unitPrice,quantity)",
].join("&");

export const shipmentRow = z.object({
  id: z.string(),
  number: z.string(),
  customerNumber: z.string(),
  orderNumber: z.string(),
  postingDate: dateOrNull,
  shipmentMethodCode: textOrNull,
  lastModifiedDateTime: stamp,
  salesShipmentLines: z.array(
    z.object({
      lineObjectNumber: textOrNull,
      description: z.string(),
      unitOfMeasureCode: textOrNull,
      unitPrice: amount,
      quantity: amount,
    }),
  ),
});

export function toShipment(row: z.infer<typeof shipmentRow>): ErpShipment {
  return {
    id: row.id,
    number: row.number,
    customerNumber: row.customerNumber,
    orderNumber: row.orderNumber,
    shippedOn: row.postingDate,
    method: row.shipmentMethodCode,
    postedOn: new Date(row.lastModifiedDateTime),
    version: row.lastModifiedDateTime,
    lines: row.salesShipmentLines
      .filter((line) => Number(line.quantity) !== 0)
      .map((line) => ({
        item: line.lineObjectNumber,
        description: line.description,
        unit: line.unitOfMeasureCode,
        quantity: line.quantity,
        unitPrice: line.unitPrice,
      })),
  };
}
