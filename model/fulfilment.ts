import { choice, type NameOf } from "./choice";
import { compare, isZero, sum, zero } from "./decimal";
import { agreedQuantity, openQuantity, type LineQuantities } from "./line-ledger";

export const fulfilments = choice("NotShipped", "PartlyShipped", "Shipped", "ClosedShort", "Returned");

export type Fulfilment = NameOf<typeof fulfilments>;

/** How far an order is delivered, from its lines. `closed` says that the ERP will deliver nothing more. */
export function fulfilmentOf(lines: readonly LineQuantities[], closed = false): Fulfilment {
  const shipped = sum(lines.map((line) => line.shipped));
  if (!isZero(shipped) && lines.every((line) => compare(line.returned, line.shipped) >= 0)) return "Returned";
  const somethingOpen = lines.some((line) => compare(openQuantity(line), zero) > 0);
  if (somethingOpen && closed) return "ClosedShort";
  if (isZero(shipped)) return "NotShipped";
  return somethingOpen ? "PartlyShipped" : "Shipped";
}

/** Whether every line is shipped or cancelled. */
export function isDelivered(lines: readonly LineQuantities[]): boolean {
  return lines.every((line) => compare(line.shipped, agreedQuantity(line)) >= 0);
}
