import type { OrderLine } from "../../shared/mirror/order-line";
import { toOrderLine } from "../../shared/mirror/to-order-line";
import { aLineRecord } from "../../shared/testing/line-records";
import { makeTeller } from "../testing/tell";
import { lineViewOf } from "./line-view-of";
import { isOpen } from "./line-state";
import { totalsOf } from "./totals-of";

const teller = makeTeller();
const line = (...args: Parameters<typeof aLineRecord>) => toOrderLine(aLineRecord(...args));
const view = (...args: Parameters<typeof aLineRecord>) => lineViewOf(line(...args), teller);

const grinder = {
  accord_differs: "quantity, price, date",
  accord_promisedquantity: 6,
  accord_promisedprice: 120,
  accord_promisedamount: 720,
  accord_promiseddate: "2025-04-15",
  accord_orderedquantity: 6,
  accord_cancelledquantity: 1,
  accord_unitprice: 125,
  accord_amount: 625,
};

test("a line as promised shows both sides and no difference", () => {
  const shown = view("1");
  expect(shown.differs).toBe("");
  expect(shown.promised).toEqual({ quantity: "12", price: "300.00", date: "15 Jul 2025", amount: "3,600.00" });
  expect(Object.values(shown.committed).map((figure) => figure.difference)).toEqual(["", "", "", ""]);
});

test("differences are told by a word and by how much: the amount first, then the share", () => {
  const { differs, committed } = view("1", "Changed", grinder);
  expect(differs).toBe("quantity, price, date");
  expect(committed).toEqual({
    quantity: { text: "5", difference: "−1" },
    price: { text: "125.00", difference: "+5.00 (+4.2 %)" },
    date: { text: "15 Jul 2025", difference: "91 days later" },
    amount: { text: "625.00", difference: "−95.00" },
  });
});

test("a substitute names the item it replaces", () => {
  const { replaced, description, item, differs } = view("1", "Substituted", {
    accord_differs: "item, price",
    accord_item: "WF-200",
    accord_description: "Water filter F2",
    accord_promiseditem: "WF-100",
    accord_promiseddescription: "Water filter F1",
  });
  expect([replaced?.description, replaced?.item]).toEqual(["Water filter F1", "WF-100"]);
  expect([description, item, differs]).toEqual(["Water filter F2", "WF-200", "substitute, price"]);
});

test("an added and a removed line show one side only and call it no difference", () => {
  expect(view("1", "Added", { accord_promisedquantity: null })).toMatchObject({
    differs: "added",
    promised: { quantity: "", amount: "" },
  });
  expect(view("1", "Removed")).toMatchObject({
    differs: "removed",
    description: "Coffee machine, 2 groups",
    committed: { quantity: { text: "", difference: "" } },
  });
});

test.each([
  [{}, "12 open"],
  [{ accord_shippedquantity: 2 }, "2 of 12 shipped · 10 open"],
  [
    { accord_shippedquantity: 8, accord_invoicedquantity: 6, accord_backorderedquantity: 4 },
    "8 of 12 shipped (6 invoiced) · 4 backordered",
  ],
  [{ accord_shippedquantity: 9, accord_invoicedquantity: 9 }, "9 of 12 shipped (all invoiced) · 3 open"],
  [{ accord_shippedquantity: 12, accord_invoicedquantity: 12 }, "all 12 shipped and invoiced"],
  [{ accord_shippedquantity: 12 }, "12 of 12 shipped"],
  [{ accord_invoicedquantity: 3 }, "3 invoiced ahead · 12 open"],
  [
    { accord_shippedquantity: 12, accord_invoicedquantity: 12, accord_returnedquantity: 1, accord_creditedquantity: 1 },
    "all 12 shipped and invoiced · 1 returned · 1 credited",
  ],
  [
    {
      accord_orderedquantity: 6,
      accord_shippedquantity: 2,
      accord_invoicedquantity: 2,
      accord_backorderedquantity: 3,
      accord_cancelledquantity: 1,
    },
    "2 of 6 shipped (all invoiced) · 3 backordered · 1 cancelled",
  ],
  [{ accord_orderedquantity: 2.5, accord_shippedquantity: 0.5 }, "0.5 of 2.5 shipped · 2 open"],
])("%o is told as %s", (cells, text) => {
  expect(view("1", "AsPromised", cells).tellProgress().text).toBe(text);
});

test("the bar shows the same numbers, and parts of no size are left out", () => {
  const cells = {
    accord_orderedquantity: 6,
    accord_shippedquantity: 3,
    accord_invoicedquantity: 2,
    accord_backorderedquantity: 1,
    accord_cancelledquantity: 1,
  };
  expect(view("1", "AsPromised", cells).tellProgress().parts).toEqual([
    { part: "invoiced", size: 2 },
    { part: "shipped", size: 1 },
    { part: "open", size: 1 },
    { part: "backordered", size: 1 },
    { part: "cancelled", size: 1 },
  ]);
});

test("an over-delivered line is not drawn with a negative rest", () => {
  const overDelivered = line("1", "AsPromised", { accord_shippedquantity: 13, accord_invoicedquantity: 12 });
  const { parts } = lineViewOf(overDelivered, teller).tellProgress();
  expect(parts).toEqual([
    { part: "invoiced", size: 12 },
    { part: "shipped", size: 1 },
  ]);
  expect(isOpen(overDelivered)).toBe(false);
});

describe("the totals", () => {
  const tellAll = (lines: readonly OrderLine[]) => {
    const { tellProgress, ...figures } = totalsOf(lines, teller);
    return { ...figures, progress: tellProgress() };
  };

  test("are the sums of both sides, and what of it is shipped, invoiced and open", () => {
    const lines = [
      line("1", "AsPromised", { accord_shippedquantity: 8, accord_invoicedquantity: 6 }),
      line("2", "Changed", { ...grinder, accord_shippedquantity: 2, accord_invoicedquantity: 2 }),
    ];
    expect(tellAll(lines)).toEqual({
      promised: "4,320.00",
      committed: { text: "4,225.00", difference: "−95.00 (−2.2 %)" },
      progress: "Shipped 2,650.00 · invoiced 2,050.00 · open 1,575.00",
    });
  });

  test("say nothing of parts that would not add up, as with a discount on a line", () => {
    expect(totalsOf([line("1", "AsPromised", { accord_amount: 3500 })], teller).tellProgress()).toBe("");
  });

  test("of two currencies are never added", () => {
    const dollars = { transactioncurrencyid: { name: "US Dollar" } };
    expect(tellAll([line("1"), line("2", "AsPromised", dollars)])).toEqual({
      promised: "",
      committed: { text: "", difference: "" },
      progress: "Several currencies; they are not added.",
    });
  });
});
