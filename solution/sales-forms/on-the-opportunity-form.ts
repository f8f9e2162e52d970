import { opportunityExtension } from "#model/tables/opportunity";
import { fieldsOf } from "../forms/fields-of";
import { sectionWithColumns, tab } from "../forms/layout";
import {
  commitment,
  committedOn,
  dealScripts,
  documentSections,
  orderLinesSection,
  paymentsSection,
  requestSections,
} from "../tables/opportunity-sections";
import { stockTables } from "../tables/stock-tables";
import { underOwnNames, type FormDifference } from "./form-difference";

const { field, readOnly } = fieldsOf(opportunityExtension);

/** The deal's promises and what became of them, on the form salespeople have from the Sales app. */
export const onTheOpportunityForm: FormDifference = {
  stock: {
    table: stockTables.opportunity,
    id: "{a837e4a7-01b8-4f82-a475-be9abd67e667}",
    name: "Opportunity",
    introducedVersion: "5.0.0.0",
  },
  addition: {
    table: "opportunity",
    name: "Accord on the Sales form Opportunity",
    description: "What the ERP commits to, on the form of the Sales app",
    scripts: dealScripts,
    header: [],
    tabs: [
      tab(
        "accord_fulfillment",
        "Fulfillment",
        ...underOwnNames(
          sectionWithColumns(
            "commitment",
            "Commitment",
            3,
            [commitment, field("accord_deliverby")],
            [field("accord_validuntil")],
            [readOnly("accord_ordernumber")],
            [committedOn],
          ),
          orderLinesSection,
          paymentsSection,
        ),
      ),
      tab("accord_documents", "Shipments and invoices", ...underOwnNames(...documentSections)),
      tab("accord_requests", "Requests", ...underOwnNames(...requestSections)),
    ],
  },
};
