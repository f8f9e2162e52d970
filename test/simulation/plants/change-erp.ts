import type { Erp, ReadChanges } from "../../../bridge/ports/erp";
import { ErpFault } from "../../../bridge/ports/erp-fault";
import type { BridgePorts } from "../../../bridge/running/run-bridge";

export function withErp(ports: BridgePorts, change: (erp: Erp) => Partial<Erp>): BridgePorts {
  return { ...ports, erp: { ...ports.erp, ...change(ports.erp) } };
}

/** Every fault of the ERP as a plant wants it told. */
export function withFaults(ports: BridgePorts, change: (fault: ErpFault) => ErpFault): BridgePorts {
  const tell = (error: unknown): unknown => (error instanceof ErpFault ? change(error) : error);
  async function ask<Answer>(answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer;
    } catch (error) {
      throw tell(error);
    }
  }
  async function* pages<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
    try {
      yield* items;
    } catch (error) {
      throw tell(error);
    }
  }
  const changes =
    <Document>(read: ReadChanges<Document>): ReadChanges<Document> =>
    (cursor) =>
      pages(read(cursor));
  return withErp(ports, (erp) => ({
    readCustomer: (id) => ask(erp.readCustomer(id)),
    findCustomersByNumber: (number) => ask(erp.findCustomersByNumber(number)),
    findCustomersByName: (name) => ask(erp.findCustomersByName(name)),
    createCustomer: (customer) => ask(erp.createCustomer(customer)),
    findOrdersByKey: (key) => ask(erp.findOrdersByKey(key)),
    createOrder: (order) => ask(erp.createOrder(order)),
    reviseOrder: (id, order) => ask(erp.reviseOrder(id, order)),
    readOrder: (id) => ask(erp.readOrder(id)),
    readOrderByNumber: (number) => ask(erp.readOrderByNumber(number)),
    readInvoicedOrder: (number) => ask(erp.readInvoicedOrder(number)),
    changedOrders: changes(erp.changedOrders),
    changedShipments: changes(erp.changedShipments),
    changedInvoices: changes(erp.changedInvoices),
    changedCustomers: changes(erp.changedCustomers),
    readAllOrders: () => pages(erp.readAllOrders()),
  }));
}

/** The same fault of another class, or without the wait the ERP asked for. */
export function asFault(
  fault: ErpFault,
  change: { readonly failure?: ErpFault["failure"]; readonly waits?: false },
): ErpFault {
  return new ErpFault(fault.message, {
    failure: change.failure ?? fault.failure,
    sent: fault.sent,
    retryAfterSeconds: change.waits === false ? undefined : fault.retryAfterSeconds,
    code: fault.code,
  });
}
