import { shippedAccountFinance } from "./account-finance";
import { shippedAccount } from "./account";
import { shippedApplication } from "./application";
import { shippedCommitment } from "./commitment";
import { shippedCoupling } from "./coupling";
import { shippedInstruction } from "./instruction";
import { shippedIntent } from "./intent";
import { shippedInvoice } from "./invoice";
import { shippedInvoiceLine } from "./invoice-line";
import { shippedIssue } from "./issue";
import { shippedMessage } from "./message";
import { shippedOpportunity } from "./opportunity";
import { shippedOpportunityProduct } from "./opportunity-product";
import { shippedOrder } from "./order";
import { shippedOrderLine } from "./order-line";
import { shippedPayment } from "./payment";
import { shippedShipment } from "./shipment";
import type { ShippedExtension, ShippedTable } from "./shipped-table";
import { shippedSalesMonth } from "./sales-month";
import { shippedSyncState } from "./sync-state";

/** Every table of our own, with its views and form. A table of the model that is missing here fails the tests. */
export const shippedTables: readonly ShippedTable[] = [
  shippedIntent,
  shippedCommitment,
  shippedOrder,
  shippedOrderLine,
  shippedShipment,
  shippedInvoice,
  shippedInvoiceLine,
  shippedPayment,
  shippedApplication,
  shippedAccountFinance,
  shippedSalesMonth,
  shippedCoupling,
  shippedSyncState,
  shippedIssue,
  shippedInstruction,
  shippedMessage,
];

/** What we add to stock tables. */
export const shippedExtensions: readonly ShippedExtension[] = [
  shippedAccount,
  shippedOpportunity,
  shippedOpportunityProduct,
];
