import { accountExtension } from "#model/tables/account";
import { invoiceTable } from "#model/tables/invoice";
import { orderTable } from "#model/tables/order";
import { paymentTable } from "#model/tables/payment";
import { shipmentTable } from "#model/tables/shipment";
import { paymentPatterns, salesHistory } from "../components/code-components";
import { fieldsOf } from "../forms/fields-of";
import type { FieldCell, Section } from "../forms/form";
import { gridSection, section } from "../forms/layout";
import { rowsOf } from "../forms/rows-of";

const { readOnly } = fieldsOf(accountExtension);

export const salesHistorySection = section(
  "saleshistory",
  "Sales history",
  aboutCustomer(salesHistory, "Sales history"),
);

export const paymentPatternsSection = section(
  "paymentpatterns",
  "Payment patterns",
  aboutCustomer(paymentPatterns, "Payment patterns"),
);

/** What the customer owes and paid. */
export const moneySections: readonly Section[] = [
  gridSection("invoices", rowsOf(invoiceTable, "accord_AccountId", "accord_invoices")),
  gridSection("payments", rowsOf(paymentTable, "accord_AccountId", "accord_payments")),
];

/** What the customer ordered and got. */
export const orderSections: readonly Section[] = [
  gridSection("orders", rowsOf(orderTable, "accord_AccountId", "accord_orders")),
  gridSection("shipments", rowsOf(shipmentTable, "accord_AccountId", "accord_shipments")),
];

/** A component about the customer, in place of a second field with the name. */
function aboutCustomer(name: string, label: string): FieldCell {
  return { ...readOnly("name", label), component: { name, bound: { customerName: "name" }, fixed: {} }, rowSpan: 6 };
}
