/// <reference types="powerapps-component-framework" />
import { lineCells } from "../../controls/shared/testing/line-records";

const day = (date: string) => ({ date: `${date}T00:00:00Z` });
/** The cells of a line as they go into a page: moments as `{ date }`. */
export const cellsOf = (...given: Parameters<typeof lineCells>) => ({
  ...lineCells(...given),
  accord_promiseddate: day("2025-07-15"),
  accord_shipmentdate: day("2025-07-15"),
  accord_syncedon: { date: "2025-06-30T14:02:00Z" },
  ...given[1],
});
/** The deal of the demonstration: as promised, changed, a substitute, one added, one removed, one partly returned. */
export const dealLines = [
  cellsOf("AsPromised", {
    accord_shippedquantity: 8,
    accord_invoicedquantity: 6,
    accord_backorderedquantity: 4,
  }),
  cellsOf("Changed", {
    accord_linenumber: 20,
    accord_item: "GR-100",
    accord_description: "Coffee grinder",
    accord_differs: "quantity, price, date",
    accord_promisedquantity: 6,
    accord_promisedprice: 120,
    accord_promisedamount: 720,
    accord_promiseddate: day("2025-04-15"),
    accord_orderedquantity: 6,
    accord_cancelledquantity: 1,
    accord_shippedquantity: 2,
    accord_invoicedquantity: 2,
    accord_backorderedquantity: 3,
    accord_unitprice: 125,
    accord_amount: 625,
  }),
  cellsOf("Substituted", {
    accord_linenumber: 30,
    accord_differs: "item, price",
    accord_item: "WF-200",
    accord_description: "Water filter F2",
    accord_promiseditem: "WF-100",
    accord_promiseddescription: "Water filter F1",
    accord_promisedprice: 14,
    accord_promisedamount: 168,
    accord_unitprice: 15,
    accord_amount: 180,
    accord_shippedquantity: 12,
    accord_invoicedquantity: 12,
    accord_returnedquantity: 2,
    accord_creditedquantity: 2,
  }),
  cellsOf("Added", {
    accord_linenumber: 40,
    accord_item: "S-FREIGHT",
    accord_description: "Freight",
    accord_promisedquantity: null,
    accord_orderedquantity: 1,
    accord_unitprice: 45,
    accord_amount: 45,
  }),
  cellsOf("Removed", {
    accord_linenumber: 50,
    accord_description: "Descaler kit",
    accord_promiseddescription: "Descaler kit",
    accord_item: "DK-010",
    accord_promiseditem: "DK-010",
    accord_orderedquantity: 0,
    accord_amount: 0,
  }),
];

/** Lines as promised, numbered 10, 20, 30 … */
export function manyLines(count: number): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: count }, (_, index) =>
    cellsOf("AsPromised", {
      accord_linenumber: (index + 1) * 10,
      accord_description: `Coffee machine ${index + 1}`,
      accord_promiseddescription: `Coffee machine ${index + 1}`,
    }),
  );
}
