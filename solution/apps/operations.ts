import { join } from "node:path";
import { formId } from "../forms/form-id";
import { operator } from "../roles/operator";
import type { App } from "./app";

/** Where a person sees what waits for a person, and how the streams are doing. */
export const operationsApp: App = {
  uniqueName: "accord_Operations",
  label: "Accord Operations",
  description: "Settle issues, follow requests and see how the streams are doing",
  tables: [
    "account",
    "opportunity",
    "accord_issue",
    "accord_intent",
    "accord_order",
    "accord_orderline",
    "accord_shipment",
    "accord_invoice",
    "accord_invoiceline",
    "accord_payment",
    "accord_application",
    "accord_commitment",
    "accord_coupling",
    "accord_syncstate",
    "accord_instruction",
    "accord_message",
  ],
  forms: [
    formId({ table: "account", name: "Accord Account" }),
    formId({ table: "opportunity", name: "Accord Opportunity" }),
  ],
  roles: [operator],
  siteMapFile: join(__dirname, "operations.sitemap.xml"),
};
