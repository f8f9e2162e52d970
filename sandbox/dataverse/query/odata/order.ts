import type { OrderItem } from "../address";
import { invalidAddress } from "../address-errors";
import type { Order } from "../tree/query";
import { resolveColumn } from "./resolve-path";
import { withoutAlias, type Scope } from "./scope";

/** `$orderby`: choices by their integer, lookups by name (learn.microsoft.com, webapi/query/order-rows). */
export function planOrder(items: readonly OrderItem[], scope: Scope): readonly Order[] {
  return items.map(({ by, descending }) => {
    const meant = withoutAlias(by, scope);
    if (meant.is !== "path") throw invalidAddress("An $orderby expression must be a property.");
    const column = resolveColumn(meant.steps, scope);
    return { value: { is: "column", column }, descending, choicesBy: "value" };
  });
}
