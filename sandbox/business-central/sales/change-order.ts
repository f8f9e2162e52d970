import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { isEmpty, numberOf, textOf, type Values } from "../entities/values";
import { alignRelated } from "../records/related";
import type { StoredRecord } from "../store/records";
import { findParties, fromBillTo, fromParties, requireCustomer, withFollowingAddresses } from "./document-parties";
import { refreshTotals } from "./order-totals";
import { requireUnguarded } from "./released-guard";
import { linesOf } from "./sales-order";
import { setDiscount } from "./set-discount";
import { unitPriceOf } from "./unit-price";

/** Changes the header of an order; what a released order still lets happen is in the contract. Always moves the stamp. */
export function changeOrder(company: Company, order: StoredRecord, sent: Values): StoredRecord {
  const entitySet = company.contract.get("salesOrders");
  const values = alignRelated(company, entitySet, sent);
  requireUnguarded(entitySet, order, order.values, values);

  const { discountAmount, ...others } = values;
  const taken = { ...order.values, ...fromNewParties(company, order, others), ...others };
  const changed = company.records.update("salesOrders", order.id, {
    ...withFollowingAddresses(order.values, others, taken),
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
  if (changesPrices(order.values, changed.values)) repriceLines(company, changed);
  const refreshed = refreshTotals(company, order.id);
  return typeof discountAmount === "number" ? setDiscount(company, refreshed, discountAmount) : refreshed;
}

/** Another customer brings everything of his own along, except what the same request says otherwise. */
function fromNewParties(company: Company, order: StoredRecord, values: Values): Values {
  const newSeller = values["customerId"] !== undefined && values["customerId"] !== order.values["customerId"];
  if (newSeller) return fromParties(findParties(company, values));
  const payer = values["billToCustomerId"];
  if (payer === undefined || isEmpty(payer) || payer === order.values["billToCustomerId"]) return {};
  findParties(company, { ...order.values, ...values });
  return fromBillTo(requireCustomer(company, String(payer)));
}

function changesPrices(before: Values, after: Values): boolean {
  return before["currencyCode"] !== after["currencyCode"] || before["pricesIncludeTax"] !== after["pricesIncludeTax"];
}

function repriceLines(company: Company, order: StoredRecord): void {
  for (const line of linesOf(company, order.id)) {
    const item = company.records.find("items", textOf(line.values, "itemId"));
    if (!item || numberOf(line.values, "quantity") === 0) continue;
    company.records.update("salesOrderLines", line.id, {
      ...line.values,
      unitPrice: unitPriceOf(company, item, order),
    });
  }
}
