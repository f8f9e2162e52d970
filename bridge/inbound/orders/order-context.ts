import { fromOption } from "#model/choice";
import { fromIntentKey } from "#model/intent-key";
import { toMirrorKey } from "#model/mirror-key";
import { creditStatuses, type CreditStatus } from "#model/tables/account";
import { couplingTable } from "#model/tables/coupling";
import type { Deal } from "../../deal/deal";
import { readDeals } from "../../deal/read-deals";
import { isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import type { ErpOrder } from "../../ports/erp-documents";
import { one, reading, type RowOf } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import { readCurrencies } from "../../deal/read-currencies";
import type { Inbound } from "../inbound";
import { readProducts } from "./read-products";
import { mirroredOrderReading, orderedIntentReading, type MirroredOrder, type OrderedIntent } from "./mirrored-order";

const coupledAccountReading = reading(couplingTable, ["accord_erpkey", "_accord_accountid_value"], {
  accord_AccountId: one(accountTable, ["_owninguser_value"]),
});

type CoupledAccount = RowOf<typeof coupledAccountReading>;

/** What CRM knows about the orders of a page. */
export interface OrderContext {
  mirrored(order: ErpOrder): MirroredOrder | undefined;
  intent(order: ErpOrder): OrderedIntent | undefined;
  deal(opportunityId: string | null | undefined): Deal | undefined;
  account(order: ErpOrder): CoupledAccount | undefined;
  currency(order: ErpOrder): string | undefined;
  /** The product of CRM an item is, by its number. */
  readonly product: (item: string | null) => string | undefined;
  /** Whether the ERP takes orders from the account of an intent. */
  creditStatus(intent: OrderedIntent): CreditStatus;
}

/** Orders as they were taken over before: one request for a page. */
export async function readMirrored(
  inbound: Inbound,
  orders: readonly ErpOrder[],
): Promise<ReadonlyMap<string, MirroredOrder>> {
  const keys = orders.map((order) => toOrderKey(inbound, order.id));
  const rows = await readAll(inbound.dataverse, mirroredOrderReading, { where: isIn("accord_erpkey", keys) });
  return new Map(rows.map((row) => [row.accord_erpkey ?? "", row]));
}

/** Everything else that taking changed orders over needs: a handful of requests, whatever the number of orders. */
export async function readOrderContext(
  inbound: Inbound,
  orders: readonly ErpOrder[],
  mirrored: ReadonlyMap<string, MirroredOrder>,
  creditStatusNews: ReadonlyMap<string, CreditStatus> = new Map(),
): Promise<OrderContext> {
  const intents = await readIntents(inbound, orders);
  const opportunityIds = [...intents.values()].map((intent) => intent._accord_opportunityid_value);
  const deals = await readDeals(inbound.dataverse, opportunityIds);
  const accounts = await readAccounts(
    inbound,
    orders.filter((order) => !intents.has(fromIntentKey(order.key) ?? "")),
  );
  const currencies = await readCurrencies(
    inbound.dataverse,
    orders.map((order) => order.currency),
  );
  const products = await readProducts(inbound.dataverse, orders);
  return {
    mirrored: (order) => mirrored.get(toOrderKey(inbound, order.id)),
    intent: (order) => intents.get(fromIntentKey(order.key) ?? ""),
    deal: (opportunityId) => deals.get(opportunityId ?? ""),
    account: (order) => accounts.get(toCustomerKey(inbound, order.customer.id)),
    currency: (order) => currencies.get(order.currency),
    product: (item) => products.get(item?.toUpperCase() ?? ""),
    creditStatus: (intent) =>
      creditStatusNews.get(intent._accord_accountid_value ?? "") ??
      fromOption(creditStatuses, intent.accord_AccountId?.accord_creditstatus) ??
      "Free",
  };
}

async function readIntents(inbound: Inbound, orders: readonly ErpOrder[]): Promise<ReadonlyMap<string, OrderedIntent>> {
  const ids = orders.flatMap((order) => fromIntentKey(order.key) ?? []);
  if (ids.length === 0) return new Map();
  const rows = await readAll(inbound.dataverse, orderedIntentReading, { where: isIn("accord_intentid", ids) });
  return new Map(rows.map((row) => [row.accord_intentid, row]));
}

/** The accounts that customers of orders are coupled to, by the customer's key. */
export async function readAccounts(
  inbound: Inbound,
  orders: readonly ErpOrder[],
): Promise<ReadonlyMap<string, CoupledAccount>> {
  const keys = [...new Set(orders.map((order) => toCustomerKey(inbound, order.customer.id)))];
  if (keys.length === 0) return new Map();
  const rows = await readAll(inbound.dataverse, coupledAccountReading, { where: isIn("accord_erpkey", keys) });
  return new Map(rows.map((row) => [row.accord_erpkey ?? "", row]));
}

export function toOrderKey({ erp: { connection, company } }: Inbound, id: string): string {
  return toMirrorKey({ connection, company, kind: "order", id });
}

/** A line is known by its number in the order, which the ERP never changes and its invoices repeat. */
export function toLineKey({ erp: { connection, company } }: Inbound, orderId: string, sequence: number): string {
  return toMirrorKey({ connection, company, kind: "orderline", id: `${orderId}.${sequence}` });
}

export function toCustomerKey({ erp: { connection, company } }: Inbound, id: string): string {
  return toMirrorKey({ connection, company, kind: "customer", id });
}
