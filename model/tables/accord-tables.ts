import { accountFinanceTable } from "./account-finance";
import { accountExtension } from "./account";
import { applicationTable } from "./application";
import { commitmentTable } from "./commitment";
import { couplingTable } from "./coupling";
import { instructionTable } from "./instruction";
import { intentTable } from "./intent";
import { invoiceTable } from "./invoice";
import { invoiceLineTable } from "./invoice-line";
import { issueTable } from "./issue";
import { messageTable } from "./message";
import { opportunityExtension } from "./opportunity";
import { orderLineTable } from "./order-line";
import { orderTable } from "./order";
import { paymentTable } from "./payment";
import { shipmentTable } from "./shipment";
import { salesMonthTable } from "./sales-month";
import { syncStateTable } from "./sync-state";
import type { Extension, Table } from "./table";

/** Every table of the solution. A new table is added here and nowhere else. */
export const accordTables: readonly Table[] = [
  intentTable,
  commitmentTable,
  orderTable,
  orderLineTable,
  shipmentTable,
  invoiceTable,
  invoiceLineTable,
  paymentTable,
  applicationTable,
  accountFinanceTable,
  salesMonthTable,
  couplingTable,
  syncStateTable,
  issueTable,
  instructionTable,
  messageTable,
];

/** The stock tables that carry columns of ours. */
export const accordExtensions: readonly Extension[] = [opportunityExtension, accountExtension];
