import { randomUUID } from "node:crypto";
import { toMoment, workDate } from "../clock";
import type { Company } from "../company/company";
import { emptyValues, isEmpty, type Value, type Values } from "../entities/values";
import { alignRelated } from "../records/related";
import type { StoredRecord } from "../store/records";
import { findParties, fromParties, withFollowingAddresses } from "./document-parties";
import { setDiscount } from "./set-discount";

/**
 * Creates the header of a sales order as a draft; lines come afterwards. What the request does not say comes from the customer.
 * A number of the buyer that is already on another order is accepted: Business Central only warns a person.
 */
export function createOrder(company: Company, sent: Values): StoredRecord {
  const entitySet = company.contract.get("salesOrders");
  const values = alignRelated(company, entitySet, sent);
  const fromCustomer = fromParties(findParties(company, values));
  const today = workDate(company.clock);
  const before: Values = {
    ...emptyValues(entitySet),
    ...fromCustomer,
    partialShipping: true,
    orderDate: today,
    postingDate: today,
    status: "Draft",
  };
  const after = withFollowingAddresses(before, values, { ...before, ...withoutBlankParties(values, fromCustomer) });
  const order = company.records.insert("salesOrders", {
    ...after,
    id: randomUUID(),
    number: company.series.next("salesOrders"),
    discountAmount: 0,
    discountAppliedBeforeTax: after["pricesIncludeTax"] !== true,
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
  const { discountAmount } = values;
  return typeof discountAmount === "number" && discountAmount !== 0
    ? setDiscount(company, order, discountAmount)
    : order;
}

/** A blank bill-to customer in a request means the sell-to customer. */
function withoutBlankParties(values: Values, fromCustomer: Values): Values {
  const entries = Object.entries(values).map(([name, value]): [string, Value] => {
    const standsIn = name.startsWith("billToCustomer") && isEmpty(value);
    return [name, standsIn ? (fromCustomer[name] ?? value) : value];
  });
  return Object.fromEntries(entries);
}
