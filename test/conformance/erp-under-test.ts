import type { Erp } from "../../bridge/ports/erp";
import type { ErpReference } from "../../bridge/ports/erp-documents";
import type { ErpInvoice } from "../../bridge/ports/erp-money";

/** A connector with an ERP behind it, and hands in that ERP: what the rules of the port are tried with. */
export interface ErpUnderTest {
  readonly erp: Erp;
  /** A customer the ERP sells to. */
  readonly customer: ErpReference;
  /** An item the ERP sells, by the number people know, and one it has never heard of. */
  readonly item: string;
  readonly unknownItem: string;
  readonly people: {
    release(orderId: string): Promise<unknown>;
    /** Ships everything of a released order. */
    ship(orderId: string): Promise<unknown>;
    /** Invoices everything of a shipped order. */
    invoice(orderId: string): Promise<unknown>;
    /** The customer pays all that is left of an invoice. */
    pay(invoice: ErpInvoice): Promise<unknown>;
    /** The last payment of an invoice bounces. */
    takeBack(invoice: ErpInvoice): Promise<unknown>;
    remove(orderId: string): Promise<unknown>;
    block(customerId: string, isBlocked: boolean): Promise<unknown>;
  };
  /** The ERP carries out the next request that writes, and its answer never comes. */
  loseNextAnswer(): Promise<void>;
  /** The ERP turns the next request away and asks to come back after so many seconds. */
  turnNextAway(retryAfterSeconds: number): Promise<void>;
  stop(): Promise<void>;
}
