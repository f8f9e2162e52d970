import { join } from "node:path";
import { opportunityExtension } from "#model/tables/opportunity";
import { fieldsOf } from "../forms/fields-of";
import { gridSection, section, sectionWithColumns, tab } from "../forms/layout";
import { viewId } from "../views/view-id";
import {
  commitment,
  committedOn,
  dealScripts,
  documentSections,
  orderLinesSection,
  paymentsSection,
  requestSections,
} from "./opportunity-sections";
import { dealsView, productsOfDealView } from "./deal-views";
import type { ShippedExtension } from "./shipped-table";
import { stockTables } from "./stock-tables";

const { field, readOnly } = fieldsOf(opportunityExtension);

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
    scripts: dealScripts,
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
          [committedOn],
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
        orderLinesSection,
        paymentsSection,
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
      tab("documents", "Documents", ...documentSections),
      tab("requests", "Requests", ...requestSections),
    ],
  },
};
