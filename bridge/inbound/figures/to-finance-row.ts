import { toOption } from "#model/choice";
import { toNumber, type Decimal } from "#model/decimal";
import type { AccountFigures, PaymentPattern } from "#model/figures/account-figures";
import { atRate } from "#model/figures/invoice-item";
import { limitModes } from "#model/figures/limit-mode";
import { paymentGrades } from "#model/figures/payment-grade";
import { paymentTrends } from "#model/figures/payment-trend";
import { formulaVersion, type FigureRules } from "#model/figures/rules";
import type { accountFinanceTable } from "#model/tables/account-finance";
import { applicationSources, type ApplicationSource } from "#model/tables/application";
import type { RowChange } from "#model/tables/row";

type FinanceRow = RowChange<typeof accountFinanceTable>;

const overdueListed = 20;

/** The figures of an account as the columns of its row. What is not known is empty, never zero. */
export function toFinanceRow(figures: AccountFigures, source: ApplicationSource, rules: FigureRules): FinanceRow {
  return {
    accord_asof: figures.asOf,
    accord_windowstart: figures.window.first,
    accord_formulaversion: formulaVersion,
    accord_source: toOption(applicationSources, source),
    ...standing(figures, rules),
    ...sample(figures),
    ...pattern(figures.pattern),
    ...outstanding(figures),
    ...credit(figures),
    ...sales(figures, rules),
  };
}

function standing({ aging, unapplied, balance, overdue }: AccountFigures, { agingEdges }: FigureRules): FinanceRow {
  const [first, second, third, last] = aging.buckets;
  const oldest = overdue.slice(0, overdueListed).map(({ invoice, daysPastDue, amount, open, settlement }) => ({
    key: invoice.id,
    number: invoice.number,
    due: invoice.dueDate,
    days: daysPastDue,
    amount: toNumber(amount),
    open: toNumber(open),
    settlement,
  }));
  return {
    accord_openamount: toNumber(aging.open),
    accord_unappliedcredit: toNumber(unapplied.amount),
    accord_unappliedon: unapplied.newestOn ?? null,
    accord_balance: toNumber(balance),
    accord_openinvoices: aging.openInvoices,
    accord_overdueamount: toNumber(aging.overdue),
    accord_overdueinvoices: aging.overdueInvoices,
    accord_oldestoverdue: JSON.stringify(oldest),
    accord_disputedamount: toNumber(aging.disputed),
    accord_agingedges: agingEdges.join(","),
    accord_agingnotdue: toNumber(aging.notDue),
    accord_aging1: toNumber(first),
    accord_aging2: toNumber(second),
    accord_aging3: toNumber(third),
    accord_aging4: toNumber(last),
    accord_opendaysbeyondterms: known(aging.daysBeyondTerms),
    accord_bureaudaysbeyondterms: known(aging.bureauDaysBeyondTerms),
  };
}

function sample({ sample: { paidInvoices, cashApplications, cashAmount }, ...figures }: AccountFigures): FinanceRow {
  const { trend, months, lastPayment, usualTerms } = figures;
  return {
    accord_paidinvoices: paidInvoices,
    accord_cashapplications: cashApplications,
    accord_cashamount: toNumber(cashAmount),
    accord_trend: toOption(paymentTrends, trend.is),
    accord_trenddays: known(trend.change),
    accord_trendrecent: trend.recent,
    accord_trendearlier: trend.earlier,
    accord_paymentmonths: JSON.stringify(
      months.map(({ month, versusTerms, applications }) => ({
        month: month.slice(0, 7),
        daysVersusTerms: known(versusTerms),
        applications,
      })),
    ),
    accord_lastpaymenton: lastPayment?.on ?? null,
    accord_lastpaymentamount: lastPayment ? toNumber(atRate(lastPayment.amount, lastPayment.rate)) : null,
    accord_usualterms: usualTerms ?? null,
  };
}

function pattern(paying: PaymentPattern | undefined): FinanceRow {
  return paying ? { ...speed(paying), ...onTime(paying), ...expected(paying) } : noPattern;
}

