import { toNumber, zero, type Decimal } from "#model/decimal";
import type { accountFinanceTable } from "#model/tables/account-finance";
import type { orderTable } from "#model/tables/order";
import type { Row } from "#model/tables/row";
import type { salesMonthTable } from "#model/tables/sales-month";
import { toDecimal, toMoment } from "./cells";
import { columnOf } from "./column-of";
import { salesTotals, type Sales, type SalesBook, type SalesTotals } from "./sales";

type FinanceRow = Partial<Row<typeof accountFinanceTable>>;
type MonthRow = Partial<Row<typeof salesMonthTable>>;

/** The account with what hangs on it; the collections are named by the relationships of `#model/tables/table`. */
export interface SalesRow {
  readonly accord_account_accountfinance?: readonly FinanceRow[];
  readonly accord_account_salesmonth?: readonly MonthRow[];
  readonly accord_account_order?: readonly Partial<Row<typeof orderTable>>[];
}

const ordersLookedAt = 13;

/** Everything the control shows at first, in one request, however long the history. */
export async function readSales(
  webApi: Pick<ComponentFramework.WebApi, "retrieveRecord">,
  accountId: string,
  today: string,
): Promise<Sales> {
  return toSales(await webApi.retrieveRecord("account", accountId, salesQuery(today)));
}

/** Sales of this month, of the 24 before, and of some more for figures that are not of today. */
function salesQuery(today: string): string {
  const since = `${Number(today.slice(0, 4)) - 2}${today.slice(4, 7)}-01`;
  const finance = ["company", "currencyCode", "asOf", "syncedOn", "fiscalYearStart", ...salesTotals].map(columnOf);
  return (
    "?$select=accountid&$expand=" +
    [
      `accord_account_accountfinance($select=${finance.join(",")})`,
      `accord_account_salesmonth($select=accord_company,accord_currencycode,accord_month,accord_netsales;$filter=accord_month ge ${since})`,
      `accord_account_order($select=accord_orderdate;$filter=accord_orderdate ne null;$orderby=accord_orderdate desc;$top=${ordersLookedAt})`,
    ].join(",")
  );
}

export function toSales(row: SalesRow): Sales {
  const finances = row.accord_account_accountfinance ?? [];
  const months = row.accord_account_salesmonth ?? [];
  const names = [...new Set([...months, ...finances].map(bookName))];
  const books = names.map((name) =>
    toBook(
      finances.find((finance) => bookName(finance) === name),
      months.filter((month) => bookName(month) === name),
    ),
  );
  return {
    books: books.filter(({ months: { size } }) => size > 0).sort((a, b) => volumeOf(b) - volumeOf(a)),
    orderDates: (row.accord_account_order ?? []).flatMap((order) => order.accord_orderdate ?? []),
  };
}

function bookName({ accord_company, accord_currencycode }: FinanceRow | MonthRow): string {
  return JSON.stringify([accord_company ?? "", accord_currencycode ?? ""]);
}

function toBook(finance: FinanceRow | undefined, months: readonly MonthRow[]): SalesBook {
  const row = finance ?? months[0] ?? {};
  const cells: Readonly<Record<string, unknown>> = finance ?? {};
  return {
    company: row.accord_company ?? "",
    currency: row.accord_currencycode ?? "",
    asOf: finance?.accord_asof ?? undefined,
    syncedOn: toMoment(finance?.accord_syncedon),
    months: new Map(
      months.map(({ accord_month, accord_netsales }): [string, Decimal] => [
        (accord_month ?? "").slice(0, 7),
        toDecimal(accord_netsales) ?? zero,
      ]),
    ),
    totals: Object.fromEntries(salesTotals.map((name) => [name, toDecimal(cells[columnOf(name)])])) as SalesTotals,
    fiscalYearStart: finance?.accord_fiscalyearstart || 1,
  };
}

/** For the order of the books only. */
function volumeOf({ months }: SalesBook): number {
  return [...months.values()].reduce((total, net) => total + toNumber(net), 0);
}
