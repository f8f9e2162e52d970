import { toOption } from "#model/choice";
import { lineChanges } from "#model/comparison";
import { orderTable } from "#model/tables/order";
import { amountOf, amountOrZero } from "../ports/amount-of";
import { equals, type Condition } from "../ports/condition";
import { readAll, type Dataverse } from "../ports/dataverse";
import { many, reading, type RowOf } from "../ports/reading";
import { shownOrderLineTable } from "../ports/stock-tables";
import type { MirroredItem } from "./mirror-items";

const orders = reading(
  orderTable,
  [
    "accord_erpkey",
    "accord_number",
    "accord_customernumber",
    "accord_orderdate",
    "accord_total",
    "_accord_accountid_value",
  ],
  {
    accord_order_orderline: many(
      shownOrderLineTable,
      [
        "accord_erpkey",
        "accord_number",
        "accord_change",
        "accord_amount",
        "accord_orderedquantity",
        "accord_shippedquantity",
        "accord_invoicedquantity",
        "accord_unitprice",
      ],
      equals("statecode", 0),
    ),
  },
);

const removed = toOption(lineChanges, "Removed");

/** The mirrors of orders the ERP still has, with their lines; a line that was only promised is no line of the ERP. */
export async function readOrderItems(
  dataverse: Dataverse,
  where: Condition<"accord_company" | "accord_goneon">,
): Promise<readonly MirroredItem[]> {
  return (await readAll(dataverse, orders, { where, pageSize: 500 })).flatMap(toItems);
}

function toItems(row: RowOf<typeof orders>): readonly MirroredItem[] {
  const document = row.accord_erpkey ?? "";
  const common = {
    document,
    customerNumber: row.accord_customernumber ?? "",
    accountId: row._accord_accountid_value,
    month: (row.accord_orderdate ?? "").slice(0, 7),
  };
  const lines = row.accord_order_orderline.filter((line) => line.accord_change !== removed);
  return [
    {
      ...common,
      key: document,
      rowId: row.accord_orderid,
      kind: "Order",
      number: row.accord_number ?? "",
      amount: amountOrZero(row.accord_total),
      others: {},
    },
    ...lines.map((line): MirroredItem => ({
      ...common,
      key: line.accord_erpkey ?? "",
      rowId: line.accord_orderlineid,
      kind: "OrderLine",
      number: line.accord_number ?? "",
      amount: amountOrZero(line.accord_amount),
      others: {
        ordered: amountOf(line.accord_orderedquantity),
        shipped: amountOf(line.accord_shippedquantity),
        invoiced: amountOf(line.accord_invoicedquantity),
        price: amountOf(line.accord_unitprice),
      },
    })),
  ];
}
