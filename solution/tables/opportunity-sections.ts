import { applicationTable } from "#model/tables/application";
import { commitmentTable } from "#model/tables/commitment";
import { intentTable } from "#model/tables/intent";
import { invoiceTable } from "#model/tables/invoice";
import { opportunityExtension } from "#model/tables/opportunity";
import { orderLineTable } from "#model/tables/order-line";
import { shipmentTable } from "#model/tables/shipment";
import { commitmentStatus, orderLines, paymentPatterns } from "../components/code-components";
import { fieldsOf } from "../forms/fields-of";
import type { FieldCell, FormScripts, Section } from "../forms/form";
import { gridSection, section } from "../forms/layout";
import { rowsOf } from "../forms/rows-of";
import { opportunityForm } from "../web-resources/shipped-web-resources";

const { readOnly } = fieldsOf(opportunityExtension);

/** What watches a deal on every form it is submitted from. */
export const dealScripts: FormScripts = {
  library: opportunityForm.name,
  onLoad: "Accord.OpportunityForm.onLoad",
};

/** What the ERP commits to, as a component in place of the stage. */
export const commitment: FieldCell = {
  ...readOnly("accord_stage", "Commitment"),
  component: {
    name: commitmentStatus,
    bound: { stage: "accord_stage", orderNumber: "accord_ordernumber", commitmentOn: "accord_commitmenton" },
    fixed: { refreshSeconds: { type: "Whole.None", value: "4" } },
  },
  columnSpan: 2,
  rowSpan: 4,
};

/** When the ERP was last heard of the deal; on a form for scripts and the component. */
export const committedOn: FieldCell = { ...readOnly("accord_commitmenton"), hidden: true };

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

export const paymentsSection = section("paymentpatterns", "How the customer pays", payments);

/** The order's lines, line by line what is promised, shipped and invoiced. */
export const orderLinesSection = gridSection("orderlines", {
  ...rowsOf(orderLineTable, "accord_OpportunityId", "accord_orderlines"),
  // The control wants whole pages; with smaller ones it would have to read its rows twice.
  rowsPerPage: 250,
  component: { name: orderLines, dataSet: "lines" },
});

/** What the ERP posted for the deal. */
export const documentSections: readonly Section[] = [
  gridSection("shipments", rowsOf(shipmentTable, "accord_OpportunityId", "accord_shipments")),
  gridSection("invoices", rowsOf(invoiceTable, "accord_OpportunityId", "accord_invoices")),
  gridSection("payments", {
    ...rowsOf(applicationTable, "accord_OpportunityId", "accord_payments"),
    label: "Payments and credits",
  }),
];

/** What was asked for the deal, and what the ERP made of it. */
export const requestSections: readonly Section[] = [
  gridSection("requests", rowsOf(intentTable, "accord_OpportunityId", "accord_requests")),
  gridSection("story", {
    ...rowsOf(commitmentTable, "accord_OpportunityId", "accord_story"),
    label: "What the ERP decided and did",
  }),
];
