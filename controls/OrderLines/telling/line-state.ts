import { compare, zero } from "#model/decimal";
import { openQuantity } from "#model/line-ledger";
import type { OrderLine } from "../../shared/mirror/order-line";

/** The ERP committed something else than was promised. */
export function isDifferent({ change, differs }: OrderLine): boolean {
  return change === "Changed" ? differs.length > 0 : change !== "AsPromised";
}

/** Something is still to be shipped. */
export function isOpen({ quantities }: OrderLine): boolean {
  return compare(openQuantity(quantities), zero) > 0;
}
