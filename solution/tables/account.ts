import { accountExtension } from "#model/tables/account";
import { orderTable } from "#model/tables/order";
import { invoiceTable } from "#model/tables/invoice";
import { paymentTable } from "#model/tables/payment";
import { shipmentTable } from "#model/tables/shipment";
import { paymentPatterns, salesHistory } from "../components/code-components";
import { fieldsOf } from "../forms/fields-of";
import type { FieldCell } from "../forms/form";
import { gridSection, section, sectionWithColumns, tab } from "../forms/layout";
import { rowsOf } from "../forms/rows-of";
import { viewId } from "../views/view-id";
import { dealsView } from "./deal-views";
import type { ShippedExtension } from "./shipped-table";
import { stockTables } from "./stock-tables";

const { field, readOnly } = fieldsOf(accountExtension);

/** A component about the customer, in place of a second field with the name. */
function aboutCustomer(name: string, label: string): FieldCell {
  return { ...readOnly("name", label), component: { name, bound: { customerName: "name" }, fixed: {} }, rowSpan: 6 };
}

/** The customer: whether the ERP takes orders from it, its deals and its orders. */
export const shippedAccount: ShippedExtension = {
  stock: stockTables.account,
  extension: accountExtension,
  views: [],
  form: {
    table: "account",
    name: "Accord Account",
    description: "The customer, its deals and its orders in the ERP",
    header: [field("accountnumber"), readOnly("accord_creditstatus"), field("ownerid")],
    tabs: [
      tab(
        "summary",
        "Summary",
        sectionWithColumns(
          "account",
          "Account",
          2,
          [field("name"), readOnly("accord_creditstatus")],
          [field("accountnumber"), field("transactioncurrencyid")],
          [field("telephone1"), field("paymenttermscode")],
          [field("emailaddress1"), field("primarycontactid")],
          [field("websiteurl"), field("parentaccountid")],
          [field("ownerid")],
        ),
        sectionWithColumns(
          "address",
          "Address",
          2,
          [field("address1_line1"), field("address1_city")],
          [field("address1_line2"), field("address1_stateorprovince")],
          [field("address1_postalcode"), field("address1_country")],
        ),
        section("description", "Description", { ...field("description"), rowSpan: 4 }),
      ),
      tab("sales", "Sales", section("saleshistory", "Sales history", aboutCustomer(salesHistory, "Sales history"))),
      tab(
        "payments",
        "Payments",
        section("paymentpatterns", "Payment patterns", aboutCustomer(paymentPatterns, "Payment patterns")),
      ),
      tab(
        "deals",
        "Deals",
        gridSection("deals", {
          id: "accord_deals",
          label: "Deals",
          target: dealsView.table,
          relationship: "opportunity_customer_accounts",
          view: viewId(dealsView),
          rowsPerPage: 10,
        }),
      ),
      tab(
        "money",
        "Invoices and payments",
        gridSection("invoices", rowsOf(invoiceTable, "accord_AccountId", "accord_invoices")),
        gridSection("payments", rowsOf(paymentTable, "accord_AccountId", "accord_payments")),
      ),
      tab(
        "orders",
        "Orders",
        gridSection("orders", rowsOf(orderTable, "accord_AccountId", "accord_orders")),
        gridSection("shipments", rowsOf(shipmentTable, "accord_AccountId", "accord_shipments")),
      ),
    ],
  },
};
