import { multiply, round, sum, zero } from "#model/decimal";
import type { CustomerOutcome, Idempotency, OrderOutcome, RevisionOutcome } from "../../../bridge/ports/erp";
import type {
  ErpCustomer,
  ErpOrder,
  ErpOrderLine,
  ErpReference,
  ErpShipment,
  NewCustomer,
  NewOrder,
} from "../../../bridge/ports/erp-documents";
import type { ErpInvoice, ErpLedgerSource } from "../../../bridge/ports/erp-money";
import { ErpFault } from "../../../bridge/ports/erp-fault";
import type { Random } from "../time/random";
import { makeMemoryLedger, type MemoryLedger } from "./memory-ledger";

/** Something with the stamp of its last change, by which streams read it. */
export interface Stamped<Document> {
  readonly stamp: string;
  readonly document: Document;
}

/** An order as it was asked for, kept whatever becomes of it. */
export interface CreatedOrder {
  readonly id: string;
  readonly asked: NewOrder;
  readonly on: number;
}

/**
 * One company of an ERP in memory, with the traits of Business Central that are hard on a bridge: numbers of its own, change stamps
 * that some edits do not move, orders that vanish with their last invoice. Every operation happens at once and completely.
 */
export interface MemoryErp {
  readonly customers: Map<string, Stamped<ErpCustomer>>;
  readonly orders: Map<string, Stamped<ErpOrder>>;
  readonly shipments: Map<string, Stamped<ErpShipment>>;
  readonly invoices: Map<string, Stamped<ErpInvoice>>;
  readonly creditMemos: Map<string, Stamped<ErpInvoice>>;
  /** Orders that went with their last invoice, by number, with the stamp of that. */
  readonly invoicedOrders: Map<string, Stamped<ErpOrder>>;
  readonly ledger: MemoryLedger;
  readonly created: readonly CreatedOrder[];
  /** Orders that took a newer version over. */
  readonly revised: readonly CreatedOrder[];
  readonly createdCustomers: readonly ErpCustomer[];
  /** A new change stamp; later ones sort behind it. */
  stamp(): string;
  nextNumber(series: "order" | "customer" | "shipment" | "invoice" | "payment" | "creditMemo"): string;
  addCustomer(customer: Omit<ErpCustomer, "id" | "creditLimit">): ErpCustomer;
  createCustomer(customer: NewCustomer): CustomerOutcome;
  findOrdersByKey(key: string): readonly ErpReference[];
  createOrder(order: NewOrder): OrderOutcome;
  reviseOrder(id: string, order: NewOrder): RevisionOutcome;
  /** The order is gone; its key stays taken where the ERP guards keys. */
  deleteOrder(id: string): void;
  readInvoicedOrder(number: string): ErpOrder | undefined;
}

/** The reference of orders that nobody asked for. */
export const byHand = "BY HAND";

/** The items of the company. One of them trips over a rule nobody wrote down. */
export const items = ["CM-200", "GR-10", "FILTER/5"] as const;
export const blockedItem = "OLD-1";
/** The ERP does not understand an order with it: a fault of the mapping. */
export const unreadableItem = "BROKEN-1";

/** What one company's ERP has and another's has not. */
export interface ErpTraits {
  readonly idempotency: Idempotency;
  readonly ledgerSource: ErpLedgerSource;
}

export function makeMemoryErp(now: () => number, random: Random, traits: ErpTraits): MemoryErp {
  const { idempotency } = traits;
  const customers: MemoryErp["customers"] = new Map();
  const orders: MemoryErp["orders"] = new Map();
  const invoicedOrders: MemoryErp["invoicedOrders"] = new Map();
  const deleted = new Map<string, ErpReference>();
  const created: CreatedOrder[] = [];
  const revised: CreatedOrder[] = [];
  const createdCustomers: ErpCustomer[] = [];
  const numbers = {
    order: 101000,
    customer: 20000,
    shipment: 102000,
    invoice: 103000,
    payment: 104000,
    creditMemo: 105000,
  };
  let stamps = 0;

  function stamp(): string {
    return `${new Date(now()).toISOString().slice(0, 23)}${String(++stamps).padStart(6, "0")}Z`;
  }

  function nextNumber(series: keyof typeof numbers): string {
    return String(++numbers[series]);
  }

  function addCustomer(customer: Omit<ErpCustomer, "id" | "creditLimit">): ErpCustomer {
    const document = { id: random.uuid(), creditLimit: undefined, ...customer };
    customers.set(document.id, { stamp: stamp(), document });
    return document;
  }

  function findOrdersByKey(key: string): readonly ErpReference[] {
    const standing = [...orders.values()].map(({ document }) => document);
    const gone = [...invoicedOrders.values()].map(({ document }) => document);
    const found = [...gone, ...standing].filter((order) => order.key === key);
    return [...new Map(found.map(({ id, number }) => [id, { id, number }])).values()];
  }

  function findTaken(key: string): ErpReference | undefined {
    return findOrdersByKey(key)[0] ?? deleted.get(key);
  }

  return {
    customers,
    orders,
    shipments: new Map(),
    invoices: new Map(),
    creditMemos: new Map(),
    invoicedOrders,
    ledger: makeMemoryLedger(traits.ledgerSource),
    created,
    revised,
    createdCustomers,
    stamp,
    nextNumber,
    addCustomer,
    findOrdersByKey,
    createCustomer({ name }) {
      if (name === "") return { is: "refused", reason: { code: "RefusedByErp", text: "A customer needs a name" } };
      const customer = addCustomer({ name, number: nextNumber("customer"), creditStatus: "Free" });
      createdCustomers.push(customer);
      return { is: "accepted", customer };
    },
    createOrder(asked) {
      const customer = customers.get(asked.customerId)?.document;
      const refusal = refusalOf(asked, customer);
      if (refusal) return refusal;
      if (!customer) return { is: "refused", reason: { code: "RefusedByErp", text: "The customer does not exist" } };
      const first = idempotency === "lookupOnly" ? undefined : findTaken(asked.key);
      if (first && idempotency === "clientKey") return { is: "accepted", order: first };
      if (first) return { is: "conflict", reason: { code: "RefusedByErp", text: "An order with this key exists" } };
      const order = toOrder(asked, customer, {
        id: random.uuid(),
        number: nextNumber("order"),
        stamp: stamp(),
        now: now(),
      });
      orders.set(order.id, { stamp: order.version, document: order });
      created.push({ id: order.id, asked, on: now() });
      return { is: "accepted", order: { id: order.id, number: order.number } };
    },
    reviseOrder(id, asked) {
      const order = orders.get(id)?.document;
      if (!order) return { is: "gone" };
      if (order.decision !== "Undecided") return { is: "asked" };
      const refusal = refusalOf(asked, customers.get(order.customer.id)?.document);
      if (refusal) return refusal;
      const document = withVersion(order, asked, stamp(), now());
      orders.set(id, { stamp: document.version, document });
      revised.push({ id, asked, on: now() });
      return { is: "accepted", order: { id, number: order.number } };
    },
    deleteOrder(id) {
      const order = orders.get(id)?.document;
      // What people entered by hand has no key of its own.
      if (order && order.key !== byHand) deleted.set(order.key, { id, number: order.number });
      orders.delete(id);
    },
    readInvoicedOrder(number) {
      const gone = invoicedOrders.get(number);
      return gone && toInvoicedOrder(gone.document, gone.stamp);
    },
  };
}

