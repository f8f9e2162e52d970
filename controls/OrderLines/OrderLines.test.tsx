import { fireEvent, render, screen, within } from "@testing-library/react";
import { makeFakeContext } from "../shared/testing/fake-context";
import { aDataset, aLineRecord, type FakeDataset } from "../shared/testing/line-records";
import { passFrame } from "../shared/testing/pass-time";
import { orderLineColumns } from "../shared/mirror/to-order-line";
import { OrderLines } from ".";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** The control on a form, driven through its class as the platform does. */
function showControl(
  dataset: FakeDataset,
  options: { readonly width?: number; readonly isRightToLeft?: boolean } = {},
) {
  const control = new OrderLines();
  const contextOf = (lines: FakeDataset) =>
    makeFakeContext({ control: "OrderLines", parameters: { lines }, ...options });
  control.init(contextOf(dataset));
  const page = render(control.updateView(contextOf(dataset)));
  return { update: (changed: FakeDataset) => page.rerender(control.updateView(contextOf(changed))) };
}

const manyRecords = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aLineRecord(`r${index}`, index % 5 === 0 ? "Changed" : "AsPromised", {
      accord_linenumber: (index + 1) * 10,
      accord_description: `Item ${index}`,
      accord_differs: index % 5 === 0 ? "price" : "",
    }),
  );

const region = () => screen.getByRole("region", { name: "Order lines" });

test("promised and committed stand side by side, with a total that tells the difference", () => {
  showControl(
    aDataset([
      aLineRecord("1"),
      aLineRecord("2", "Changed", { accord_differs: "price", accord_unitprice: 310, accord_amount: 3720 }),
    ]),
  );
  expect(
    screen.getAllByRole("columnheader").map((header) => header.getAttribute("aria-label") ?? header.textContent),
  ).toEqual([
    "Line",
    "Item",
    "Promised, Qty",
    "Promised, Price",
    "Promised, Date",
    "Committed, Qty",
    "Committed, Price",
    "Committed, Date",
    "Committed, Amount",
    "Shipped, invoiced, open",
  ]);
  expect(region().textContent).toContain("SO-101042 · 2 lines · Euro · as of 30 Jun 2025 14:02");
  expect(screen.getByRole("grid", { name: /Total: 7,200\.00, 7,320\.00 \+120\.00 \(\+1\.7 %\)/ })).toBeTruthy();
});

describe("before there are lines", () => {
  test("loading is told as loading", () => {
    showControl(aDataset([], { loading: true }));
    expect(screen.getByLabelText("Loading order lines").getAttribute("aria-busy")).toBe("true");
  });

  test("no lines yet is told with when they will come", () => {
    showControl(aDataset([]));
    expect(region().textContent).toContain(
      "No committed lines yet. They appear here when Business Central has the order.",
    );
  });

  test("a failure is told, and can be tried again", () => {
    const dataset = aDataset([], { errorMessage: "Generic SQL error" });
    showControl(dataset);
    expect(region().textContent).toContain("The order lines could not be loaded. Nothing is lost.");
    expect(region().textContent).toContain("For support: Generic SQL error");
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(dataset.refresh).toHaveBeenCalledTimes(1);
  });
});

describe("what the control asks of the dataset", () => {
  test("columns the view lacks are added and whole pages asked for, once", () => {
    const dataset = aDataset([aLineRecord("1")], { columns: ["accord_item", "accord_amount"], pageSize: 4 });
    const { update } = showControl(dataset);
    const added = dataset.addColumn.mock.calls.map(([name]) => name as string);
    expect([...added, "accord_item", "accord_amount"].sort()).toEqual([...orderLineColumns].sort());
    expect(dataset.paging.setPageSize).toHaveBeenCalledWith(250);
    expect(dataset.refresh).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText("Loading order lines")).toBeTruthy();
    update(dataset);
    expect(dataset.refresh).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("grid")).toBeTruthy();
  });

  test("nothing while it is loading", () => {
    const dataset = aDataset([], { loading: true, columns: [], hasNextPage: true });
    showControl(dataset);
    expect(dataset.refresh).not.toHaveBeenCalled();
    expect(dataset.paging.loadNextPage).not.toHaveBeenCalled();
  });

  test("further pages are fetched while the lines already there are shown as not complete", () => {
    const dataset = aDataset([aLineRecord("1")], { hasNextPage: true });
    showControl(dataset);
    expect(dataset.paging.loadNextPage).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("grid").getAttribute("aria-busy")).toBe("true");
  });

  test("a header sorts by its column, and once more the other way round", () => {
    const dataset = aDataset([aLineRecord("1")]);
    const { update } = showControl(dataset);
    fireEvent.click(screen.getByRole("columnheader", { name: "Committed, Amount" }));
    expect(dataset.sorting).toEqual([{ name: "accord_amount", sortDirection: 0 }]);
    update(dataset);
    expect(screen.getByRole("columnheader", { name: "Committed, Amount" }).getAttribute("aria-sort")).toBe("ascending");
    fireEvent.keyDown(screen.getByRole("columnheader", { name: "Line" }), { key: "Home" });
    fireEvent.click(screen.getByRole("columnheader", { name: "Committed, Amount" }));
    expect(dataset.sorting).toEqual([{ name: "accord_amount", sortDirection: 1 }]);
    expect(dataset.refresh).toHaveBeenCalledTimes(2);
  });
});

