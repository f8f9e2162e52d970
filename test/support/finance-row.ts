import { toOption } from "#model/choice";
import { limitModes } from "#model/figures/limit-mode";
import { paymentGrades } from "#model/figures/payment-grade";
import { paymentTrends } from "#model/figures/payment-trend";

const overdue = [
  { number: "PS-INV103057", due: "2025-05-15", days: 46, amount: 3000, open: 2000 },
  { number: "PS-INV103071", due: "2025-06-19", days: 11, amount: 5000, open: 5000 },
];

/** Days versus terms from July 2024 to June 2025; nothing was paid in a month without. */
const versusTerms = [4, -2, 6, 3, 9, 5, null, 0, 20, 0, 26, null];

const months = versusTerms.map((daysVersusTerms, index) => ({
  month: new Date(Date.UTC(2024, 6 + index, 1)).toISOString().slice(0, 7),
  daysVersusTerms,
  applications: daysVersusTerms === null ? 0 : 1,
}));

/** Figures of an account that pays late, as of 30 June 2025: the numbers add up as those of a bridge do. */
export const lateFinance = {
  accord_asof: "2025-06-30",
  accord_windowstart: "2024-07-01",
  accord_formulaversion: 1,
  accord_openamount: 9500,
  accord_unappliedcredit: 300,
  accord_unappliedon: "2025-06-25",
  accord_balance: 9200,
  accord_openinvoices: 3,
  accord_overdueamount: 7000,
  accord_overdueinvoices: 2,
  accord_oldestoverdue: JSON.stringify(overdue),
  accord_paymentmonths: JSON.stringify(months),
  accord_agingedges: "30,60,90",
  accord_agingnotdue: 2500,
  accord_aging1: 5000,
  accord_aging2: 2000,
  accord_aging3: 0,
  accord_aging4: 0,
  accord_paidinvoices: 3,
  accord_cashapplications: 5,
  accord_cashamount: 7500,
  accord_averagedaystopay: 50,
  accord_weighteddaystopay: 45.6,
  accord_weightedterms: 30,
  accord_daysversusterms: 15.6,
  accord_daysbeyondterms: 16,
  accord_opendaysbeyondterms: 21,
  accord_mediandayslate: 20,
  accord_dayslate20: 0,
  accord_dayslate80: 40,
  accord_ontimeinvoices: 1,
  accord_ontimesample: 5,
  accord_ontimepercent: 20,
  accord_ontimeamountpercent: 24.1,
  accord_grade: toOption(paymentGrades, "Late"),
  accord_trend: toOption(paymentTrends, "TooFewPayments"),
  accord_trendrecent: 1,
  accord_trendearlier: 2,
  accord_usualterms: 30,
  accord_expectedcashon: "2025-08-19",
  accord_expectedcashfrom: "2025-07-30",
  accord_expectedcashto: "2025-09-08",
  accord_periodsales: 10000,
  accord_perioddays: 91,
  accord_dayssalesoutstanding: 83.7,
  accord_countbackdays: 83,
  accord_limitmode: toOption(limitModes, "Limited"),
  accord_creditlimit: 12000,
  accord_openorders: 1800,
  accord_shippednotinvoiced: 600,
  accord_exposure: 11600,
  accord_availablecredit: 400,
  accord_limituse: 96.67,
  accord_fiscalyearstart: 4,
  accord_sales12months: 32000,
  accord_sales12monthsbefore: 29000,
  accord_salesyear: 17000,
  accord_salesyearbefore: 15000,
  accord_salesfiscalyear: 10000,
  accord_salesfiscalyearbefore: 8500,
  accord_saleslastfiscalyear: 30500,
} as const;
