import type { Erp } from "../ports/erp";
import type { ErpOrder } from "../ports/erp-documents";
import type { BusinessCentralApi } from "./api";
import { createCustomer, customerFields, customerRow, findCustomers, readCustomer, toCustomer } from "./customers";
import { createOrder } from "./create-order";
import { readInvoicedOrder } from "./invoiced-order";
import { makeOrderAddress } from "./order-address";
import { findOrdersByKey, orderFields, orderRow, readOrder, readOrderByNumber, toOrder } from "./orders";
import { makeReadChanges } from "./read-changes";
import { shipmentFields, shipmentRow, toShipment } from "./shipments";

interface BusinessCentralOptions {
  readonly connection: string;
  readonly company: string;
  readonly webAddress: string | undefined;
  readonly longestCommitSeconds: number;
  readonly overlapSeconds: number;
  /** Codes of units that are called otherwise in CRM. */
  readonly unitCodes: Readonly<Record<string, string>>;
}

/** Documents come with their lines, and their keys go into one address of Dataverse, so pages are small. */
const pageSize = 50;

/** One company of Business Central behind the port, over API v2.0. */
export function makeBusinessCentral(api: BusinessCentralApi, options: BusinessCentralOptions): Erp {
  const addressOf = makeOrderAddress(options.webAddress, options.company);
  const orders = { entitySet: "salesOrders", fields: orderFields, shape: orderRow, pageSize };
  const shipments = {
    entitySet: "salesShipments",
    fields: shipmentFields,
    shape: shipmentRow,
    pageSize,
  };
  const customers = {
    entitySet: "customers",
    fields: `$select=${customerFields}`,
    shape: customerRow,
    pageSize,
  };

  async function* readAllOrders(): AsyncGenerator<readonly ErpOrder[]> {
    for await (const { rows } of api.pages(orderRow, `salesOrders?${orderFields}`, pageSize)) {
      yield rows.map((row) => toOrder(row, addressOf));
    }
  }

  return {
    connection: options.connection,
    company: options.company,
    capabilities: { keyLookup: "search", longestCommitSeconds: options.longestCommitSeconds },
    readCustomer: (id) => readCustomer(api, id),
    findCustomersByNumber: (number) => findCustomers(api, "number", number),
    findCustomersByName: (name) => findCustomers(api, "displayName", name),
    createCustomer: (customer) => createCustomer(api, customer),
    findOrdersByKey: (key) => findOrdersByKey(api, key),
    createOrder: (order) => createOrder(api, order, options.unitCodes),
    readOrder: (id) => readOrder(api, id, addressOf),
    readOrderByNumber: (number) => readOrderByNumber(api, number, addressOf),
    readInvoicedOrder: (number) => readInvoicedOrder(api, number),
    changedOrders: makeReadChanges(
      api,
      { ...orders, toDocument: (row) => toOrder(row, addressOf) },
      options.overlapSeconds,
    ),
    changedShipments: makeReadChanges(api, { ...shipments, toDocument: toShipment }, options.overlapSeconds),
    changedCustomers: makeReadChanges(api, { ...customers, toDocument: toCustomer }, options.overlapSeconds),
    readAllOrders,
  };
}
