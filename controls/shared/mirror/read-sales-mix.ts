import { fromOption } from "#model/choice";
import { add, subtract, toNumber, zero, type Decimal } from "#model/decimal";
import { invoiceKinds } from "#model/invoice-kind";
import { toDecimal } from "./cells";
import type { ItemSales } from "./sales";

export interface MixQuery {
  readonly company: string;
  /** ISO 4217: amounts of documents in other currencies are not added up. */
  readonly currency: string;
  /** The first month, yyyy-mm. */
  readonly from: string;
}

/** A group of the aggregate. */
export interface MixRow {
  readonly item?: string | null;
  readonly kind?: number | null;
  readonly amount?: number | null;
}

type WebApi = Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">;

const day = 86_400_000;

/**
 * What the account bought since a month and in the twelve months before it, credit memos taken off, summed up by the service; the
 * largest first. A year each: months of both in one answer would be more groups than one page of an answer holds.
 */
export async function readSalesMix(webApi: WebApi, accountId: string, query: MixQuery): Promise<readonly ItemSales[]> {
  const first = `${query.from}-01`;
  const yearBefore = `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`;
  const dayBefore = new Date(Date.parse(first) - day).toISOString().slice(0, 10);
  const [now, before] = await Promise.all([
    readSums(webApi, accountId, query, [["on-or-after", first]]),
    readSums(webApi, accountId, query, [
      ["on-or-after", yearBefore],
      ["on-or-before", dayBefore],
    ]),
  ]);
  return toMix(now, before);
}

type Bound = readonly [operator: "on-or-after" | "on-or-before", date: string];

async function readSums(
  webApi: WebApi,
  accountId: string,
  { company, currency }: MixQuery,
  bounds: readonly Bound[],
): Promise<readonly MixRow[]> {
  const is = (column: string, operator: string, value: string) =>
    `<condition attribute="${column}" operator="${operator}" value="${value.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`)}"/>`;
  const dates = bounds.map(([operator, date]) => is("accord_postingdate", operator, date)).join("");
  const fetchXml =
    '<fetch aggregate="true"><entity name="accord_invoiceline">' +
    '<attribute name="accord_description" alias="item" groupby="true"/>' +
    '<attribute name="accord_kind" alias="kind" groupby="true"/>' +
    '<attribute name="accord_amount" alias="amount" aggregate="sum"/>' +
    `<filter>${is("accord_accountid", "eq", accountId)}${is("accord_company", "eq", company)}` +
    `${dates}<condition attribute="accord_goneon" operator="null"/></filter>` +
    '<link-entity name="transactioncurrency" from="transactioncurrencyid" to="transactioncurrencyid">' +
    `<filter>${is("isocurrencycode", "eq", currency)}</filter></link-entity></entity></fetch>`;
  const { entities } = await webApi.retrieveMultipleRecords(
    "accord_invoiceline",
    `?fetchXml=${encodeURIComponent(fetchXml)}`,
  );
  return entities;
}

export function toMix(now: readonly MixRow[], before: readonly MixRow[]): readonly ItemSales[] {
  const [sales, former] = [sumUp(now), sumUp(before)];
  const items = [...new Set([...sales.keys(), ...former.keys()])];
  // Numbers are exact enough for an order, and a customer may buy many hundred items.
  return items
    .map((item) => ({ item, amount: sales.get(item) ?? zero, before: former.get(item) ?? zero }))
    .sort((a, b) => toNumber(b.amount) - toNumber(a.amount));
}

function sumUp(rows: readonly MixRow[]): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { item, kind, amount } of rows) {
    const sum = sums.get(item ?? "") ?? zero;
    const change = toDecimal(amount) ?? zero;
    const isCreditMemo = fromOption(invoiceKinds, kind) === "CreditMemo";
    sums.set(item ?? "", isCreditMemo ? subtract(sum, change) : add(sum, change));
  }
  return sums;
}
