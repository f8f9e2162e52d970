import type { Company } from "../company/company";
import { emptyDate, emptyGuid, emptyValues, flagOf, numberOf, textOf, type Values } from "../entities/values";
import { takeOver } from "../records/take-over";
import { add, Decimal, subtract } from "../sales/decimal";
import { fromParties } from "../sales/document-parties";
import { documentTotals } from "../sales/document-totals";
import { dueDateOf } from "../sales/due-date";
import { rateOn } from "../sales/exchange";
import { withDiscount, withLineAmounts, type TaxRules } from "../sales/line-amounts";
import type { StoredRecord } from "../store/records";
import type { Habits } from "./habits";
import type { HistoryWriter } from "./history-writer";
import type { Random } from "./random";

/** A customer with his habits. */
export interface Buyer {
  readonly customer: StoredRecord;
  readonly habits: Habits;
  readonly paymentTerms: StoredRecord | undefined;
}

export interface SoldLine {
  readonly item: StoredRecord;
  readonly sequence: number;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discountPercent: number;
  shipped: number;
  invoiced: number;
}

/** An order on its way. It becomes a record only if it is not fully invoiced at the end: others are gone by then. */
export interface Sale {
  readonly buyer: Buyer;
  readonly id: string;
  readonly number: string;
  readonly orderedOn: string;
  readonly currencyCode: string;
  /** What its documents have in common: parties, addresses, terms, currency. */
  readonly header: Values;
  readonly lines: readonly SoldLine[];
}

export interface NewInvoice {
  readonly header: Values;
  readonly lines: readonly Values[];
}

export interface DocumentIds {
  readonly id: string;
  readonly ledgerEntryId: string;
}

type DocumentSet = "salesOrders" | "salesShipments" | "salesInvoices" | "salesCreditMemos";
type LineSet = "salesOrderLines" | "salesShipmentLines" | "salesInvoiceLines" | "salesCreditMemoLines";

export interface SaleParts {
  readonly company: Company;
  readonly writer: HistoryWriter;
  readonly items: readonly [StoredRecord, ...StoredRecord[]];
  readonly today: string;
}

/** Makes and writes the documents of sales. */
export class HistorySales {
  private readonly tax: TaxRules;
  private readonly templates = new Map<string, Values>();

  constructor(private readonly parts: SaleParts) {
    this.tax = { taxPercent: parts.company.setup.taxPercent, pricesIncludeTax: false };
  }

  /** An order of one to a few lines, in the customer's currency or now and then in another. */
  open(buyer: Buyer, date: string, own: Random): Sale {
    const { customer, habits } = buyer;
    const isForeign = own.chance(habits.foreignPercent);
    const currencyCode = isForeign ? habits.foreignCurrency : textOf(customer.values, "currencyCode");
    const lines = Array.from({ length: own.between(1, habits.mostLines) }, (_, at): SoldLine => {
      const item = own.pick(this.parts.items);
      return {
        item,
        sequence: (at + 1) * 10000,
        quantity: own.between(1, 24),
        unitPrice: this.priceOf(item, currencyCode, date),
        discountPercent: habits.discountPercent,
        shipped: 0,
        invoiced: 0,
      };
    });
    return {
      buyer,
      id: this.parts.writer.nextId(),
      number: this.parts.writer.nextNumber("salesOrders"),
      orderedOn: date,
      currencyCode,
      header: this.template(`header/${customer.id}/${currencyCode}`, () =>
        headerOf(this.parts.company, customer, currencyCode),
      ),
      lines,
    };
  }

  /** The given quantity of each line, in the order of the lines. */
  ship(sale: Sale, quantities: readonly number[], date: string): void {
    const number = this.parts.writer.nextNumber("salesShipments");
    const id = this.parts.writer.nextId();
    this.parts.writer.insert("salesShipments", {
      ...this.document("salesShipments", sale),
      id,
      number,
      orderNumber: sale.number,
      invoiceDate: sale.orderedOn,
      postingDate: date,
      dueDate: dueDateOf(sale.buyer.paymentTerms, date),
      paymentTermsCode: sale.buyer.paymentTerms ? textOf(sale.buyer.paymentTerms.values, "code") : "",
      lastModifiedDateTime: this.parts.writer.stampOf(date),
    });
    sale.lines.forEach((sold, at) => {
      const quantity = quantities[at] ?? 0;
      if (quantity === 0) return;
      sold.shipped = add(sold.shipped, quantity);
      const values = this.line("salesShipmentLines", sold, id, quantity);
      this.parts.writer.insert("salesShipmentLines", {
        ...values,
        documentNo: number,
        taxPercent: this.tax.taxPercent,
        shipmentDate: date,
      });
    });
  }

  /** Writes the lines of an invoice and gives them and its header, which its ledger entry writes. */
  invoice(sale: Sale, quantities: readonly number[], date: string, ids: DocumentIds): NewInvoice {
    const lines = this.writeLines("salesInvoiceLines", sale, quantities, ids.id);
    sale.lines.forEach((sold, at) => (sold.invoiced = add(sold.invoiced, quantities[at] ?? 0)));
    const header = {
      ...this.document("salesInvoices", sale),
      ...documentTotals(lines, this.tax),
      ...ids,
      number: this.parts.writer.nextNumber("salesInvoices"),
      orderId: sale.id,
      orderNumber: sale.number,
      invoiceDate: date,
      postingDate: date,
      dueDate: dueDateOf(sale.buyer.paymentTerms, date),
      status: "Open",
      lastModifiedDateTime: this.parts.writer.stampOf(date),
    };
    return { header, lines };
  }