function speed({ daysToPay, daysLate, grade }: PaymentPattern) {
  return {
    accord_averagedaystopay: known(daysToPay.average),
    accord_weighteddaystopay: known(daysToPay.weighted),
    accord_weightedterms: known(daysToPay.weightedTerms),
    accord_daysversusterms: known(daysToPay.versusTerms),
    accord_daysbeyondterms: known(daysToPay.beyondTerms),
    accord_mediandayslate: daysLate.median ?? null,
    accord_dayslate20: daysLate.percentile20 ?? null,
    accord_dayslate80: daysLate.percentile80 ?? null,
    accord_dayslate95: daysLate.percentile95 ?? null,
    accord_grade: grade ? toOption(paymentGrades, grade) : null,
  };
}

function onTime({ onTime: share }: PaymentPattern) {
  return {
    accord_ontimeinvoices: share.invoices,
    accord_ontimesample: share.sample,
    accord_ontimepercent: known(share.percent),
    accord_ontimeamount: toNumber(share.amount),
    accord_ontimebase: toNumber(share.base),
    accord_ontimeamountpercent: known(share.amountPercent),
  };
}

function expected({ expectedCash }: PaymentPattern) {
  return {
    accord_expectedcashon: expectedCash?.likely ?? null,
    accord_expectedcashfrom: expectedCash?.from ?? null,
    accord_expectedcashto: expectedCash?.to ?? null,
  };
}

type PatternColumn = keyof (ReturnType<typeof speed> & ReturnType<typeof onTime> & ReturnType<typeof expected>);

/** Too few paid invoices say nothing: what a row said before is taken away. */
const noPattern: Readonly<Record<PatternColumn, null>> = {
  accord_averagedaystopay: null,
  accord_weighteddaystopay: null,
  accord_weightedterms: null,
  accord_daysversusterms: null,
  accord_daysbeyondterms: null,
  accord_mediandayslate: null,
  accord_dayslate20: null,
  accord_dayslate80: null,
  accord_dayslate95: null,
  accord_grade: null,
  accord_ontimeinvoices: null,
  accord_ontimesample: null,
  accord_ontimepercent: null,
  accord_ontimeamount: null,
  accord_ontimebase: null,
  accord_ontimeamountpercent: null,
  accord_expectedcashon: null,
  accord_expectedcashfrom: null,
  accord_expectedcashto: null,
};

function outstanding({ outstanding: days, countback }: AccountFigures): FinanceRow {
  return {
    accord_periodsales: toNumber(days.sales),
    accord_perioddays: days.days,
    accord_dayssalesoutstanding: known(days.average),
    accord_countbackdays: toNumber(countback.days),
    accord_iscountbackatleast: countback.isAtLeast,
    accord_bestpossibledays: known(days.bestPossible),
    accord_daysdelinquent: known(days.delinquent),
    accord_collectionperiod: known(days.collectionPeriod),
  };
}

function credit({ credit: use }: AccountFigures): FinanceRow {
  return {
    accord_limitmode: toOption(limitModes, use.limitMode),
    accord_creditlimit: known(use.limit),
    accord_openorders: toNumber(use.openOrders),
    accord_shippednotinvoiced: toNumber(use.shippedNotInvoiced),
    accord_exposure: toNumber(use.exposure),
    accord_availablecredit: known(use.available),
    accord_limituse: known(use.usedPercent),
  };
}

function sales({ sales: totals }: AccountFigures, { fiscalYearStart }: FigureRules): FinanceRow {
  return {
    accord_fiscalyearstart: fiscalYearStart,
    accord_sales12months: toNumber(totals.last12Months),
    accord_sales12monthsbefore: toNumber(totals.last12MonthsBefore),
    accord_salesyear: toNumber(totals.yearToDate),
    accord_salesyearbefore: toNumber(totals.yearToDateBefore),
    accord_salesfiscalyear: toNumber(totals.fiscalYearToDate),
    accord_salesfiscalyearbefore: toNumber(totals.fiscalYearToDateBefore),
    accord_saleslastfiscalyear: toNumber(totals.lastFiscalYear),
  };
}

function known(value: Decimal | undefined): number | null {
  return value === undefined ? null : toNumber(value);
}
