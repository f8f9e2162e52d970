import { accountExtension } from "#model/tables/account";
import { fieldsOf } from "../forms/fields-of";
import { section, tab } from "../forms/layout";
import { moneySections, orderSections, paymentPatternsSection, salesHistorySection } from "../tables/account-sections";
import { stockTables } from "../tables/stock-tables";
import { underOwnNames, type FormDifference } from "./form-difference";

const { readOnly } = fieldsOf(accountExtension);

/** What the customer buys, owes and pays, on the form salespeople have from the Sales app. */
export const onTheAccountForm: FormDifference = {
  stock: {
    table: stockTables.account,
    id: "{8448b78f-8f42-454e-8e2a-f8196b0419af}",
    name: "Account",
    introducedVersion: "5.0.0.0",
  },
  addition: {
    table: "account",
    name: "Accord on the Sales form Account",
    description: "The customer in the ERP, on the form of the Sales app",
    header: [],
    tabs: [
      tab("accord_sales", "Sales history", ...underOwnNames(salesHistorySection)),
      tab("accord_payments", "Payment patterns", ...underOwnNames(paymentPatternsSection)),
      tab(
        "accord_orders",
        "Orders and invoices",
        ...underOwnNames(
          section("creditstatus", "Credit", readOnly("accord_creditstatus")),
          ...orderSections,
          ...moneySections,
        ),
      ),
    ],
  },
};
