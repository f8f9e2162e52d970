import { accountFinanceTable } from "#model/tables/account-finance";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { sectionWithColumns, tab } from "../forms/layout";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(accountFinanceTable);

const columns = {
  accord_name: 240,
  accord_accountid: 200,
  accord_balance: 120,
  accord_overdueamount: 120,
  accord_grade: 110,
  accord_averagedaystopay: 110,
  accord_daysversusterms: 110,
  accord_ontimepercent: 100,
  accord_limituse: 100,
  accord_asof: 110,
} as const;

/** How accounts stand and pay. The PaymentPatterns component shows everything from one of these rows. */
export const shippedAccountFinance: ShippedTable = {
  table: accountFinanceTable,
  audited: false,
  views: makeViews(
    accountFinanceTable,
    { columns, order: { by: "accord_name" }, find: ["accord_name", "accord_customernumber"] },
    {
      "Overdue Accounts": {
        columns,
        order: { by: "accord_overdueamount", descending: true },
        where: [{ column: "accord_overdueinvoices", operator: "gt", value: 0 }],
      },
    },
  ),
  form: {
    table: logicalName(accountFinanceTable.schemaName),
    name: "Account finance",
    description: "How an account stands and pays",
    header: [readOnly("accord_balance"), readOnly("accord_overdueamount"), readOnly("accord_asof")],
    tabs: [
      tab(
        "standing",
        "Standing",
        sectionWithColumns(
          "balance",
          "Balance",
          2,
          [readOnly("accord_name"), readOnly("accord_accountid")],
          [readOnly("accord_openamount"), readOnly("accord_openinvoices")],
          [readOnly("accord_unappliedcredit"), readOnly("accord_unappliedon")],
          [readOnly("accord_balance"), readOnly("accord_disputedamount")],
          [readOnly("accord_erpbalance")],
          [readOnly("accord_overdueamount"), readOnly("accord_overdueinvoices")],
        ),
        sectionWithColumns(
          "aging",
          "Open invoices by days past due",
          2,
          [readOnly("accord_agingnotdue"), readOnly("accord_agingedges")],
          [readOnly("accord_aging1"), readOnly("accord_aging2")],
          [readOnly("accord_aging3"), readOnly("accord_aging4")],
        ),
        sectionWithColumns(
          "credit",
          "Credit",
          2,
          [readOnly("accord_limitmode"), readOnly("accord_creditlimit")],
          [readOnly("accord_openorders"), readOnly("accord_shippednotinvoiced")],
          [readOnly("accord_exposure"), readOnly("accord_availablecredit")],
          [readOnly("accord_limituse")],
        ),
      ),
      tab(
        "payments",
        "Payments",
        sectionWithColumns(
          "paying",
          "How it pays",
          2,
          [readOnly("accord_grade"), readOnly("accord_trend")],
          [readOnly("accord_paidinvoices"), readOnly("accord_cashapplications")],
          [readOnly("accord_averagedaystopay"), readOnly("accord_weighteddaystopay")],
          [readOnly("accord_daysversusterms"), readOnly("accord_daysbeyondterms")],
          [readOnly("accord_opendaysbeyondterms"), readOnly("accord_bureaudaysbeyondterms")],
          [readOnly("accord_mediandayslate"), readOnly("accord_dayslate80")],
          [readOnly("accord_ontimepercent"), readOnly("accord_ontimeamountpercent")],
          [readOnly("accord_lastpaymenton"), readOnly("accord_lastpaymentamount")],
        ),
        sectionWithColumns(
          "outstanding",
          "Days sales outstanding",
          2,
          [readOnly("accord_dayssalesoutstanding"), readOnly("accord_countbackdays")],
          [readOnly("accord_bestpossibledays"), readOnly("accord_daysdelinquent")],
          [readOnly("accord_collectionperiod"), readOnly("accord_periodsales")],
        ),
      ),
      tab(
        "source",
        "Source",
        sectionWithColumns(
          "source",
          "Source",
          2,
          [readOnly("accord_company"), readOnly("accord_customernumber")],
          [readOnly("accord_asof"), readOnly("accord_windowstart")],
          [readOnly("accord_source"), readOnly("accord_formulaversion")],
          [readOnly("accord_erpkey"), readOnly("accord_syncedon")],
          [readOnly("transactioncurrencyid"), readOnly("ownerid")],
        ),
      ),
    ],
  },
};
