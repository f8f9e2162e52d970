import { viewColumns } from "../views/make-views";
import type { View } from "../views/view";

/** Opportunities as a seller of ours reads them: with the stage, beside the stock views that do not know it. */
export const dealsView: View = {
  table: "opportunity",
  primaryKey: "opportunityid",
  primaryName: "name",
  key: "deals",
  name: "Deals",
  type: "public",
  isDefault: false,
  columns: viewColumns({
    name: 280,
    parentaccountid: 200,
    accord_stage: 120,
    accord_ordernumber: 130,
    estimatedvalue: 120,
    estimatedclosedate: 120,
    accord_deliverby: 110,
    ownerid: 150,
    accord_commitmenton: 150,
  }),
  order: { column: "estimatedclosedate", descending: true },
  conditions: [{ column: "statecode", operator: "eq", value: 0 }],
  find: [],
};

/** The lines of a deal on our form; stock views of this table have ids that differ between versions of Sales. */
export const productsOfDealView: View = {
  table: "opportunityproduct",
  primaryKey: "opportunityproductid",
  primaryName: "opportunityproductname",
  key: "products of the deal",
  name: "Products of the Deal",
  type: "public",
  isDefault: false,
  columns: viewColumns({
    lineitemnumber: 70,
    productid: 220,
    productdescription: 200,
    uomid: 100,
    quantity: 90,
    priceperunit: 120,
    manualdiscountamount: 120,
    extendedamount: 130,
  }),
  order: { column: "lineitemnumber", descending: false },
  conditions: [],
  find: [],
};
