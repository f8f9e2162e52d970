import { limitModes } from "../figures/limit-mode";
import { paymentGrades } from "../figures/payment-grade";

import { paymentTrends } from "../figures/payment-trend";
import { applicationSources } from "./application";
import { choiceOf, date, dateTime, days, lookup, memo, money, percent, text, whole, yesNo } from "./column";
import { defineTable } from "./table";

/**
 * How an account stands with one company of the ERP, and how it pays: one row for each account and company. Amounts are in the company's
 * currency at the booked rate. A figure without enough history is empty; its sample size never is.
 */
export const accountFinanceTable = defineTable("accord_AccountFinance", {
  label: "Account finance",
  plural: "Account finances",
  description: "How an account stands and pays, in one company of the ERP, read only",
  ownership: "User",
  primaryName: "accord_Name",
  columns: {
    accord_Name: text("Name", 300, { required: true, description: "Account and company" }),
    accord_ErpKey: text("ERP key", 400, { required: true, description: "Connection, company and customer" }),
    accord_Company: text("Company", 100, { description: "The company in the ERP" }),
    accord_AccountId: lookup("Account", "account"),
    accord_CustomerNumber: text("Customer number", 100),
    accord_CurrencyCode: text("Currency code", 5, { description: "ISO 4217 code of the company's currency" }),
    accord_AsOf: date("Figures as of", { description: "The day they were reckoned for, in the company's time zone" }),
    accord_WindowStart: date("Payments since", { description: "First day of the payments and sales looked at" }),
    accord_FormulaVersion: whole("Formula version", { description: "Of the rules the figures were reckoned by" }),
    accord_Source: choiceOf("Source of payments", "accord_applicationsource", applicationSources),
    accord_SyncedOn: dateTime("As of", { description: "When the bridge last reckoned the figures" }),
    accord_Digest: text("Digest", 64, {
      description: "Fingerprint of the figures: unchanged ones are not written again",
    }),

    accord_OpenAmount: money("Open invoices", { description: "What is left of all open invoices" }),
    accord_UnappliedCredit: money("Unapplied credit", {
      description: "Payments and credit memos not applied to an invoice",
    }),
    accord_UnappliedOn: date("Unapplied credit since", { description: "Day of the newest credit that is not applied" }),
    accord_Balance: money("Balance", { description: "Open invoices less unapplied credit" }),
    accord_ErpBalance: money("Balance in the ERP", {
      description: "As the ERP reckons it: it differs while a document is missing here, or was deleted there",
    }),
    accord_OpenInvoices: whole("Number of open invoices"),
    accord_OverdueAmount: money("Overdue", { description: "Before unapplied credit" }),
    accord_OverdueInvoices: whole("Number of overdue invoices"),
    accord_OldestOverdue: memo("Oldest overdue invoices", 20000, { description: "At most 20, oldest first, as JSON" }),
    accord_DisputedAmount: money("Disputed", {
      description: "Open invoices in dispute: part of the balance, not of how it pays",
    }),
    accord_AgingEdges: text("Aging edges", 60, { description: "Last day of each bucket but the last: 30,60,90" }),
    accord_AgingNotDue: money("Not due"),
    accord_Aging1: money("Overdue, first bucket", { description: "1 to 30 days, unless the edges say otherwise" }),
    accord_Aging2: money("Overdue, second bucket", { description: "31 to 60 days, unless the edges say otherwise" }),
    accord_Aging3: money("Overdue, third bucket", { description: "61 to 90 days, unless the edges say otherwise" }),
    accord_Aging4: money("Overdue, last bucket", { description: "Over 90 days, unless the edges say otherwise" }),

    accord_PaidInvoices: whole("Paid invoices", { description: "Settled within the window, the last of it in cash" }),
    accord_CashApplications: whole("Payments applied", { description: "Applications of payments within the window" }),
    accord_CashAmount: money("Amount paid", { description: "Applied within the window" }),
    accord_AverageDaysToPay: days("Average days to pay"),
    accord_WeightedDaysToPay: days("Average days to pay, by amount"),
    accord_WeightedTerms: days("Average terms, by amount", { description: "Days from invoice to due date" }),
    accord_DaysVersusTerms: days("Days versus terms", { description: "By amount; early is negative" }),
    accord_DaysBeyondTerms: days("Days beyond terms", { description: "By amount; early counts as zero" }),
    accord_OpenDaysBeyondTerms: days("Days beyond terms, open invoices"),
    accord_BureauDaysBeyondTerms: days("Days beyond terms, by aging", { description: "As credit bureaus reckon it" }),
    accord_MedianDaysLate: days("Median days late"),
    accord_DaysLate20: days("Days late, 20th percentile"),
    accord_DaysLate80: days("Days late, 80th percentile"),
    accord_DaysLate95: days("Days late, 95th percentile"),
    accord_OnTimeInvoices: whole("Invoices paid on time"),
    accord_OnTimeSample: whole("Invoices judged for on time", { description: "Paid ones and those open past due" }),
    accord_OnTimePercent: percent("Paid on time, percent of invoices"),
    accord_OnTimeAmount: money("Amount paid on time"),
    accord_OnTimeBase: money("Amount judged for on time"),
    accord_OnTimeAmountPercent: percent("Paid on time, percent of amount"),
    accord_Grade: choiceOf("How it pays", "accord_paymentgrade", paymentGrades),
    accord_Trend: choiceOf("Trend", "accord_paymenttrend", paymentTrends),
    accord_TrendDays: days("Trend, days", {
      description: "Days versus terms of the last three months less those before",
    }),
    accord_TrendRecent: whole("Trend, recent payments", { description: "Paid invoices of the last three months" }),
    accord_TrendEarlier: whole("Trend, earlier payments", { description: "Paid invoices of the nine months before" }),
    accord_PaymentMonths: memo("Payments by month", 20000, { description: "Twelve months, oldest first, as JSON" }),
    accord_LastPaymentOn: date("Last payment on"),
    accord_LastPaymentAmount: money("Last payment"),
    accord_UsualTerms: whole("Usual terms, days", { description: "Of the newest invoice" }),
    accord_ExpectedCashOn: date("Expected cash", { description: "For an invoice of the day of the figures" }),
    accord_ExpectedCashFrom: date("Expected cash from"),
    accord_ExpectedCashTo: date("Expected cash to"),

    accord_PeriodSales: money("Sales of the period", {
      description: "Three calendar months, with tax, less credit memos",
    }),
    accord_PeriodDays: whole("Days of the period"),
    accord_DaysSalesOutstanding: days("Days sales outstanding"),
    accord_CountbackDays: days("Days sales outstanding, countback"),
    accord_IsCountbackAtLeast: yesNo("Countback is at least", {
      description: "The history ends before the balance does",
    }),
    accord_BestPossibleDays: days("Best possible days sales outstanding"),
    accord_DaysDelinquent: days("Average days delinquent"),
    accord_CollectionPeriod: days("Average collection period"),

    accord_LimitMode: choiceOf("Credit limit is", "accord_limitmode", limitModes),
    accord_CreditLimit: money("Credit limit"),
    accord_OpenOrders: money("Open orders", { description: "Ordered, not shipped; net of tax" }),
    accord_ShippedNotInvoiced: money("Shipped, not invoiced", { description: "Net of tax" }),
    accord_Exposure: money("Credit in use", {
      description: "Balance, open orders and what is shipped but not invoiced",
    }),
    accord_AvailableCredit: money("Available credit"),
    accord_LimitUse: percent("Credit limit used, percent"),

    accord_FiscalYearStart: whole("Fiscal year starts in month", { description: "1 to 12" }),
    accord_Sales12Months: money("Sales, last 12 months", { description: "Sales are net of tax, less credit memos" }),
    accord_Sales12MonthsBefore: money("Sales, the 12 months before"),
    accord_SalesYear: money("Sales, year to date"),
    accord_SalesYearBefore: money("Sales, last year to date"),
    accord_SalesFiscalYear: money("Sales, fiscal year to date"),
    accord_SalesFiscalYearBefore: money("Sales, last fiscal year to date"),
    accord_SalesLastFiscalYear: money("Sales, last fiscal year"),
  },
  keys: [{ name: "accord_AccountFinance_ErpKey", label: "ERP key", columns: ["accord_ErpKey"] }],
});
