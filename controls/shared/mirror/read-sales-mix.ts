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

/** What the account bought since a month, credit memos taken off, summed up by the service; the largest first. */
export async function readSalesMix(
  webApi: Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">,
  accountId: string,
  query: MixQuery,
): Promise<readonly ItemSales[]> {
  const fetchXml = encodeURIComponent(mixFetch(accountId, query));
  const { entities } = await webApi.retrieveMultipleRecords("accord_invoiceline", `?fetchXml=${fetchXml}`);
  return toMix(entities);
}

function mixFetch(accountId: string, { company, currency, from }: MixQuery): string {
  const is = (column: string, operator: string, value: string) =>
    `<condition attribute="${column}" operator="${operator}" value="${value.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`)}"/>`;
  return (
    '<fetch aggregate="true"><entity name="accord_invoiceline">' +
    '<attribute name="accord_description" alias="item" groupby="true"/>' +
    '<attribute name="accord_kind" alias="kind" groupby="true"/>' +
    '<attribute name="accord_amount" alias="amount" aggregate="sum"/>' +
    `<filter>${is("accord_accountid", "eq", accountId)}${is("accord_company", "eq", company)}` +
    `${is("accord_postingdate", "on-or-after", `${from}-01`)}<condition attribute="accord_goneon" operator="null"/></filter>` +
    '<link-entity name="transactioncurrency" from="transactioncurrencyid" to="transactioncurrencyid">' +
    `<filter>${is("isocurrencycode", "eq", currency)}</filter></link-entity></entity></fetch>`
  );
}

export function toMix(rows: readonly MixRow[]): readonly ItemSales[] {
  const sales = new Map<string, Decimal>();
  for (const { item, kind, amount } of rows) {
    const before = sales.get(item ?? "") ?? zero;
    const change = toDecimal(amount) ?? zero;
    const isCreditMemo = fromOption(invoiceKinds, kind) === "CreditMemo";
    sales.set(item ?? "", isCreditMemo ? subtract(before, change) : add(before, change));
  }
  // Numbers are exact enough for an order, and a customer may buy many hundred items.
  return [...sales].map(([item, amount]) => ({ item, amount })).sort((a, b) => toNumber(b.amount) - toNumber(a.amount));
}
