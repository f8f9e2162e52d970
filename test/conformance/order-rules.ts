import { decimal } from "#model/decimal";
import { ErpFault } from "../../bridge/ports/erp-fault";
import type { ErpUnderTest } from "./erp-under-test";
import { accepted, aNewOrder } from "./new-order";

/** What every connector keeps about orders: an intent becomes one order or none, and what is not known is said to be not known. */
export function describeOrders(under: () => ErpUnderTest): void {
  test("an order says what was asked, and is found by its key and by no other", async () => {
    const { erp, customer } = under();
    const asked = aNewOrder(under());
    const order = accepted(await erp.createOrder(asked));
    expect(await erp.findOrdersByKey(asked.key)).toEqual([order]);
    expect(await erp.findOrdersByKey(aNewOrder(under()).key)).toEqual([]);
    expect(await erp.readOrder(order.id)).toMatchObject({
      ...order,
      key: asked.key,
      customer: { id: customer.id, number: customer.number },
      decision: "Undecided",
      currency: "EUR",
      isClosed: false,
      lines: [{ item: under().item, quantity: "3", unitPrice: "19.9", amount: "59.7", shipped: "0", invoiced: "0" }],
    });
    expect((await erp.readOrderByNumber(order.number))?.id).toBe(order.id);
  });

  test("a second order under the same key is the first one, is refused, or is made, as the connector declares", async () => {
    const { erp } = under();
    const { idempotency } = erp.capabilities;
    const asked = aNewOrder(under());
    const first = accepted(await erp.createOrder(asked));
    const second = await erp.createOrder(asked);
    if (idempotency === "clientKey") expect(accepted(second)).toEqual(first);
    if (idempotency === "uniqueField") expect(second.is).toBe("conflict");
    if (idempotency === "lookupOnly") expect(accepted(second).id).not.toBe(first.id);
    expect(await erp.findOrdersByKey(asked.key)).toHaveLength(idempotency === "lookupOnly" ? 2 : 1);
  });

  test("a key stays taken when people delete its order, unless the connector declares that the ERP takes it again", async () => {
    const { erp, people } = under();
    const isTakenAgain = erp.capabilities.idempotency === "lookupOnly";
    const asked = aNewOrder(under());
    const first = accepted(await erp.createOrder(asked));
    await people.remove(first.id);
    const second = await erp.createOrder(asked);
    expect(second.is === "accepted" && second.order.id !== first.id).toBe(isTakenAgain);
    expect(await erp.findOrdersByKey(asked.key)).toHaveLength(isTakenAgain ? 1 : 0);
  });

  test("an answer that is lost is an unknown outcome, never a refusal; within the declared time the order is there", async () => {
    const { erp } = under();
    const asked = aNewOrder(under());
    await under().loseNextAnswer();
    expect((await erp.createOrder(asked)).is).toBe("unknown");
    expect(erp.capabilities.longestCommitSeconds).toBeGreaterThan(0);
    expect(await erp.findOrdersByKey(asked.key)).toHaveLength(1);
  });

  test("a busy ERP has done nothing, and says when to come back", async () => {
    const { erp } = under();
    const asked = aNewOrder(under());
    await under().turnNextAway(1);
    const fault: unknown = await erp.createOrder(asked).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ErpFault);
    expect(fault).toMatchObject({ failure: "Throttled", sent: "no", retryAfterSeconds: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await erp.findOrdersByKey(asked.key)).toEqual([]);
  });

  test("an item the ERP does not know refuses the whole order and names the line", async () => {
    const { erp, unknownItem } = under();
    const asked = aNewOrder(under(), { item: unknownItem, number: 20 });
    expect(await erp.createOrder(asked)).toEqual({
      is: "refused",
      reason: { code: "ItemUnknown", line: "20", item: unknownItem },
    });
    expect(await erp.findOrdersByKey(asked.key)).toEqual([]);
  });

  test("a blocked customer makes the order wait; once the block is lifted the same order goes through", async () => {
    const { erp, customer, people } = under();
    const asked = aNewOrder(under());
    await people.block(customer.id, true);
    expect(await erp.readCustomer(customer.id)).toMatchObject({ creditStatus: "Blocked" });
    expect(await erp.createOrder(asked)).toMatchObject({ is: "waits", reason: { code: "CustomerBlocked" } });
    expect(await erp.findOrdersByKey(asked.key)).toEqual([]);
    await people.block(customer.id, false);
    accepted(await erp.createOrder(asked));
  });

  test("a draft takes a newer version over under the newer key; a released order is the order desk's", async () => {
    const { erp, people } = under();
    const first = aNewOrder(under());
    const order = accepted(await erp.createOrder(first));
    const second = aNewOrder(under(), { quantity: decimal("5"), amount: decimal("99.5") });
    expect(accepted(await erp.reviseOrder(order.id, second))).toEqual(order);
    expect(await erp.findOrdersByKey(second.key)).toEqual([order]);
    expect(await erp.findOrdersByKey(first.key)).toEqual([]);
    expect(await erp.readOrder(order.id)).toMatchObject({ lines: [{ quantity: "5", amount: "99.5" }] });

    await people.release(order.id);
    expect(await erp.reviseOrder(order.id, aNewOrder(under()))).toEqual({ is: "asked" });
    expect(await erp.readOrder(order.id)).toMatchObject({ decision: "Accepted", lines: [{ quantity: "5" }] });
  });

  test("an order that was deleted is gone, for reading, for its key and for a newer version", async () => {
    const { erp, people } = under();
    const asked = aNewOrder(under());
    const { id, number } = accepted(await erp.createOrder(asked));
    await people.remove(id);
    expect(await erp.readOrder(id)).toBeUndefined();
    expect(await erp.readInvoicedOrder(number)).toBeUndefined();
    expect(await erp.findOrdersByKey(asked.key)).toEqual([]);
    expect(await erp.reviseOrder(id, aNewOrder(under()))).toEqual({ is: "gone" });
  });

  test("a customer is entered once and found by number and by exactly its name", async () => {
    const { erp } = under();
    const nothing = {
      street: null,
      city: null,
      postalCode: null,
      country: null,
      phone: null,
      email: null,
      website: null,
    };
    const created = await erp.createCustomer({ name: "O'Brien & Søn 100%", ...nothing });
    if (created.is !== "accepted") throw new Error(JSON.stringify(created));
    const { id, number } = created.customer;
    expect(await erp.findCustomersByName("O'Brien & Søn 100%")).toMatchObject([{ id, number }]);
    expect(await erp.findCustomersByName("O'Brien")).toEqual([]);
    expect(await erp.findCustomersByNumber(number)).toMatchObject([{ id }]);
    expect(await erp.readCustomers([number, "NO-SUCH-NUMBER"])).toMatchObject([{ id }]);
  });
}
