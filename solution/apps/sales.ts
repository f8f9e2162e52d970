import { join } from "node:path";
import { formId } from "../forms/form-id";
import { salesManager } from "../roles/sales-manager";
import { salesperson } from "../roles/salesperson";
import type { App } from "./app";

/** Where deals are submitted and followed. */
export const salesApp: App = {
  uniqueName: "accord_Sales",
  label: "Accord Sales",
  description: "Submit deals and follow what the ERP commits to",
  tables: [
    "account",
    "contact",
    "opportunity",
    "opportunityproduct",
    "accord_intent",
    "accord_order",
    "accord_orderline",
    "accord_shipment",
    "accord_invoice",
    "accord_invoiceline",
    "accord_payment",
    "accord_application",
    "accord_commitment",
  ],
  forms: [
    formId({ table: "account", name: "Accord Account" }),
    formId({ table: "opportunity", name: "Accord Opportunity" }),
  ],
  roles: [salesperson, salesManager],
  siteMapFile: join(__dirname, "sales.sitemap.xml"),
};