describe("two hundred lines by keyboard", () => {
  const press = (key: string, options = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options });
  const focused = () => document.activeElement?.textContent;

  function showMany(): FakeDataset {
    const dataset = aDataset(manyRecords(200));
    showControl(dataset);
    screen.getByRole("columnheader", { name: "Line" }).focus();
    return dataset;
  }

  test("only the rows in sight are drawn, and screen readers are told how many there are", () => {
    showMany();
    const grid = screen.getByRole("grid");
    expect(grid.getAttribute("aria-rowcount")).toBe("201");
    expect(within(grid).getAllByRole("row").length).toBeLessThan(25);
  });

  test("the figures of the rows in sight are there at once, bars and further rows a frame later", async () => {
    showMany();
    const rows = () => within(screen.getByRole("grid")).getAllByRole("row").length;
    const before = rows();
    expect(region().textContent).toContain("3,600.00");
    expect(document.querySelector(".accord-bar")).toBeNull();
    await passFrame();
    expect(rows()).toBe(before + 4);
    expect(document.querySelectorAll(".accord-bar").length).toBeGreaterThan(6);
  });

  test("there is one tab stop", () => {
    showMany();
    expect(document.querySelectorAll("td[tabindex='0'], th[tabindex='0']")).toHaveLength(1);
  });

  test("arrows move from cell to cell, to the last line and back", () => {
    showMany();
    press("ArrowDown");
    expect(focused()).toBe("10");
    press("ArrowRight");
    expect(focused()).toContain("Item 0");
    press("End", { ctrlKey: true });
    expect(document.activeElement?.closest("tr")?.getAttribute("aria-rowindex")).toBe("201");
    press("Home");
    expect(focused()).toBe("2000");
    press("PageUp");
    expect(focused()).toBe("1900");
    press("Home", { ctrlKey: true });
    expect(focused()).toBe("Line");
  });

  test("Enter opens a line, and sorts on a header as the space bar does", () => {
    const dataset = showMany();
    press(" ");
    expect(dataset.sorting).toEqual([{ name: "accord_linenumber", sortDirection: 0 }]);
    press("ArrowDown");
    press("Enter");
    expect(dataset.openDatasetItem).toHaveBeenCalledWith(expect.objectContaining({ id: { guid: "r0" } }));
  });

  test("a line scrolled out of sight leaves its tab stop to one in sight", () => {
    showMany();
    press("ArrowDown");
    const scroller = screen.getByRole("grid").parentElement;
    if (!scroller) throw new Error("the grid has no scrolling parent");
    scroller.scrollTop = 6000;
    fireEvent.scroll(scroller);
    expect(document.querySelectorAll("td[tabindex='0']")).toHaveLength(1);
  });
});

describe("filters", () => {
  test("show how many lines each has, and only those", async () => {
    showControl(aDataset(manyRecords(10)));
    await passFrame();
    fireEvent.click(screen.getByRole("button", { name: "Changed 2" }));
    await passFrame();
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("3");
    expect(screen.getByRole("button", { name: "Changed 2" }).getAttribute("aria-pressed")).toBe("true");
  });

  test("that leave nothing say so, and the totals stay those of all lines", async () => {
    showControl(aDataset([aLineRecord("1")]));
    await passFrame();
    fireEvent.click(screen.getByRole("button", { name: "Changed 0" }));
    expect(region().textContent).toContain("No line matches this filter.");
    expect(region().textContent).toContain("3,600.00");
  });
});

test("where there is little room the lines are cards with the same figures", () => {
  showControl(
    aDataset([
      aLineRecord("1", "Changed", { accord_differs: "price", accord_unitprice: 310, accord_shippedquantity: 2 }),
    ]),
    { width: 360 },
  );
  expect(screen.queryByRole("grid")).toBeNull();
  const [card] = within(screen.getByRole("list")).getAllByRole("listitem");
  expect(card?.textContent).toContain("+10.00 (+3.3 %)");
  expect(card?.textContent).toContain("2 of 12 shipped · 10 open");
});

test("text of the ERP stays text", () => {
  showControl(aDataset([aLineRecord("1", "AsPromised", { accord_description: "<img src=x onerror=alert(1)>" })]));
  expect(region().textContent).toContain("<img src=x onerror=alert(1)>");
  expect(document.querySelector("img")).toBeNull();
});

test("from right to left the arrows follow the eye", () => {
  showControl(aDataset([aLineRecord("1")]), { isRightToLeft: true });
  screen.getByRole("columnheader", { name: "Line" }).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowLeft" });
  expect(document.activeElement?.textContent).toBe("Item");
});
