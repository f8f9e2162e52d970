import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { flagOf, numberOf, type Values } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { Decimal, sum } from "./decimal";
import { documentTotals } from "./document-totals";
import { distribute, grossAmount, withLineAmounts, type TaxRules } from "./line-amounts";
import { linesOf, requireOrder } from "./sales-order";

/**
 * Works out the amounts of an order and its lines anew, and moves the order's stamp.
 * An edit of a line that touches no amount does not come here: the stamp stays, as in "Graph Mgt - Sales Order Buffer".
 * The discount of the whole document is the order's own unless given, and never more than there is to discount.
 */
export function refreshTotals(company: Company, orderId: string, discountAmount?: number): StoredRecord {
  const order = requireOrder(company, orderId);
  const tax: TaxRules = {
    taxPercent: company.setup.taxPercent,
    pricesIncludeTax: flagOf(order.values, "pricesIncludeTax"),
  };
  const lines = linesOf(company, orderId);
  const lineAmounts = lines.map((line) => lineAmountOf(line.values));
  const discount = atMost(Decimal.from(discountAmount ?? numberOf(order.values, "discountAmount")), sum(lineAmounts));

  const shares = distribute(discount, lineAmounts);
  const refreshed = lines.map((line, index) =>
    storeIfChanged(company, line, withLineAmounts(line.values, tax, shares[index] ?? Decimal.from(0))),
  );
  return company.records.update("salesOrders", orderId, {
    ...order.values,
    ...documentTotals(refreshed, tax),
    discountAmount: discount.toNumber(),
    discountAppliedBeforeTax: !tax.pricesIncludeTax,
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
}

function lineAmountOf(values: Values): Decimal {
  return grossAmount(values).minus(Decimal.from(numberOf(values, "discountAmount")));
}

function storeIfChanged(company: Company, line: StoredRecord, values: Values): Values {
  if (JSON.stringify(values) !== JSON.stringify(line.values)) {
    company.records.update("salesOrderLines", line.id, values);
  }
  return values;
}

function atMost(discount: Decimal, amount: Decimal): Decimal {
  return discount.compare(amount) > 0 ? amount : discount;
}
