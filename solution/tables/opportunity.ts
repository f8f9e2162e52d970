import { join } from "node:path";
import { commitmentTable } from "#model/tables/commitment";
import { intentTable } from "#model/tables/intent";
import { opportunityExtension } from "#model/tables/opportunity";
import { orderLineTable } from "#model/tables/order-line";
import { invoiceTable } from "#model/tables/invoice";
import { applicationTable } from "#model/tables/application";
import { shipmentTable } from "#model/tables/shipment";
import { commitmentStatus, orderLines, paymentPatterns } from "../components/code-components";
import { fieldsOf } from "../forms/fields-of";
import type { FieldCell } from "../forms/form";
import { gridSection, section, sectionWithColumns, tab } from "../forms/layout";
import { rowsOf } from "../forms/rows-of";
import { viewId } from "../views/view-id";
import { opportunityForm } from "../web-resources/shipped-web-resources";
import { dealsView, productsOfDealView } from "./deal-views";
import type { ShippedExtension } from "./shipped-table";
import { stockTables } from "./stock-tables";

const { field, readOnly } = fieldsOf(opportunityExtension);

const commitment = {
  ...readOnly("accord_stage", "Commitment"),
  component: {
    name: commitmentStatus,
    bound: { stage: "accord_stage", orderNumber: "accord_ordernumber", commitmentOn: "accord_commitmenton" },
    fixed: { refreshSeconds: { type: "Whole.None", value: "4" } },
  },
  columnSpan: 2,
  rowSpan: 4,
};

/** How the customer pays, in the few lines a deal needs. */
const payments: FieldCell = {
  ...readOnly("parentaccountid", "How the customer pays"),
  component: {
    name: paymentPatterns,
    bound: { account: "parentaccountid", deliveryDate: "accord_deliverby" },
    fixed: { isSummary: { type: "TwoOptions", value: "true" } },
  },
  rowSpan: 4,
};

/** The deal: our columns, the form sellers work on, the commands they submit with. */
export const shippedOpportunity: ShippedExtension = {
  stock: stockTables.opportunity,
  extension: opportunityExtension,
  views: [dealsView],
  ribbonFile: join(__dirname, "opportunity.ribbon.xml"),
  form: {
    table: "opportunity",
    name: "Accord Opportunity",
    description: "The deal and what the ERP commits to",
    scripts: { library: opportunityForm.name, onLoad: "Accord.OpportunityForm.onLoad" },
    header: [
      field("estimatedvalue"),
      field("estimatedclosedate"),
      readOnly("accord_stage"),
      readOnly("accord_ordernumber"),
      field("ownerid"),
    ],
    tabs: [
      tab(
        "summary",
        "Summary",
        sectionWithColumns(
          "deal",
          "Deal",
          2,
          [field("name"), field("parentaccountid")],
          [field("estimatedvalue"), field("parentcontactid")],
          [field("estimatedclosedate"), field("transactioncurrencyid")],
          [field("accord_deliverby"), field("pricelevelid")],
          [field("accord_validuntil"), field("isrevenuesystemcalculated")],
          [field("ownerid")],
          [{ ...readOnly("accord_commitmenton"), hidden: true }],
        ),
        section("description", "Description", { ...field("description"), rowSpan: 4 }),
      ),
      tab(
        "fulfillment",
        "Fulfillment",
        sectionWithColumns(
          "commitment",
          "Commitment",
          3,
          [commitment, field("parentaccountid")],
          [field("parentcontactid")],
          [field("transactioncurrencyid")],
          [field("accord_deliverby")],
        ),
        gridSection("orderlines", {
          ...rowsOf(orderLineTable, "accord_OpportunityId", "accord_orderlines"),
          // The control wants whole pages; with smaller ones it would have to read its rows twice.
          rowsPerPage: 250,
          component: { name: orderLines, dataSet: "lines" },
        }),
        section("paymentpatterns", "How the customer pays", payments),
      ),
      tab(
        "products",
        "Products",
        gridSection("products", {
          id: "accord_products",
          label: "Products",
          target: productsOfDealView.table,
          relationship: "product_opportunities",
          view: viewId(productsOfDealView),
          rowsPerPage: 10,
        }),
      ),
      tab(
        "documents",
        "Documents",
        gridSection("shipments", rowsOf(shipmentTable, "accord_OpportunityId", "accord_shipments")),
        gridSection("invoices", rowsOf(invoiceTable, "accord_OpportunityId", "accord_invoices")),
        gridSection("payments", {
          ...rowsOf(applicationTable, "accord_OpportunityId", "accord_payments"),
          label: "Payments and credits",
        }),
      ),
      tab(
        "requests",
        "Requests",
        gridSection("requests", rowsOf(intentTable, "accord_OpportunityId", "accord_requests")),
        gridSection("story", {
          ...rowsOf(commitmentTable, "accord_OpportunityId", "accord_story"),
          label: "What the ERP decided and did",
        }),
      ),
    ],
  },
};
