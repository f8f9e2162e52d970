import type { Erp, PostedDocuments, ReadChanges } from "../ports/erp";
import type { CircuitBreaker } from "./circuit-breaker";

/** The same ERP, every call of it through the breaker; of a read in pages, each page. */
export function guardErp(erp: Erp, { call, recall }: CircuitBreaker): Erp {
  function pages<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
    return {
      [Symbol.asyncIterator]() {
        const iterator = items[Symbol.asyncIterator]();
        return { next: () => call(() => iterator.next()) };
      },
    };
  }

  const changes =
    <Document>(read: ReadChanges<Document>): ReadChanges<Document> =>
    (cursor) =>
      pages(read(cursor));

  const posted = <Document>(documents: PostedDocuments<Document>): PostedDocuments<Document> => ({
    pages: (range, after) => pages(documents.pages(range, after)),
    count: (range) => call(() => documents.count(range)),
    ids: () => pages(documents.ids()),
    read: (id) => call(() => documents.read(id)),
  });

  return {
    ...erp,
    readCustomer: (id) => call(() => erp.readCustomer(id)),
    readCustomers: (numbers) => call(() => erp.readCustomers(numbers)),
    readCompanyCurrency: () => call(() => erp.readCompanyCurrency()),
    findCustomersByNumber: (number) => call(() => erp.findCustomersByNumber(number)),
    findCustomersByName: (name) => call(() => erp.findCustomersByName(name)),
    createCustomer: (customer) => call(() => erp.createCustomer(customer)),
    findOrdersByKey: (key) => call(() => erp.findOrdersByKey(key)),
    createOrder: (order) => call(() => erp.createOrder(order)),
    reviseOrder: (id, order) => call(() => erp.reviseOrder(id, order)),
    readOrder: (id) => call(() => erp.readOrder(id)),
    readOrderByNumber: (number) => call(() => erp.readOrderByNumber(number)),
    readInvoicedOrder: (number) => call(() => erp.readInvoicedOrder(number)),
    changedOrders: changes(erp.changedOrders),
    changedShipments: changes(erp.changedShipments),
    changedInvoices: changes(erp.changedInvoices),
    changedCreditMemos: changes(erp.changedCreditMemos),
    changedLedgers: changes(erp.changedLedgers),
    findLedgerSource: () => recall(() => erp.findLedgerSource()),
    readLedgers: (numbers) => call(() => erp.readLedgers(numbers)),
    readOpenInvoices: (numbers) => call(() => erp.readOpenInvoices(numbers)),
    customerNumbers: (after) => pages(erp.customerNumbers(after)),
    postedShipments: posted(erp.postedShipments),
    postedInvoices: posted(erp.postedInvoices),
    postedCreditMemos: posted(erp.postedCreditMemos),
    changedCustomers: changes(erp.changedCustomers),
    readAllOrders: () => pages(erp.readAllOrders()),
  };
}
