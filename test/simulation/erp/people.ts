import { decimal, multiply, round, sum, zero } from "#model/decimal";
import type { CreditStatus } from "#model/tables/account";
import type { ErpOrder, ErpOrderLine, OrderDecision } from "../../../bridge/ports/erp-documents";
import type { ErpInvoice } from "../../../bridge/ports/erp-money";
import { byHand, items, type MemoryErp } from "./memory-erp";

/** What people in the ERP do with its documents. An act on an order that is gone changes nothing. */
export interface ErpPeople {
  decide(orderId: string, decision: OrderDecision): void;
  changeQuantity(orderId: string, quantity: string): void;
  addLine(orderId: string): void;
  removeLine(orderId: string): void;
  /** An edit that does not move the change stamp: only a sweep finds it. */
  moveDate(orderId: string, date: string): void;
  ship(orderId: string): void;
  /** Ships and invoices everything: the order is gone then. */
  invoice(orderId: string): void;
  remove(orderId: string): void;
  enterOrder(customerId: string): void;
  block(customerId: string, creditStatus: CreditStatus): void;
}

const statusOf: Readonly<Record<OrderDecision, string>> = {
  Undecided: "Draft",
  AwaitingApproval: "In Review",
  Accepted: "Open",
};

/**
 * `later` carries a change out after its stamp was taken: a transaction takes its stamp when it writes and is seen when it commits.
 */
export function makeErpPeople(erp: MemoryErp, now: () => number, later: (change: () => void) => void): ErpPeople {
  function edit(orderId: string, change: (order: ErpOrder) => Partial<ErpOrder>): void {
    const stamp = erp.stamp();
    const changedOn = new Date(now());
    later(() => {
      const order = erp.orders.get(orderId)?.document;
      if (!order) return;
      const version = stamp > order.version ? stamp : erp.stamp();
      const document = withTotal({ ...order, ...change(order), version, changedOn });
      erp.orders.set(orderId, { stamp: document.version, document });
    });
  }

  function editLines(orderId: string, change: (lines: readonly ErpOrderLine[]) => readonly ErpOrderLine[]): void {
    edit(orderId, (order) => (order.lines.some(isDelivered) ? {} : { lines: change(order.lines) }));
  }

  return {
    decide: (orderId, decision) => edit(orderId, () => ({ decision, status: statusOf[decision] })),
    changeQuantity: (orderId, quantity) =>
      editLines(orderId, ([first, ...others]) =>
        first ? [withAmount({ ...first, quantity: decimal(quantity) }), ...others] : [],
      ),
    addLine: (orderId) =>
      editLines(orderId, (lines) => {
        const sequence = Math.max(0, ...lines.map((line) => line.sequence)) + 10000;
        const { shipmentDate = null } = lines[0] ?? {};
        const line = { sequence, item: items[1], description: "Added", unit: "PCS", shipmentDate };
        const nothing = { shipped: zero, invoiced: zero, amount: zero };
        return [...lines, withAmount({ ...line, ...nothing, quantity: decimal("1"), unitPrice: decimal("19.9") })];
      }),
    removeLine: (orderId) => editLines(orderId, (lines) => (lines.length > 1 ? lines.slice(0, -1) : lines)),
    moveDate(orderId, date) {
      const order = erp.orders.get(orderId);
      if (!order) return;
      const lines = order.document.lines.map((line) => ({ ...line, shipmentDate: date }));
      erp.orders.set(orderId, { ...order, document: { ...order.document, lines } });
    },
    ship(orderId) {
      const order = erp.orders.get(orderId)?.document;
      if (order?.decision !== "Accepted") return;
      const open = order.lines.filter((line) => line.shipped !== line.quantity);
      if (open.length === 0) return;
      const lines = order.lines.map((line) => ({ ...line, shipped: line.quantity }));
      erp.orders.set(orderId, { stamp: order.version, document: { ...order, lines } });
      const stamp = erp.stamp();
      const shipment = {
        id: `${orderId.slice(0, 24)}${stamp.slice(-7, -1).padStart(12, "0")}`,
        number: erp.nextNumber("shipment"),
        orderNumber: order.number,
        postedOn: new Date(now()),
        customerNumber: order.customer.number,
        shippedOn: stamp.slice(0, 10),
        method: null,
        version: stamp,
        lines: open.map(({ item, description, unit, quantity, unitPrice }) => {
          return { item, description, unit, quantity, unitPrice };
        }),
      };
      later(() => erp.shipments.set(shipment.id, { stamp, document: shipment }));
    },
    invoice(orderId) {
      const order = erp.orders.get(orderId)?.document;
      if (order?.decision !== "Accepted") return;
      const stamp = erp.stamp();
      erp.orders.delete(orderId);
      erp.invoicedOrders.set(order.number, { stamp, document: order });
      const invoice = toInvoice(order, erp.nextNumber("invoice"), stamp);
      later(() => erp.invoices.set(invoice.id, { stamp, document: invoice }));
    },
    remove(orderId) {
      const order = erp.orders.get(orderId)?.document;
      if (order && !order.lines.some(isDelivered)) erp.deleteOrder(orderId);
    },
    enterOrder(customerId) {
      const line = { number: 10, item: items[0], quantity: decimal("2"), unit: "PCS", unitPrice: decimal("300") };
      erp.createOrder({
        key: byHand,
        customerId,
        currency: "EUR",
        deliverBy: null,
        lines: [{ ...line, amount: decimal("600") }],
      });
    },
    block(customerId, creditStatus) {
      const customer = erp.customers.get(customerId)?.document;
      if (!customer) return;
      erp.customers.set(customerId, { stamp: erp.stamp(), document: { ...customer, creditStatus } });
    },
  };
}

function toInvoice(order: ErpOrder, number: string, stamp: string): ErpInvoice {
  const lines = order.lines.map(({ sequence, item, description, unit, quantity, unitPrice }) => {
    const amount = round(multiply(quantity, unitPrice), 2);
    return { sequence, item, description, unit, quantity, unitPrice, amount, amountWithTax: amount };
  });
  const total = sum(lines.map((line) => line.amount));
  const date = stamp.slice(0, 10);
  return {
    id: `${order.id.slice(0, 24)}${number.padStart(12, "0")}`,
    number,
    kind: "Invoice",
    customerNumber: order.customer.number,
    orderNumber: order.number,
    key: order.key,
    invoiceDate: date,
    postingDate: date,
    dueDate: date,
    currency: order.currency,
    total,
    totalWithTax: total,
    open: total,
    status: "Open",
    isCancelled: false,
    isDisputed: false,
    appliesTo: null,
    version: stamp,
    lines,
  };
}

function isDelivered(line: ErpOrderLine): boolean {
  return line.shipped !== zero || line.invoiced !== zero;
}

function withAmount(line: ErpOrderLine): ErpOrderLine {
  return { ...line, amount: round(multiply(line.quantity, line.unitPrice), 2) };
}

function withTotal(order: ErpOrder): ErpOrder {
  return { ...order, total: sum(order.lines.map((line) => line.amount)) };
}
