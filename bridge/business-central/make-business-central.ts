import type { Clock } from "../ports/clock";
import type { Erp } from "../ports/erp";
import type { ErpOrder } from "../ports/erp-documents";
import type { BusinessCentralApi } from "./api";
import { createCustomer, findCustomers, readCompanyCurrency, readCustomer, readCustomers } from "./customers";
import { createOrder } from "./create-order";
import { readInvoicedOrder } from "./invoiced-order";
import { makeOrderAddress } from "./order-address";
import { findOrdersByKey, orderFields, orderRow, readOrder, readOrderByNumber, toOrder } from "./orders";
import { toCursor } from "./read-changes";
import { reviseOrder } from "./revise-order";
import { makeLedgerReading } from "./ledger/read-ledger";
import { makeReceivables } from "./receivables";
import { makeStreams, pageSize } from "./streams";

interface BusinessCentralOptions {
  readonly connection: string;
  readonly company: string;
  readonly webAddress: string | undefined;
  readonly longestCommitSeconds: number;
  /** How far before its cursor a stream reads again. */
  readonly overlapSeconds: number;
  readonly clock: Clock;
  /** Codes of units that are called otherwise in CRM. */
  readonly unitCodes: Readonly<Record<string, string>>;
}

/** One company of Business Central behind the port, over API v2.0. */
export function makeBusinessCentral(api: BusinessCentralApi, options: BusinessCentralOptions): Erp {
  const addressOf = makeOrderAddress(options.webAddress, options.company);

  async function* readAllOrders(): AsyncGenerator<readonly ErpOrder[]> {
    for await (const { rows } of api.pages(orderRow, `salesOrders?${orderFields}`, pageSize)) {
      yield rows.map((row) => toOrder(row, addressOf));
    }
  }

  return {
    connection: options.connection,
    company: options.company,
    capabilities: { idempotency: "lookupOnly", longestCommitSeconds: options.longestCommitSeconds },
    readCustomer: (id) => readCustomer(api, id),
    readCustomers: (numbers) => readCustomers(api, numbers),
    readCompanyCurrency: () => readCompanyCurrency(api),
    findCustomersByNumber: (number) => findCustomers(api, "number", number),
    findCustomersByName: (name) => findCustomers(api, "displayName", name),
    createCustomer: (customer) => createCustomer(api, customer),
    findOrdersByKey: (key) => findOrdersByKey(api, key),
    createOrder: (order) => createOrder(api, order, options.unitCodes),
    reviseOrder: (id, order) => reviseOrder(api, id, order, options.unitCodes),
    readOrder: (id) => readOrder(api, id, addressOf),
    readOrderByNumber: (number) => readOrderByNumber(api, number, addressOf),
    readInvoicedOrder: (number) => readInvoicedOrder(api, number),
    readAllOrders,
    cursorAt: toCursor,
    ...makeStreams(api, options, addressOf),
    ...makeLedgerReading(api, options),
    ...makeReceivables(api),
  };
}
