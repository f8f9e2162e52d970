import type { SalesRow } from "../../shared/mirror/read-sales";

/** Net sales of 24 months, July 2023 to June 2025. */
const netSales = [
  2100, 1900, 2700, 2300, 3100, 1900, 1500, 2200, 2800, 2500, 2600, 3400, 2400, 1600, 3200, 2800, 3600, 1400, 1000,
  2000, 4000, 3000, 4500, 2500,
];

export const book = { accord_company: "CRONUS DE", accord_currencycode: "EUR" };

/** What the Web API answers for an account with two years of sales, as of 30 June 2025. */
export function aSalesRow(parts: Partial<SalesRow> = {}): SalesRow {
  return {
    accord_account_accountfinance: [
      {
        ...book,
        accord_asof: "2025-06-30",
        accord_syncedon: "2025-06-30T14:01:00Z",
        accord_fiscalyearstart: 4,
        accord_sales12months: 32000,
        accord_sales12monthsbefore: 29000,
        accord_salesyear: 17000,
        accord_salesyearbefore: 15000,
        accord_salesfiscalyear: 10000,
        accord_salesfiscalyearbefore: 8500,
        accord_saleslastfiscalyear: 30500,
      },
    ],
    accord_account_salesmonth: netSales.map((net, index) => ({
      ...book,
      accord_month: new Date(Date.UTC(2023, 6 + index, 1)).toISOString().slice(0, 10),
      accord_netsales: net,
    })),
    accord_account_order: ["2025-01-16", "2025-02-14", "2025-03-17", "2025-04-16", "2025-05-16"].map((day) => ({
      accord_orderdate: day,
    })),
    ...parts,
  };
}