  /** Writes the lines of a credit memo and gives its header, as for an invoice. */
  creditMemo(sale: Sale, quantities: readonly number[], date: string, ids: DocumentIds): Values {
    return {
      ...this.document("salesCreditMemos", sale),
      ...documentTotals(this.writeLines("salesCreditMemoLines", sale, quantities, ids.id), this.tax),
      ...ids,
      number: this.parts.writer.nextNumber("salesCreditMemos"),
      creditMemoDate: date,
      postingDate: date,
      dueDate: date,
      status: "Open",
      lastModifiedDateTime: this.parts.writer.stampOf(date),
    };
  }

  /** Writes an order that is still there. */
  keep(sale: Sale, own: Random): void {
    const untouched = sale.lines.every((sold) => sold.shipped === 0);
    const lines = sale.lines.map((sold) => ({
      ...this.withAmounts(this.line("salesOrderLines", sold, sale.id, sold.quantity)),
      shippedQuantity: sold.shipped,
      invoicedQuantity: sold.invoiced,
      shipQuantity: subtract(sold.quantity, sold.shipped),
      invoiceQuantity: subtract(sold.quantity, sold.invoiced),
      shipmentDate: this.parts.today,
    }));
    lines.forEach((values) => this.parts.writer.insert("salesOrderLines", values));
    this.parts.writer.insert("salesOrders", {
      ...this.document("salesOrders", sale),
      ...documentTotals(lines, this.tax),
      id: sale.id,
      number: sale.number,
      orderDate: sale.orderedOn,
      postingDate: sale.orderedOn,
      partialShipping: true,
      status: untouched && own.chance(40) ? "Draft" : "Open",
      lastModifiedDateTime: this.parts.writer.stampOf(sale.orderedOn),
    });
  }

  /** What many records have in common is worked out once. */
  private template(key: string, make: () => Values): Values {
    const known = this.templates.get(key);
    if (known) return known;
    const made = make();
    this.templates.set(key, made);
    return made;
  }

  private document(entitySet: DocumentSet, sale: Sale): Values {
    const common = this.template(`${entitySet}/${sale.buyer.customer.id}/${sale.currencyCode}`, () =>
      takeOver(this.parts.company.contract.get(entitySet), sale.header),
    );
    return { ...common, externalDocumentNumber: externalNumberOf(sale) };
  }

  private line(entitySet: LineSet, sold: SoldLine, documentId: string, quantity: number): Values {
    const common = this.template(`${entitySet}/${sold.item.id}`, () =>
      takeOver(this.parts.company.contract.get(entitySet), fromItem(sold.item)),
    );
    return {
      ...common,
      id: this.parts.writer.nextId(),
      documentId,
      sequence: sold.sequence,
      quantity,
      unitPrice: sold.unitPrice,
      discountPercent: sold.discountPercent,
    };
  }

  private withAmounts(values: Values): Values {
    const { taxCode } = this.parts.company.setup;
    return withLineAmounts(withDiscount({ ...values, taxCode }, "percent"), this.tax, Decimal.from(0));
  }

  private writeLines(entitySet: LineSet, sale: Sale, quantities: readonly number[], documentId: string): Values[] {
    return sale.lines.flatMap((sold, at) => {
      const quantity = quantities[at] ?? 0;
      if (quantity === 0) return [];
      const values = this.withAmounts(this.line(entitySet, sold, documentId, quantity));
      this.parts.writer.insert(entitySet, values);
      return [values];
    });
  }

  private priceOf(item: StoredRecord, currencyCode: string, date: string): number {
    const price = Decimal.from(numberOf(item.values, "unitPrice"));
    const yearsAgo = Number(this.parts.today.slice(0, 4)) - Number(date.slice(0, 4));
    const then = price.times(Decimal.from(100 - 3 * yearsAgo)).dividedBy(Decimal.from(100), 2);
    if (currencyCode === this.parts.company.setup.localCurrency) return then.toNumber();
    const { foreign, local } = rateOn(this.parts.company, currencyCode, date);
    return then.times(foreign).dividedBy(local, 2).toNumber();
  }
}

/** What the buyer calls an order. */
function externalNumberOf(sale: Sale): string {
  return `PO-${sale.number.replace(/\D/g, "")}`;
}

function headerOf(company: Company, customer: StoredRecord, currencyCode: string): Values {
  const isLocal = currencyCode === company.setup.localCurrency;
  const currency = isLocal ? undefined : company.records.first("currencies", { code: currencyCode });
  return {
    ...emptyValues(company.contract.get("salesOrders")),
    ...fromParties({ sellTo: customer, billTo: customer }),
    currencyCode,
    currencyId: currency?.id ?? emptyGuid,
    discountAppliedBeforeTax: true,
  };
}

function fromItem(item: StoredRecord): Values {
  const { values } = item;
  return {
    lineType: "Item",
    itemId: item.id,
    accountId: emptyGuid,
    lineObjectNumber: textOf(values, "number"),
    description: textOf(values, "displayName"),
    description2: textOf(values, "displayName2"),
    unitOfMeasureId: textOf(values, "baseUnitOfMeasureId"),
    unitOfMeasureCode: textOf(values, "baseUnitOfMeasureCode"),
    shipmentDate: emptyDate,
  };
}

export function isSellable(item: StoredRecord): boolean {
  return !flagOf(item.values, "blocked") && numberOf(item.values, "unitPrice") > 0;
}
