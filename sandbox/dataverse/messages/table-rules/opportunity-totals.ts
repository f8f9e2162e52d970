import type { SqlRow, SqlValue } from "../../store/store";
import {
  addDecimals,
  decimalOf,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  type Decimal,
} from "../values/decimal-text";
import { valueAfter, type RowWrite } from "../row-write/row-write";
import type { TableRule } from "./table-rule";

const hundred: Decimal = { units: 100n, places: 0 };
const moneyPlaces = 4;

/**
 * The totals of an opportunity are worked out from its products whenever it or one of them changes; the estimated revenue follows
 * when the platform is to calculate it. Each total as its column describes it (learn.microsoft.com, reference/entities/opportunity).
 */
export const opportunityTotals: TableRule = {
  concerns: ({ logicalName }) => logicalName === "opportunity",

  beforeSave(write) {
    if (write.context.catalog.table("opportunityproduct") === undefined) return;
    const totals = totalsOf(write, productsOf(write));
    for (const [column, total] of Object.entries(totals)) {
      if (write.table.attributes.has(column)) write.values.set(column, formatDecimal(total));
    }
    if (valueAfter(write, "isrevenuesystemcalculated") === 1) {
      write.values.set("estimatedvalue", formatDecimal(totals.totalamount));
    }
  },
};

function productsOf({ context, before, id }: RowWrite): readonly SqlRow[] {
  if (before === null) return [];
  return context.store.all("SELECT * FROM opportunityproduct WHERE opportunityid = ?", id);
}

function totalsOf(write: RowWrite, products: readonly SqlRow[]) {
  const sum = (column: string): Decimal => addDecimals(...products.map((product) => decimalOf(product[column])));
  const own = (column: string): Decimal => decimalOf(valueAfter(write, column));
  const lineDiscounts = sum("manualdiscountamount");
  const lines = addDecimals(sum("baseamount"), negateDecimal(lineDiscounts));
  const share = divideDecimals(
    multiplyDecimals(lines, percentage(valueAfter(write, "discountpercentage"))),
    hundred,
    moneyPlaces,
  );
  const discount = addDecimals(own("discountamount"), share);
  const lessFreight = addDecimals(lines, negateDecimal(discount));
  const tax = sum("tax");
  return {
    totallineitemamount: lines,
    totallineitemdiscountamount: lineDiscounts,
    totaldiscountamount: discount,
    totalamountlessfreight: lessFreight,
    totaltax: tax,
    totalamount: addDecimals(lessFreight, own("freightamount"), tax),
  };
}

function percentage(value: SqlValue): Decimal {
  return parseDecimal(String(value ?? 0)) ?? decimalOf(0);
}
