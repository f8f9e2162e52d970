import { inOrderOfView, lineColumns } from "./columns";

const names = (view: readonly string[]) => inOrderOfView(lineColumns, view).map(({ name }) => name);

test("a group the view names in full stands in the order of the view", () => {
  const view = ["accord_amount", "accord_unitprice", "accord_shipmentdate", "accord_orderedquantity"];
  expect(names(view).slice(5, 9)).toEqual(view);
});

test("a group the view names in part keeps its own order, and no column is lost", () => {
  expect(names(["accord_amount", "accord_item"])).toEqual(lineColumns.map(({ name }) => name));
});
