import type { ChangePage, Erp, ErpCapabilities, PostedDocuments, ReadChanges } from "../../../bridge/ports/erp";
import type { ErpOrder } from "../../../bridge/ports/erp-documents";
import type { ErpInvoice, ErpLedgerMovement, ErpLedgerSource } from "../../../bridge/ports/erp-money";
import { ErpFault } from "../../../bridge/ports/erp-fault";
import { exchange, type Failure } from "../exchange";
import type { Life } from "../life";
import type { World } from "../world";
import type { Stamped } from "./memory-erp";
import { fromCursor, readByStamp, toCursor } from "./read-by-stamp";

export interface ErpOptions {
  readonly capabilities: ErpCapabilities;
  readonly timeoutSeconds: number;
  readonly overlapSeconds: number;
}

export const connection = "sim";
export const company = "Simulated GmbH";

/** The ERP's port as one process sees it. Watches that a wait the ERP asked for is kept. */
export function makeUnreliableErp(world: World, life: Life, options: ErpOptions): Erp {
  const { erp, time } = world;
  let busyUntil = 0;
  let ledgerSource: ErpLedgerSource | undefined;

  function ask<Answer>(operation: string, carryOut: () => Answer, fail: (failure: Failure) => Answer): Promise<Answer> {
    if (life.isAlive() && time.now() < busyUntil) {
      world.report({ invariant: "I17", text: `${life.name} asks the ERP (${operation}) before the time it was told` });
    }
    return exchange<Answer>(world, life, {
      service: "erp",
      operation,
      timeoutSeconds: options.timeoutSeconds,
      carryOut,
      fail(failure) {
        if (failure.retryAfterSeconds !== undefined) busyUntil = time.now() + failure.retryAfterSeconds * 1000;
        return fail(failure);
      },
    });
  }

  /** Reading leaves nothing behind, so a lost answer is the same as none sent. */
  function read<Answer>(operation: string, carryOut: () => Answer): Promise<Answer> {
    return ask(operation, carryOut, (failure) => {
      throw toFault({ ...failure, sent: "no" });
    });
  }

  /** What was sent and not answered is a value: the caller has to look it up. */
  function write<Answer>(operation: string, carryOut: () => Answer): Promise<Answer | Unknown> {
    return ask<Answer | Unknown>(operation, carryOut, (failure) => {
      if (failure.sent === "maybe") return { is: "unknown", detail: "no answer" };
      throw toFault(failure);
    });
  }

  function changes<Document>(
    name: string,
    documents: ReadonlyMap<string, Stamped<Document>>,
    asOfNow: (document: Document) => Document = (document) => document,
  ): ReadChanges<Document> {
    return async function* readChanges(cursor): AsyncGenerator<ChangePage<Document>> {
      const from = fromCursor(cursor, options.overlapSeconds);
      let reached: number | undefined;
      let beganOn: number | undefined;
      let after: string | undefined;
      do {
        const behind = after;
        const page = await read(name, () => {
          const found = readByStamp(documents, from, behind);
          return { ...found, documents: found.documents.map(asOfNow), answeredOn: time.now() };
        });
        beganOn ??= page.answeredOn;
        reached = page.reached ?? reached;
        if (page.documents.length > 0 && reached !== undefined) {
          yield { documents: page.documents, cursor: toCursor(reached) };
        }
        after = page.next;
      } while (after !== undefined);
      yield { documents: [], cursor: toCursor(Math.max(reached ?? 0, beganOn)) };
    };
  }

  function posted<Document extends { readonly id: string }>(
    name: string,
    documents: ReadonlyMap<string, Stamped<Document>>,
    asOfNow: (document: Document) => Document = (document) => document,
  ): PostedDocuments<Document> {
    const all = () => [...documents.values()].map(({ document }) => asOfNow(document));
    return {
      async *pages() {
        yield await read(name, all);
      },
      count: () => read(name, () => documents.size),
      async *ids() {
        yield await read(name, () => all().map(({ id }) => id));
      },
      read: (id) => read(name, () => all().find((document) => document.id === id)),
    };
  }

  async function* readAllOrders(): AsyncGenerator<readonly ErpOrder[]> {
    let after: string | undefined;
    do {
      const behind = after;
      const page = await read("readAllOrders", () => readByStamp(erp.orders, "", behind));
      yield page.documents;
      after = page.next;
    } while (after !== undefined);
  }

  const listInvoices = () => [...erp.invoices.values()].map(({ document }) => document);
  const listCreditMemos = () => [...erp.creditMemos.values()].map(({ document }) => document);
  const withOpen = (invoice: ErpInvoice) => ({ ...invoice, open: erp.ledger.openOf(invoice) });

  const named = (field: "number" | "name", value: string) =>
    [...erp.customers.values()].map(({ document }) => document).filter((customer) => customer[field] === value);

  return {
    connection,
    company,
    capabilities: options.capabilities,
    readCustomer: (id) => read("readCustomer", () => erp.customers.get(id)?.document),
    readCustomers: (numbers) => read("readCustomers", () => numbers.flatMap((number) => named("number", number))),
    readCompanyCurrency: () => read("readCompanyCurrency", () => "EUR"),
    findCustomersByNumber: (number) => read("findCustomersByNumber", () => named("number", number)),
    findCustomersByName: (name) => read("findCustomersByName", () => named("name", name)),
    createCustomer: (customer) => write("createCustomer", () => erp.createCustomer(customer)),
    findOrdersByKey: (key) => read("findOrdersByKey", () => erp.findOrdersByKey(key)),
    createOrder: (order) => write("createOrder", () => erp.createOrder(order)),
    reviseOrder: (id, order) => write("reviseOrder", () => erp.reviseOrder(id, order)),
    readOrder: (id) => read("readOrder", () => erp.orders.get(id)?.document),
    readOrderByNumber: (number) => read("readOrderByNumber", () => findByNumber(erp.orders, number)),
    readInvoicedOrder: (number) => read("readInvoicedOrder", () => erp.readInvoicedOrder(number)),
    changedOrders: changes("changedOrders", erp.orders),
    changedShipments: changes("changedShipments", erp.shipments),
    changedInvoices: changes("changedInvoices", erp.invoices, withOpen),
    changedCustomers: changes("changedCustomers", erp.customers),
    changedCreditMemos: changes("changedCreditMemos", erp.creditMemos),
    changedLedgers: changes<ErpLedgerMovement>("changedLedgers", erp.ledger.movements),
    // Probed once by each process, as the adapter does: it holds longer than a schedule is troubled.
    findLedgerSource: async () => (ledgerSource ??= await read("findLedgerSource", () => erp.ledger.source)),
    readLedgers: (numbers) =>
      read("readLedgers", () =>
        numbers.map((number) => erp.ledger.readAccount(number, [...listInvoices(), ...listCreditMemos()])),
      ),
    readOpenInvoices: (numbers) => read("readOpenInvoices", () => erp.ledger.readOpen(numbers, listInvoices())),
    async *customerNumbers() {
      yield await read("customerNumbers", () => [...erp.customers.values()].map(({ document }) => document.number));
    },
    postedShipments: posted("postedShipments", erp.shipments),
    postedInvoices: posted("postedInvoices", erp.invoices, withOpen),
    postedCreditMemos: posted("postedCreditMemos", erp.creditMemos),
    cursorAt: (moment) => toCursor(moment.getTime()),
    readAllOrders,
  };
}

interface Unknown {
  readonly is: "unknown";
  readonly detail: string;
}

function findByNumber(orders: ReadonlyMap<string, Stamped<ErpOrder>>, number: string): ErpOrder | undefined {
  for (const { document } of orders.values()) if (document.number === number) return document;
  return undefined;
}

function toFault({ failure, sent, retryAfterSeconds }: Failure): ErpFault {
  return new ErpFault(`The ERP does not answer: ${failure}`, { failure, sent, retryAfterSeconds, code: "SIMULATED" });
}