function refusalOf(asked: NewOrder, customer: ErpCustomer | undefined): OrderOutcome | undefined {
  if (customer && customer.creditStatus !== "Free") {
    return { is: "waits", reason: { code: "CustomerBlocked", customer: customer.name, block: customer.creditStatus } };
  }
  for (const line of asked.lines) {
    const where = { line: String(line.number), item: line.item };
    if (line.item === unreadableItem) {
      throw new ErpFault("The ERP does not understand the order", {
        failure: "Mapping",
        sent: "no",
        code: "BadRequest",
      });
    }
    if (line.item === blockedItem) return { is: "refused", reason: { code: "ItemBlocked", ...where } };
    if (!items.some((item) => item === line.item)) return { is: "refused", reason: { code: "ItemUnknown", ...where } };
  }
  return undefined;
}

function toOrder(
  asked: NewOrder,
  customer: ErpCustomer,
  made: { readonly id: string; readonly number: string; readonly stamp: string; readonly now: number },
): ErpOrder {
  const date = new Date(made.now).toISOString().slice(0, 10);
  return {
    id: made.id,
    number: made.number,
    key: asked.key,
    customer: { id: customer.id, number: customer.number },
    decision: "Undecided",
    status: "Draft",
    version: made.stamp,
    changedOn: new Date(made.now),
    orderDate: date,
    deliverBy: asked.deliverBy,
    currency: asked.currency,
    total: sum(asked.lines.map((line) => line.amount)),
    lines: asked.lines.map((line, index) => ({
      sequence: (index + 1) * 10000,
      item: line.item,
      description: `Item ${line.item}`,
      unit: line.unit,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      amount: line.amount,
      shipmentDate: asked.deliverBy ?? date,
      shipped: zero,
      invoiced: zero,
    })),
    address: null,
    isClosed: false,
  };
}

/** A draft that takes a newer version over: lines that sell the same item stay, the others come and go. */
function withVersion(order: ErpOrder, asked: NewOrder, version: string, now: number): ErpOrder {
  const free = [...order.lines];
  let last = Math.max(0, ...free.map((line) => line.sequence));
  const lines = asked.lines.map(({ item, unit, quantity, unitPrice, amount }): ErpOrderLine => {
    const at = free.findIndex((line) => line.item === item);
    const [same] = at < 0 ? [] : free.splice(at, 1);
    const shipmentDate = asked.deliverBy ?? same?.shipmentDate ?? order.orderDate;
    const sequence = same?.sequence ?? (last += 10000);
    const nothing = { shipped: zero, invoiced: zero };
    return { sequence, item, description: `Item ${item}`, unit, quantity, unitPrice, amount, shipmentDate, ...nothing };
  });
  return {
    ...order,
    key: asked.key,
    deliverBy: asked.deliverBy ?? order.deliverBy,
    version,
    changedOn: new Date(now),
    lines,
    total: sum(lines.map((line) => line.amount)),
  };
}

/** What is still known of an order when it went with its last invoice. */
function toInvoicedOrder(order: ErpOrder, stamp: string): ErpOrder {
  const lines = order.lines.map((line) => ({
    ...line,
    amount: round(multiply(line.quantity, line.unitPrice), 2),
    shipped: line.quantity,
    invoiced: line.quantity,
  }));
  return {
    ...order,
    decision: "Accepted",
    status: "Invoiced",
    version: stamp,
    changedOn: new Date(Date.parse(`${stamp.slice(0, 23)}Z`)),
    orderDate: null,
    deliverBy: null,
    total: sum(lines.map((line) => line.amount)),
    lines,
    isClosed: true,
  };
}
