import type { Company } from "../company/company";
import { flagOf, numberOf, textOf } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { Decimal } from "./decimal";
import { fromLocal } from "./exchange";

/** The ERP's own price of an item on an order: the item's price, in the order's currency and price basis. */
export function unitPriceOf(company: Company, item: StoredRecord, order: StoredRecord): number {
  const price = Decimal.from(numberOf(item.values, "unitPrice"));
  const converted = fromLocal(company, price, textOf(order.values, "currencyCode"));
  const withTax = Decimal.from(100).plus(Decimal.from(company.setup.taxPercent));
  const itemIncludes = flagOf(item.values, "priceIncludesTax");
  const orderIncludes = flagOf(order.values, "pricesIncludeTax");
  if (itemIncludes === orderIncludes) return converted.toNumber();
  return orderIncludes
    ? converted.times(withTax).dividedBy(Decimal.from(100), 2).toNumber()
    : converted.times(Decimal.from(100)).dividedBy(withTax, 2).toNumber();
}
