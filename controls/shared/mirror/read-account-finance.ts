import { fromOption } from "#model/choice";
import { limitModes } from "#model/figures/limit-mode";
import { paymentGrades } from "#model/figures/payment-grade";
import { paymentTrends } from "#model/figures/payment-trend";
import { readOverdueInvoices, readPaymentMonths } from "#model/figures/stored-lists";
import type { accountFinanceTable } from "#model/tables/account-finance";
import type { Row } from "#model/tables/row";
import { financeFigures, type AccountFinance } from "./account-finance";
import { toChoice, toDecimal, toMoment } from "./cells";
import { columnOf } from "./column-of";

const others = [
  "company",
  "currencyCode",
  "asOf",
  "syncedOn",
  "agingEdges",
  "grade",
  "trend",
  "limitMode",
  "expectedCashOn",
  "expectedCashFrom",
  "expectedCashTo",
  "oldestOverdue",
  "paymentMonths",
] as const;

export type FinanceRow = Partial<Row<typeof accountFinanceTable>>;

/** How an account pays, one entry for each company, the one with the largest exposure first; one request. */
export async function readAccountFinance(
  webApi: Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">,
  accountId: string,
): Promise<readonly AccountFinance[]> {
  const columns = [...others, ...financeFigures].map(columnOf).join(",");
  const query = `?$select=${columns}&$filter=_accord_accountid_value eq ${accountId}&$orderby=accord_exposure desc`;
  const { entities } = await webApi.retrieveMultipleRecords("accord_accountfinance", query);
  return (entities as readonly FinanceRow[]).map(toAccountFinance);
}

/** The lists are read when they are told: the headline does without. */
export function toAccountFinance(row: FinanceRow): AccountFinance {
  const cells: Readonly<Record<string, unknown>> = row;
  const { accord_expectedcashon: on, accord_expectedcashfrom: from, accord_expectedcashto: to } = row;
  return {
    company: row.accord_company ?? "",
    currency: row.accord_currencycode ?? "",
    asOf: row.accord_asof ?? undefined,
    syncedOn: toMoment(row.accord_syncedon),
    figures: Object.fromEntries(
      financeFigures.map((name) => [name, toDecimal(cells[columnOf(name)])]),
    ) as AccountFinance["figures"],
    agingEdges: (row.accord_agingedges || "30,60,90").split(","),
    grade: fromOption(paymentGrades, row.accord_grade),
    trend: toChoice(paymentTrends, row.accord_trend, "TooFewPayments"),
    limitMode: toChoice(limitModes, row.accord_limitmode, "None"),
    expectedCash: on ? { on, from: from || on, to: to || on } : undefined,
    get overdue() {
      return readOverdueInvoices(row.accord_oldestoverdue);
    },
    get months() {
      return readPaymentMonths(row.accord_paymentmonths);
    },
  };
}
