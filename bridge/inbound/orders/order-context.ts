import { answers } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { fromIntentKey } from "#model/intent-key";
import { toMirrorKey } from "#model/mirror-key";
import { creditStatuses, type CreditStatus } from "#model/tables/account";
import { couplingTable } from "#model/tables/coupling";
import type { intentTable } from "#model/tables/intent";
import type { ColumnName } from "#model/tables/row";
import type { Deal } from "../../deal/deal";
import { readDeals } from "../../deal/read-deals";
import { all, any, equals, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import type { ErpOrder } from "../../ports/erp-documents";
import { one, reading, type RowOf } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import { readCurrencies } from "../../deal/read-currencies";
import type { Inbound } from "../inbound";
import { toOpenChange, versionInForce, type OpenChange } from "../changes/open-change";
import { coupleByNumber } from "../documents/couple-by-number";
import { noCredits, readCredits, type Credits } from "./read-credits";
import { readProducts } from "./read-products";
import { mirroredOrderReading, orderedIntentReading, type MirroredOrder, type OrderedIntent } from "./mirrored-order";

const coupledAccountReading = reading(couplingTable, ["accord_erpkey", "_accord_accountid_value"], {
  accord_AccountId: one(accountTable, ["_owninguser_value"]),
});

type CoupledAccount = RowOf<typeof coupledAccountReading>;

/** What CRM knows about the orders of a page. */
export interface OrderContext {
  mirrored(order: ErpOrder): MirroredOrder | undefined;
  /** The request whose version of the order is in force. */
  intent(order: ErpOrder): OrderedIntent | undefined;
  /** Changes of the order people of the ERP were asked for and have not answered. */
  changes(order: ErpOrder): readonly OpenChange[];
  deal(opportunityId: string | null | undefined): Deal | undefined;
  account(order: ErpOrder): CoupledAccount | undefined;
  currency(order: ErpOrder): string | undefined;
  /** What credit memos took back of its lines. */
  credits(order: ErpOrder): Credits;
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
  const { own, others } = await readIntents(inbound, orders, mirrored);
  const ofDeal = (order: ErpOrder) => {
    const intent = own.get(fromIntentKey(order.key) ?? "");
    return { intent, others: others.filter((other) => isOfSameDeal(other, intent)) };
  };
  const intents = new Map(
    orders.flatMap((order) => {
      const { intent, others: later } = ofDeal(order);
      const inForce = versionInForce(intent, later);
      return inForce ? [[order, inForce] as const] : [];
    }),
  );
  const opportunityIds = [...intents.values()].map((intent) => intent._accord_opportunityid_value);
  const deals = await readDeals(inbound.dataverse, opportunityIds);
  const accounts = await readAccounts(
    inbound,
    orders.filter((order) => !intents.has(order)),
  );
  const currencies = await readCurrencies(
    inbound.dataverse,
    orders.map((order) => order.currency),
  );
  const credits = await readCredits(inbound, orders);
  const products = await readProducts(inbound.dataverse, orders);
  return {
    mirrored: (order) => mirrored.get(toOrderKey(inbound, order.id)),
    intent: (order) => intents.get(order),
    changes: (order) =>
      ofDeal(order)
        .others.filter((other) => other.accord_intentid !== fromIntentKey(order.key))
        .flatMap((other) => toOpenChange(other) ?? []),
    deal: (opportunityId) => deals.get(opportunityId ?? ""),
    account: (order) => accounts.get(toCustomerKey(inbound, order.customer.id)),
    currency: (order) => currencies.get(order.currency),
    credits: (order) => credits.get(order.number) ?? noCredits,
    product: (item) => products.get(item?.toUpperCase() ?? ""),
    creditStatus: (intent) =>
      creditStatusNews.get(intent._accord_accountid_value ?? "") ??
      fromOption(creditStatuses, intent.accord_AccountId?.accord_creditstatus) ??
      "Free",
  };
}

/**
 * The requests orders carry the key of; and, of the deals of orders that were taken over before, the versions accepted since and the
 * changes people were asked for. One request.
 */
async function readIntents(
  inbound: Inbound,
  orders: readonly ErpOrder[],
  mirrored: ReadonlyMap<string, MirroredOrder>,
): Promise<{ readonly own: ReadonlyMap<string, OrderedIntent>; readonly others: readonly OrderedIntent[] }> {
  const ids = orders.flatMap((order) => fromIntentKey(order.key) ?? []);
  const deals = orders.flatMap((order) => {
    const row = mirrored.get(toOrderKey(inbound, order.id));
    return fromIntentKey(order.key) === undefined ? [] : (row?._accord_opportunityid_value ?? []);
  });
  if (ids.length === 0) return { own: new Map(), others: [] };
  const rows = await readAll(inbound.dataverse, orderedIntentReading, { where: belongsTo(ids, deals) });
  return { own: new Map(rows.map((row) => [row.accord_intentid, row])), others: rows };
}

function belongsTo(ids: readonly string[], deals: readonly string[]) {
  const isOwn = isIn("accord_intentid", ids);
  if (deals.length === 0) return isOwn;
  const accepted = (["AcceptedAsAsked", "AcceptedWithChanges"] as const).map((answer) => toOption(answers, answer));
  const versions = (["DealReadyForFulfillment", "AmendmentRequested"] as const).map((kind) =>
    toOption(intentKinds, kind),
  );
  return any<IntentColumn>(
    isOwn,
    all<IntentColumn>(
      isIn("_accord_opportunityid_value", [...new Set(deals)]),
      any<IntentColumn>(
        equals("accord_reasoncode", "AwaitingOrderDesk"),
        all<IntentColumn>(isIn("accord_answer", accepted), isIn("accord_kind", versions)),
      ),
    ),
  );
}

type IntentColumn = ColumnName<typeof intentTable>;

function isOfSameDeal(other: OrderedIntent, own: OrderedIntent | undefined): boolean {
  const deal = own?._accord_opportunityid_value ?? null;
  return deal !== null && other._accord_opportunityid_value === deal;
}

/** The accounts that customers of orders are coupled to, by the customer's key; those not coupled yet are coupled by their number. */
export async function readAccounts(
  inbound: Inbound,
  orders: readonly ErpOrder[],
): Promise<ReadonlyMap<string, CoupledAccount>> {
  const keys = [...new Set(orders.map((order) => toCustomerKey(inbound, order.customer.id)))];
  if (keys.length === 0) return new Map();
  const known = await readCoupled(inbound, keys);
  const strays = orders.filter(({ customer }) => !known.has(toCustomerKey(inbound, customer.id)));
  const numbers = [...new Set(strays.map(({ customer }) => customer.number))];
  const isMore = numbers.length > 0 && (await coupleByNumber(inbound, numbers));
  return isMore ? readCoupled(inbound, keys) : known;
}

async function readCoupled(inbound: Inbound, keys: readonly string[]): Promise<ReadonlyMap<string, CoupledAccount>> {
  const rows = await readAll(inbound.dataverse, coupledAccountReading, { where: isIn("accord_erpkey", keys) });
  return new Map(rows.map((row) => [row.accord_erpkey ?? "", row]));
}

export function toOrderKey({ erp: { connection, company } }: Inbound, id: string): string {
  return toMirrorKey({ connection, company, kind: "order", id });
}

/** Whose orders they are. */
interface MirroredCompany {
  readonly erp: Pick<Inbound["erp"], "connection" | "company">;
}

/** A line is known by its number in the order, which the ERP never changes and its invoices repeat. */
export function toLineKey(
  { erp: { connection, company } }: MirroredCompany,
  orderId: string,
  sequence: number,
): string {
  return toMirrorKey({ connection, company, kind: "orderline", id: `${orderId}.${sequence}` });
}

export function toCustomerKey({ erp: { connection, company } }: Inbound, id: string): string {
  return toMirrorKey({ connection, company, kind: "customer", id });
}
