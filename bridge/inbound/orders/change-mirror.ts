import { orderLineTable } from "#model/tables/order-line";
import { orderTable } from "#model/tables/order";
import { active, bindTo, create, inactive, inCurrency, update, upsertMany, type Change } from "../../ports/change";
import type { ErpOrder } from "../../ports/erp-documents";
import { opportunityTable, productTable } from "../../ports/stock-tables";
import type { Inbound } from "../inbound";
import type { ComparedLine } from "./compare-with-promise";
import type { MirroredOrder } from "./mirrored-order";
import { toLineKey, toOrderKey } from "./order-context";
import { toOrderBindings, toOwner, type OrderLinks } from "./order-links";
import { toOrderLineRow } from "./to-order-line-row";
import type { toOrderRow } from "./to-order-row";

/** Dataverse recommends bulk messages of 100 to 1,000 rows. */
const linesPerMessage = 500;

/** The write of the order's own row: conditional on what was read, so that an older state never overwrites a newer one. */
export function changeOrder(
  inbound: Inbound,
  order: ErpOrder,
  values: ReturnType<typeof toOrderRow>,
  mirrored: MirroredOrder | undefined,
  links: OrderLinks,
): Change {
  const row = { ...values, ...toOrderBindings(links) };
  if (mirrored) {
    const owner = isFirstLinked(mirrored, links) ? toOwner(links) : {};
    return update(orderTable, mirrored.accord_orderid, { ...row, ...owner }, mirrored["@odata.etag"]);
  }
  return create(orderTable, {
    ...row,
    accord_orderid: links.orderId,
    accord_erpkey: toOrderKey(inbound, order.id),
    accord_company: inbound.erp.company,
    ...toOwner(links),
  });
}

/**
 * The writes of its lines: every line of the ERP and every promised line it has removed, in bulk by alternate key. Rows that stand
 * for neither any more, as when a line was entered again under another number, are shown no longer.
 */
export function changeLines(
  inbound: Inbound,
  order: ErpOrder,
  lines: readonly ComparedLine[],
  mirrored: MirroredOrder | undefined,
  links: OrderLinks,
  productOf: (item: string | null) => string | undefined,
): readonly Change[] {
  const now = inbound.clock.now();
  const known = new Map((mirrored?.accord_order_orderline ?? []).map((row) => [row.accord_erpkey ?? "", row]));
  const rows = lines.map((line) => {
    const value = toLineKey(inbound, order.id, line.sequence);
    const isNew = !known.delete(value);
    return {
      key: { column: "accord_erpkey", value },
      values: {
        ...toOrderLineRow(order, line, inbound.erp.company, now),
        "accord_OrderId@odata.bind": bindTo(orderTable, links.orderId),
        ...(links.opportunityId
          ? { "accord_OpportunityId@odata.bind": bindTo(opportunityTable, links.opportunityId) }
          : {}),
        ...toProduct(productOf(line.committed?.item ?? line.promised?.item ?? null)),
        ...inCurrency(links.currencyId),
        ...(isNew ? active : {}),
        ...(isNew || isFirstLinked(mirrored, links) ? toOwner(links) : {}),
      },
    };
  });
  const messages = Array.from({ length: Math.ceil(rows.length / linesPerMessage) }, (_, at) =>
    upsertMany(orderLineTable, rows.slice(at * linesPerMessage, (at + 1) * linesPerMessage)),
  );
  const strays = [...known.values()].map((row) => update(orderLineTable, row.accord_orderlineid, inactive));
  return [...messages, ...strays];
}

/** Whether the account of an order that was taken over before has become known. */
function isFirstLinked(mirrored: MirroredOrder | undefined, { accountId }: OrderLinks): boolean {
  return mirrored?._accord_accountid_value === null && Boolean(accountId);
}

function toProduct(productId: string | undefined) {
  return productId ? { "accord_ProductId@odata.bind": bindTo(productTable, productId) } : {};
}
