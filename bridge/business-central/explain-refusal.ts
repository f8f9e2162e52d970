import { z } from "zod";
import type { OrderOutcome } from "../ports/erp";
import type { NewOrder } from "../ports/erp-documents";
import { ErpFault } from "../ports/erp-fault";
import type { BusinessCentralApi } from "./api";
import { readCustomer } from "./customers";
import { anyOf } from "./odata-names";
import type { Refusal } from "./read-failure";

const itemRow = z.object({ number: z.string(), blocked: z.boolean() });

/** Something of that key is there already, or was changed in between. */
const conflicts = ["Internal_EntityWithSameKeyExists", "Request_EntityChanged"];

/** A filter with more alternatives makes an address that is too long. */
const itemsPerRequest = 50;

/**
 * Why an order was refused, from facts rather than from the words of the message, which depend on language and version:
 * a blocked customer, an item that is unknown or blocked. What none of them explains is told in Business Central's own words.
 * A request Business Central cannot even parse is a fault of the mapping, thrown as ErpFault.
 */
export async function explainRefusal(
  api: BusinessCentralApi,
  order: NewOrder,
  refusal: Refusal,
): Promise<OrderOutcome> {
  const customer = await readCustomer(api, order.customerId);
  if (customer && customer.creditStatus !== "Free") {
    const reason = { code: "CustomerBlocked", customer: customer.name, block: customer.creditStatus } as const;
    return { is: "waits", reason };
  }
  const items = await readItems(api, [...new Set(order.lines.map((line) => line.item.toUpperCase()))]);
  for (const line of order.lines) {
    const item = items.get(line.item.toUpperCase());
    const where = { line: String(line.number), item: line.item };
    if (!item) return { is: "refused", reason: { code: "ItemUnknown", ...where } };
    if (item.blocked) return { is: "refused", reason: { code: "ItemBlocked", ...where } };
  }
  if (refusal.code.startsWith("BadRequest")) {
    throw new ErpFault(`Business Central does not understand the order: ${refusal.text}`, {
      failure: "Mapping",
      sent: "no",
      code: refusal.code,
    });
  }
  const reason = { code: "RefusedByErp", text: refusal.text } as const;
  return { is: conflicts.includes(refusal.code) ? "conflict" : "refused", reason };
}

async function readItems(
  api: BusinessCentralApi,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, z.infer<typeof itemRow>>> {
  const items = new Map<string, z.infer<typeof itemRow>>();
  for (let from = 0; from < numbers.length; from += itemsPerRequest) {
    const filter = encodeURIComponent(anyOf("number", numbers.slice(from, from + itemsPerRequest)));
    const rows = await api.rows(itemRow, `items?$select=id,number,blocked&$filter=${filter}`);
    for (const row of rows) items.set(row.number.toUpperCase(), row);
  }
  return items;
}
