import type { Reason } from "#model/reason";
import type { ErpCustomer, ErpOrder, ErpReference, ErpShipment, NewCustomer, NewOrder } from "./erp-documents";
import type {
  ErpAccountLedger,
  ErpInvoice,
  ErpInvoiceBalance,
  ErpLedgerMovement,
  ErpLedgerSource,
  PostedRange,
} from "./erp-money";

/**
 * What the ERP makes of a second order under the key of the first. `clientKey`: it makes none and answers with the first one.
 * `uniqueField`: it refuses it. Both also when people have deleted the first one meanwhile. `lookupOnly`: it takes it, then or in any
 * case, so before a second create the bridge waits until no request of its own can still commit; meanwhile the request is at risk.
 */
export type Idempotency = "clientKey" | "uniqueField" | "lookupOnly";

/** What differs between ERPs, so that nobody has to ask which one it is. */
export interface ErpCapabilities {
  readonly idempotency: Idempotency;
  /** The longest time a request whose answer was lost may still commit. */
  readonly longestCommitSeconds: number;
}

/** What the ERP answers to a new order. Faults are thrown as ErpFault. */
export type OrderOutcome =
  | { readonly is: "accepted"; readonly order: ErpReference }
  /** A business rule or data the ERP does not know: nothing was created. */
  | { readonly is: "refused"; readonly reason: Reason }
  /** Something else must change first: nothing was created. */
  | { readonly is: "waits"; readonly reason: Reason }
  /** The ERP already has something in its place: a person decides. */
  | { readonly is: "conflict"; readonly reason: Reason }
  /** Sent, and no answer came: look the key up before anything else. */
  | { readonly is: "unknown"; readonly detail: string };

/** What became of taking a newer version of a request into an order that stands: all of it or nothing. */
export type RevisionOutcome =
  | OrderOutcome
  /** Only people of the ERP may change the order now: it is released, in approval, or the change is too large for one transaction. */
  | { readonly is: "asked" }
  /** The ERP has no such order any more. */
  | { readonly is: "gone" };

export type CustomerOutcome =
  | { readonly is: "accepted"; readonly customer: ErpCustomer }
  | { readonly is: "refused"; readonly reason: Reason }
  | { readonly is: "unknown"; readonly detail: string };

/** How far a stream was read: made and understood by the adapter only. */
export type Cursor = string;

export interface ChangePage<Document> {
  readonly documents: readonly Document[];
  /** To be stored when the page is applied, never before. */
  readonly cursor: Cursor;
}

/**
 * Documents changed since a cursor, oldest first. Without one, orders and customers begin with everything there is, posted documents a
 * month back. Repeats are normal, gaps are not.
 */
export type ReadChanges<Document> = (cursor: Cursor | undefined) => AsyncIterable<ChangePage<Document>>;

/** Posted documents of one kind, read by their number: in pages from after a number, and how many there are. */
export interface PostedDocuments<Document> {
  /** In the order of their numbers, which is the ERP's own order of text. */
  pages(range: PostedRange, afterNumber: string | undefined): AsyncIterable<readonly Document[]>;
  count(range: PostedRange): Promise<number>;
  /** The ids of all there are. */
  ids(): AsyncIterable<readonly string[]>;
  /** One document; undefined when the ERP has none of that id. */
  read(id: string): Promise<Document | undefined>;
}

/** The bridge's view of one company of one ERP. Every call may throw ErpFault. */
export interface Erp {
  /** Part of every mirror key. */
  readonly connection: string;
  readonly company: string;
  readonly capabilities: ErpCapabilities;

  readCustomer(id: string): Promise<ErpCustomer | undefined>;
  /** Customers by their numbers, in any order; those the ERP does not have are missing. */
  readCustomers(numbers: readonly string[]): Promise<readonly ErpCustomer[]>;
  /** ISO 4217 code of the currency the company keeps its books in. */
  readCompanyCurrency(): Promise<string>;
  findCustomersByNumber(number: string): Promise<readonly ErpCustomer[]>;
  /** Customers of exactly that name. */
  findCustomersByName(name: string): Promise<readonly ErpCustomer[]>;
  createCustomer(customer: NewCustomer): Promise<CustomerOutcome>;

  /** Every order that carries the key, those that are already invoiced and gone included. */
  findOrdersByKey(key: string): Promise<readonly ErpReference[]>;
  createOrder(order: NewOrder): Promise<OrderOutcome>;
  /**
   * Makes an order nobody has decided about say what a newer version asks, under the key of that version, in one transaction. An order
   * people stand by is left alone: only they change it.
   */
  reviseOrder(id: string, order: NewOrder): Promise<RevisionOutcome>;
  readOrder(id: string): Promise<ErpOrder | undefined>;
  readOrderByNumber(number: string): Promise<ErpOrder | undefined>;
  /** An order that is gone, as far as its invoices tell; undefined when nothing was ever invoiced for it. */
  readInvoicedOrder(number: string): Promise<ErpOrder | undefined>;

  readonly changedOrders: ReadChanges<ErpOrder>;
  readonly changedShipments: ReadChanges<ErpShipment>;
  readonly changedInvoices: ReadChanges<ErpInvoice>;
  readonly changedCreditMemos: ReadChanges<ErpInvoice>;
  readonly changedCustomers: ReadChanges<ErpCustomer>;
  /** Where to read a stream from for everything that changed since a moment. */
  cursorAt(moment: Date): Cursor;
  /** Every order there is, in pages: finds what the change stamps do not show. */
  readAllOrders(): AsyncIterable<readonly ErpOrder[]>;

  readonly postedShipments: PostedDocuments<ErpShipment>;
  readonly postedInvoices: PostedDocuments<ErpInvoice>;
  readonly postedCreditMemos: PostedDocuments<ErpInvoice>;

  /** Which way settlements are read, as the ERP offers it now. */
  findLedgerSource(): Promise<ErpLedgerSource>;
  /** What moved accounts since a cursor; only with a ledger. */
  readonly changedLedgers: ReadChanges<ErpLedgerMovement>;
  /** The ledgers of a few customers, by number, each whole. */
  readLedgers(customerNumbers: readonly string[]): Promise<readonly ErpAccountLedger[]>;
  /** Every customer's number, in the order of numbers, from after one. */
  customerNumbers(afterNumber: string | undefined): AsyncIterable<readonly string[]>;
  /** What is left of every invoice of these customers that is not settled: finds part payments, which no stamp shows. */
  readOpenInvoices(customerNumbers: readonly string[]): Promise<readonly ErpInvoiceBalance[]>;
}
