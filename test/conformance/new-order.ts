import { v4 as uuid } from "uuid";
import { decimal } from "#model/decimal";
import { toIntentKey } from "#model/intent-key";
import type { OrderOutcome, RevisionOutcome } from "../../bridge/ports/erp";
import type { ErpReference, NewOrder, NewOrderLine } from "../../bridge/ports/erp-documents";
import type { ErpUnderTest } from "./erp-under-test";

/** An order of one line under a key of its own, as the bridge asks for it. */
export function aNewOrder({ customer, item }: ErpUnderTest, change: Partial<NewOrderLine> = {}): NewOrder {
  const line = { number: 10, item, quantity: decimal("3"), unit: "PCS", unitPrice: decimal("19.9") };
  return {
    key: toIntentKey(uuid()),
    customerId: customer.id,
    currency: "EUR",
    deliverBy: null,
    lines: [{ ...line, amount: decimal("59.7"), ...change }],
  };
}

/** The order that was made; anything else fails the test with what the ERP said. */
export function accepted(outcome: OrderOutcome | RevisionOutcome): ErpReference {
  if (outcome.is !== "accepted") throw new Error(`expected an order, got ${JSON.stringify(outcome)}`);
  return outcome.order;
}
