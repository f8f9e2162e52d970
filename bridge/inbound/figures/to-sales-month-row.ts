import { toNumber } from "#model/decimal";
import { formulaVersion } from "#model/figures/rules";
import { fiscalYearOf } from "#model/sales/fiscal-year";
import type { SalesMonth } from "#model/sales/sales-months";
import type { RowChange } from "#model/tables/row";
import type { salesMonthTable } from "#model/tables/sales-month";

/** A month of an account's sales as the columns of its row. */
export function toSalesMonthRow(month: SalesMonth, fiscalYearStart: number): RowChange<typeof salesMonthTable> {
  return {
    accord_month: month.month,
    accord_fiscalyear: fiscalYearOf(month.month, fiscalYearStart),
    accord_invoiced: toNumber(month.invoiced),
    accord_credited: toNumber(month.credited),
    accord_netsales: toNumber(month.net),
    accord_netsaleswithtax: toNumber(month.netWithTax),
    accord_invoices: month.invoices,
    accord_creditmemos: month.creditMemos,
    accord_formulaversion: formulaVersion,
  };
}
