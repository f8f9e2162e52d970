import { ledgerAccounts } from "../receivables/general-ledger";
import type { Values } from "../entities/values";

/** The rows of one entity set, without ids and stamps. */
export type ReferenceRows = Readonly<Record<string, readonly Values[]>>;

const named = (rows: Readonly<Record<string, string>>): readonly Values[] =>
  Object.entries(rows).map(([code, displayName]) => ({ code, displayName }));

/** When rates change, and by how much they then differ from those below, in percent. */
const rateChanges: Readonly<Record<string, number>> = {
  "2022-01-01": -3,
  "2023-01-01": 3,
  "2024-01-01": -2,
  "2025-01-01": 0,
  "2026-01-01": 2,
};

/** How much of each currency 100 euros are worth. Round figures of a demo, not quotations. */
const currencies: Readonly<Record<string, readonly [displayName: string, symbol: string, rate: number]>> = {
  CHF: ["Swiss franc", "CHF", 95],
  CZK: ["Czech koruna", "Kč", 2500],
  DKK: ["Danish krone", "kr", 746],
  GBP: ["Pound sterling", "£", 85],
  NOK: ["Norwegian krone", "kr", 1165],
  PLN: ["Polish zloty", "zł", 428],
  SEK: ["Swedish krona", "kr", 1110],
  USD: ["US dollar", "$", 110],
};

const countries = named({
  AT: "Austria",
  AU: "Australia",
  BE: "Belgium",
  BG: "Bulgaria",
  CA: "Canada",
  CH: "Switzerland",
  CY: "Cyprus",
  CZ: "Czechia",
  DE: "Germany",
  DK: "Denmark",
  EE: "Estonia",
  ES: "Spain",
  FI: "Finland",
  FR: "France",
  GB: "Great Britain",
  GR: "Greece",
  HR: "Croatia",
  HU: "Hungary",
  IE: "Ireland",
  IN: "India",
  IS: "Iceland",
  IT: "Italy",
  JP: "Japan",
  LT: "Lithuania",
  LU: "Luxembourg",
  LV: "Latvia",
  MT: "Malta",
  MX: "Mexico",
  NL: "Netherlands",
  NO: "Norway",
  NZ: "New Zealand",
  PL: "Poland",
  PT: "Portugal",
  RO: "Romania",
  SE: "Sweden",
  SG: "Singapore",
  SI: "Slovenia",
  SK: "Slovakia",
  TR: "Türkiye",
  US: "USA",
});

const account = (number: string, displayName: string, category: string): Values => ({
  number,
  displayName,
  category,
  accountType: "Posting",
  directPosting: true,
});

/** What an empty company needs before anybody can sell: terms, units, currencies, locations, accounts. No customers, no items. */
export function referenceData(localCurrency: string): ReferenceRows {
  return {
    companyInformation: [
      { displayName: "CRONUS DE", city: "Hamburg", country: "DE", postalCode: "20097", currencyCode: localCurrency },
    ],
    countriesRegions: countries,
    currencies: Object.entries(currencies).map(([code, [displayName, symbol]]) => ({
      code,
      displayName,
      symbol,
      amountDecimalPlaces: "2:2",
      amountRoundingPrecision: 0.01,
    })),
    currencyExchangeRates: Object.entries(currencies).flatMap(([currencyCode, [, , rate]]) =>
      Object.entries(rateChanges).map(([startingDate, percent]) => ({
        currencyCode,
        startingDate,
        exchangeRateAmount: (rate * (100 + percent)) / 100,
        relationalExchangeRateAmount: 100,
      })),
    ),
    paymentTerms: [
      { code: "COD", displayName: "Cash on delivery", dueDateCalculation: "0D" },
      { code: "7 DAYS", displayName: "Net 7 days", dueDateCalculation: "7D" },
      { code: "14 DAYS", displayName: "Net 14 days", dueDateCalculation: "14D" },
      { code: "30 DAYS", displayName: "Net 30 days", dueDateCalculation: "30D" },
      { code: "60 DAYS", displayName: "Net 60 days", dueDateCalculation: "60D" },
      { code: "CM", displayName: "Current month", dueDateCalculation: "CM" },
      {
        code: "1M(8D)",
        displayName: "1 month, 2 % within 8 days",
        dueDateCalculation: "1M",
        discountDateCalculation: "8D",
        discountPercent: 2,
      },
    ],
    paymentMethods: named({ BANK: "Bank transfer", CARD: "Card payment", CASH: "Cash payment" }),
    shipmentMethods: named({ CIF: "Cost, insurance and freight", DAP: "Delivered at place", EXW: "Ex works" }),
    unitsOfMeasure: [
      { code: "PCS", displayName: "Piece", internationalStandardCode: "EA" },
      { code: "BOX", displayName: "Box", internationalStandardCode: "BX" },
      { code: "SET", displayName: "Set", internationalStandardCode: "SET" },
      { code: "PACK", displayName: "Pack", internationalStandardCode: "PK" },
      { code: "PALLET", displayName: "Pallet", internationalStandardCode: "PF" },
      { code: "HOUR", displayName: "Hour", internationalStandardCode: "HUR" },
      { code: "DAY", displayName: "Day", internationalStandardCode: "DAY" },
      { code: "KG", displayName: "Kilogram", internationalStandardCode: "KGM" },
      { code: "L", displayName: "Litre", internationalStandardCode: "LTR" },
      { code: "M", displayName: "Metre", internationalStandardCode: "MTR" },
    ],
    locations: [
      { code: "MAIN", displayName: "Main warehouse", city: "Hamburg", country: "DE", postalCode: "20097" },
      { code: "EAST", displayName: "Warehouse East", city: "Leipzig", country: "DE", postalCode: "04103" },
    ],
    salespeoplePurchasers: [
      { code: "LH", displayName: "Lidia Holloway", jobTitle: "Order desk", email: "lidia.holloway@cronus.example" },
      { code: "MC", displayName: "Molly Clark", jobTitle: "Sales", email: "molly.clark@cronus.example" },
    ],
    accounts: [
      account(ledgerAccounts.receivables, "Trade receivables", "Assets"),
      account(ledgerAccounts.tax, "VAT 19 %", "Liabilities"),
      account(ledgerAccounts.bank, "Bank", "Assets"),
      account(ledgerAccounts.realizedLosses, "Realised exchange losses", "Expense"),
      account(ledgerAccounts.realizedGains, "Realised exchange gains", "Income"),
      account("8200", "Freight charged to customers", "Income"),
      account(ledgerAccounts.revenue, "Revenue 19 % VAT", "Income"),
    ],
    disputeStatus: [
      { code: "OPEN", displayName: "In dispute" },
      { code: "SETTLED", displayName: "Settled" },
    ],
  };
}
