import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { flagOf, isEmpty, numberOf, textOf } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { add, subtract } from "./decimal";
import { requireNotBlockedItem } from "./line-object";
import { releaseOrder } from "./move-order";
import { nothingToPost, requirePostable, touch } from "./postable";
import { isComment, linesOf, outstandingOf, requireOwnLines } from "./sales-order";
import { insertShipment, insertShipmentLine } from "./shipment-document";

/** Quantities by line id; lines that are not named ship nothing. */
export type QuantitiesToShip = ReadonlyMap<string, number>;

/**
 * Posts a shipment of an order: of the given quantities, or of everything open. A draft is released by it, as posting does.
 * Moves the order's stamp, also for a part.
 */
export function shipOrder(company: Company, order: StoredRecord, quantities?: QuantitiesToShip): StoredRecord {
  requirePostable(company, order, "ship");
  const lines = linesOf(company, order.id);
  requireOwnLines(order, lines, [...(quantities?.keys() ?? [])]);
  const toShip = new Map(lines.map((line) => [line.id, quantityFor(line, quantities)]));
  if (![...toShip.values()].some((quantity) => quantity > 0)) throw nothingToPost();
  requireShippingAdvice(order, lines, toShip);

  const shipment = insertShipment(company, releaseOrder(company, order));
  for (const line of lines) {
    const quantity = toShip.get(line.id) ?? 0;
    if (quantity > 0 || isComment(line)) insertShipmentLine(company, shipment, line, quantity);
    if (quantity > 0) countShipped(company, line, quantity);
  }
  touch(company, order.id);
  return shipment;
}

function quantityFor(line: StoredRecord, quantities: QuantitiesToShip | undefined): number {
  if (isComment(line)) return 0;
  const open = outstandingOf(line);
  const quantity = quantities ? (quantities.get(line.id) ?? 0) : open;
  if (quantity < 0 || quantity > open) {
    const number = textOf(line.values, "lineObjectNumber");
    throw businessRule(
      `You cannot ship more than ${open} units of ${number}.`,
      `Von ${number} können nicht mehr als ${open} Einheiten geliefert werden.`,
    );
  }
  return quantity;
}

function requireShippingAdvice(
  order: StoredRecord,
  lines: readonly StoredRecord[],
  toShip: ReadonlyMap<string, number>,
): void {
  if (flagOf(order.values, "partialShipping")) return;
  if (lines.every((line) => isComment(line) || toShip.get(line.id) === outstandingOf(line))) return;
  throw businessRule(
    "This document cannot be shipped in parts: its shipping advice is Complete.",
    "Dieser Beleg kann nicht in Teilen geliefert werden: Seine Versandanweisung ist Vollständig.",
  );
}

function countShipped(company: Company, line: StoredRecord, quantity: number): void {
  const shipped = add(numberOf(line.values, "shippedQuantity"), quantity);
  company.records.update("salesOrderLines", line.id, {
    ...line.values,
    shippedQuantity: shipped,
    shipQuantity: subtract(numberOf(line.values, "quantity"), shipped),
  });
  takeFromInventory(company, line, quantity);
}

/** Stock moves without moving the item's stamp: in Business Central it is a sum over entries, not a field of the item. */
function takeFromInventory(company: Company, line: StoredRecord, quantity: number): void {
  const { itemId } = line.values;
  const item = isEmpty(itemId) ? undefined : company.records.find("items", String(itemId));
  if (!item) return;
  requireNotBlockedItem(item);
  if (item.values["type"] !== "Inventory") return;
  company.records.update("items", item.id, {
    ...item.values,
    inventory: subtract(numberOf(item.values, "inventory"), quantity),
  });
}
