import { z } from "zod";
import type { RevisionOutcome } from "../ports/erp";
import type { NewOrder, NewOrderLine } from "../ports/erp-documents";
import { ErpFault } from "../ports/erp-fault";
import { writesPerBatch, type BusinessCentralApi, type Write } from "./api";
import { toLine, toTerms } from "./create-order";
import { explainRefusal } from "./explain-refusal";
import { decodeOption } from "./odata-names";
import { textOrNull } from "./wire-values";

const standingLine = z.object({ id: z.string(), lineType: z.string(), lineObjectNumber: textOrNull });

const standingOrder = z.object({
  "@odata.etag": z.string(),
  id: z.string(),
  number: z.string(),
  status: z.string(),
  salesOrderLines: z.array(standingLine),
});

const fields = "$select=id,number,status&$expand=salesOrderLines($select=id,sequence,lineType,lineObjectNumber)";

type UnitCodes = Readonly<Record<string, string>>;

/**
 * Takes a newer version into a draft. The header goes first, under the version that was read: it carries the new key, so the order is
 * found under it only when all the lines are as asked. Business Central lets nobody but its own people change an order that is
 * released or in approval (erp contract, 2.4), and neither does the bridge.
 */
export async function reviseOrder(
  api: BusinessCentralApi,
  id: string,
  order: NewOrder,
  unitCodes: UnitCodes,
): Promise<RevisionOutcome> {
  const standing = await api.record(standingOrder, `salesOrders(${id})?${fields}`);
  if (!standing) return { is: "gone" };
  const writes = toWrites(standing, order, unitCodes);
  if (decodeOption(standing.status) !== "Draft" || writes.length > writesPerBatch) return { is: "asked" };
  try {
    const changed = await api.changeTogether(writes);
    switch (changed.is) {
      case "changed":
        return { is: "accepted", order: { id, number: standing.number } };
      case "refused":
        return await explainRefusal(api, order, changed);
      case "conflict":
        throw new ErpFault("Somebody else is changing the order", { failure: "Transient", sent: "no" });
    }
  } catch (error) {
    if (error instanceof ErpFault && error.sent === "maybe") return { is: "unknown", detail: error.message };
    throw error;
  }
}

function toWrites(standing: z.infer<typeof standingOrder>, order: NewOrder, unitCodes: UnitCodes): readonly Write[] {
  const free = standing.salesOrderLines.filter((line) => line.lineType !== "Comment");
  const lines = order.lines.map((line): Write => {
    const same = take(free, line);
    return same
      ? { method: "PATCH", path: `salesOrderLines(${same.id})`, ifMatch: "*", body: toTerms(line, unitCodes) }
      : { method: "POST", path: `salesOrders(${standing.id})/salesOrderLines`, body: toLine(line, unitCodes) };
  });
  const removed = free.map((line): Write => ({ method: "DELETE", path: `salesOrderLines(${line.id})`, ifMatch: "*" }));
  const header = {
    externalDocumentNumber: order.key,
    ...(order.deliverBy === null ? {} : { requestedDeliveryDate: order.deliverBy }),
  };
  return [
    { method: "PATCH", path: `salesOrders(${standing.id})`, ifMatch: standing["@odata.etag"], body: header },
    ...lines,
    ...removed,
  ];
}

/** The line that sells the same item already, taken out of the list: an item of a line cannot be changed (erp contract, 2.4). */
function take(free: z.infer<typeof standingLine>[], { item }: NewOrderLine): z.infer<typeof standingLine> | undefined {
  const at = free.findIndex((line) => line.lineObjectNumber?.toUpperCase() === item.toUpperCase());
  return at < 0 ? undefined : free.splice(at, 1)[0];
}
