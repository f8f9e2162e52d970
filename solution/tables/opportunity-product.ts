import { productsOfDealView } from "./deal-views";
import type { ShippedExtension } from "./shipped-table";
import { stockTables } from "./stock-tables";

/** The lines of a deal: one view of ours, for the grid on our form. */
export const shippedOpportunityProduct: ShippedExtension = {
  stock: stockTables.opportunityproduct,
  views: [productsOfDealView],
};
