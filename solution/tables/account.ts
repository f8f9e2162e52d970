import { accountExtension } from "#model/tables/account";
import { fieldsOf } from "../forms/fields-of";
import { gridSection, section, sectionWithColumns, tab } from "../forms/layout";
import { viewId } from "../views/view-id";
import { moneySections, orderSections, paymentPatternsSection, salesHistorySection } from "./account-sections";
import { dealsView } from "./deal-views";
import type { ShippedExtension } from "./shipped-table";
import { stockTables } from "./stock-tables";

const { field, readOnly } = fieldsOf(accountExtension);

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
      tab("sales", "Sales", salesHistorySection),
      tab("payments", "Payments", paymentPatternsSection),
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
      tab("money", "Invoices and payments", ...moneySections),
      tab("orders", "Orders", ...orderSections),
    ],
  },
};
