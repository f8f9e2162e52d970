import type { Decimal } from "#model/decimal";
import type { CreditStatus } from "#model/tables/account";

/** A record of the ERP: the id that never changes and the number people know. */
export interface ErpReference {
  readonly id: string;
  readonly number: string;
}

export interface ErpCustomer extends ErpReference {
  readonly name: string;
  readonly creditStatus: CreditStatus;
  /** In the company's currency; undefined when the ERP sets none. */
  readonly creditLimit: Decimal | undefined;
  /** What the customer owes as the ERP reckons it, in the company's currency; missing where it was not asked for. */
  readonly balance?: Decimal;
}

/** A customer to be entered in the ERP. Texts are as CRM has them; the adapter fits them to the ERP's lengths. */
export interface NewCustomer {
  readonly name: string;
  readonly street: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

export interface NewOrder {
  /** Stored in the ERP order, so that it is found again: see #model/intent-key. */
  readonly key: string;
  readonly customerId: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Calendar date. */
  readonly deliverBy: string | null;
  /** In the order in which the ERP numbers them. */
  readonly lines: readonly NewOrderLine[];
}

export interface NewOrderLine {
  /** What people call the line. */
  readonly number: number;
  readonly item: string;
  readonly quantity: Decimal;
  readonly unit: string | null;
  readonly unitPrice: Decimal;
  /** Net of the line, discount taken off. */
  readonly amount: Decimal;
}

/** What the people of the ERP have decided about an order so far. */
export type OrderDecision = "Undecided" | "AwaitingApproval" | "Accepted";

/** An order with the full current state of the document. */
export interface ErpOrder extends ErpReference {
  /** The key of the intent it was made for; another text or empty when people entered it. */
  readonly key: string;
  readonly customer: ErpReference;
  readonly decision: OrderDecision;
  /** The ERP's own word for the status. */
  readonly status: string;
  /** The ERP's change stamp. Stamps of one document sort as text. */
  readonly version: string;
  readonly changedOn: Date;
  readonly orderDate: string | null;
  readonly deliverBy: string | null;
  /** ISO 4217. */
  readonly currency: string;
  /** Net of tax. */
  readonly total: Decimal;
  readonly lines: readonly ErpOrderLine[];
  /** Where people open the order. */
  readonly address: string | null;
  /** The ERP keeps no order any more, only what was posted from it. */
  readonly isClosed: boolean;
}

export interface ErpOrderLine {
  /** The ERP's number of the line: unique in the order, never changed. */
  readonly sequence: number;
  readonly item: string | null;
  readonly description: string;
  readonly unit: string | null;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly amount: Decimal;
  readonly shipmentDate: string | null;
  readonly shipped: Decimal;
  readonly invoiced: Decimal;
}

export interface ErpShipment extends ErpReference {
  readonly customerNumber: string;
  /** Empty for goods sent without an order. */
  readonly orderNumber: string;
  readonly shippedOn: string | null;
  readonly method: string | null;
  readonly postedOn: Date;
  /** The ERP's change stamp. */
  readonly version: string;
  readonly lines: readonly ErpShipmentLine[];
}

export interface ErpShipmentLine {
  readonly item: string | null;
  readonly description: string;
  readonly unit: string | null;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
}
