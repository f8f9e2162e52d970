import { shippedAccount } from "./account";
import { shippedCommitment } from "./commitment";
import { shippedCoupling } from "./coupling";
import { shippedIntent } from "./intent";
import { shippedIssue } from "./issue";
import { shippedOpportunity } from "./opportunity";
import { shippedOpportunityProduct } from "./opportunity-product";
import { shippedOrder } from "./order";
import { shippedOrderLine } from "./order-line";
import type { ShippedExtension, ShippedTable } from "./shipped-table";
import { shippedSyncState } from "./sync-state";

/** Every table of our own, with its views and form. A table of the model that is missing here fails the tests. */
export const shippedTables: readonly ShippedTable[] = [
  shippedIntent,
  shippedCommitment,
  shippedOrder,
  shippedOrderLine,
  shippedCoupling,
  shippedSyncState,
  shippedIssue,
];

/** What we add to stock tables. */
export const shippedExtensions: readonly ShippedExtension[] = [
  shippedAccount,
  shippedOpportunity,
  shippedOpportunityProduct,
];
