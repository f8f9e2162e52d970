import type { Company } from "../company/company";
import { isEmpty, numberOf, textOf, type Values } from "../entities/values";
import { isComment, linesOf, outstandingOf, statusOf } from "../sales/sales-order";
import type { StoredRecord } from "../store/records";

/** An order as people in the ERP see it. Quantities and amounts are decimal text, dates ISO, empty if there is none. */
export interface ShownOrder {
  readonly id: string;
  readonly number: string;
  readonly externalDocumentNumber: string;
  readonly customerId: string;
  readonly customerNumber: string;
  readonly customerName: string;
  readonly status: "Draft" | "InReview" | "Released";
  readonly shipped: "Nothing" | "Part" | "Everything";
  readonly currency: string;
  readonly orderDate: string;
  readonly requestedDeliveryDate: string;
  readonly paymentTerms: string;
  readonly discountAmount: string;
  readonly amountExcludingTax: string;
  readonly amountIncludingTax: string;
  readonly lastModifiedDateTime: string;
  readonly lines: readonly ShownLine[];
}

export interface ShownLine {
  readonly id: string;
  readonly sequence: number;
  readonly isComment: boolean;
  readonly number: string;
  readonly description: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly shipped: string;
  readonly invoiced: string;
  readonly open: string;
  readonly amount: string;
  readonly shipmentDate: string;
}

const statuses = { Draft: "Draft", In_x0020_Review: "InReview", Open: "Released" } as const;

export function toShownOrder(company: Company, order: StoredRecord): ShownOrder {
  const { values } = order;
  const lines = linesOf(company, order.id);
  const terms = company.records.find("paymentTerms", textOf(values, "paymentTermsId"));
  return {
    id: order.id,
    number: textOf(values, "number"),
    externalDocumentNumber: textOf(values, "externalDocumentNumber"),
    customerId: textOf(values, "customerId"),
    customerNumber: textOf(values, "customerNumber"),
    customerName: textOf(values, "customerName"),
    status: statuses[statusOf(order)],
    shipped: shippedOf(lines),
    currency: textOf(values, "currencyCode"),
    orderDate: dateOf(values, "orderDate"),
    requestedDeliveryDate: dateOf(values, "requestedDeliveryDate"),
    paymentTerms: terms ? textOf(terms.values, "displayName") : "",
    discountAmount: decimalOf(values, "discountAmount"),
    amountExcludingTax: decimalOf(values, "totalAmountExcludingTax"),
    amountIncludingTax: decimalOf(values, "totalAmountIncludingTax"),
    lastModifiedDateTime: textOf(values, "lastModifiedDateTime"),
    lines: lines.map(toShownLine),
  };
}

function toShownLine(line: StoredRecord): ShownLine {
  const { values } = line;
  return {
    id: line.id,
    sequence: numberOf(values, "sequence"),
    isComment: isComment(line),
    number: textOf(values, "lineObjectNumber"),
    description: textOf(values, "description"),
    unit: textOf(values, "unitOfMeasureCode"),
    quantity: decimalOf(values, "quantity"),
    unitPrice: decimalOf(values, "unitPrice"),
    shipped: decimalOf(values, "shippedQuantity"),
    invoiced: decimalOf(values, "invoicedQuantity"),
    open: String(outstandingOf(line)),
    amount: decimalOf(values, "amountExcludingTax"),
    shipmentDate: dateOf(values, "shipmentDate"),
  };
}

function shippedOf(lines: readonly StoredRecord[]): ShownOrder["shipped"] {
  const sold = lines.filter((line) => !isComment(line));
  if (sold.every((line) => line.values["shippedQuantity"] === 0)) return "Nothing";
  return sold.every((line) => outstandingOf(line) === 0) ? "Everything" : "Part";
}

function decimalOf(values: Values, name: string): string {
  return String(numberOf(values, name));
}

function dateOf(values: Values, name: string): string {
  return isEmpty(values[name]) ? "" : textOf(values, name);
}
