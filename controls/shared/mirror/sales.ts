import type { Decimal } from "#model/decimal";

/** What an account buys, as one request brings it. */
export interface Sales {
  /** One book for each company and currency the account buys in, the largest first. */
  readonly books: readonly SalesBook[];
  /** Days with orders, yyyy-mm-dd, the newest ones. */
  readonly orderDates: readonly string[];
}

/** The sales of one company to the account, in its currency. */
export interface SalesBook {
  readonly company: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The day the totals were reckoned for, yyyy-mm-dd; undefined while there are months only. */
  readonly asOf: string | undefined;
  /** When the bridge last wrote these figures. */
  readonly syncedOn: Date | undefined;
  /** Month, yyyy-mm, → net sales. */
  readonly months: ReadonlyMap<string, Decimal>;
  readonly totals: SalesTotals;
  /** 1 to 12. */
  readonly fiscalYearStart: number;
}

export const salesTotals = [
  "sales12Months",
  "sales12MonthsBefore",
  "salesYear",
  "salesYearBefore",
  "salesFiscalYear",
  "salesFiscalYearBefore",
  "salesLastFiscalYear",
] as const;

/** Totals the bridge has reckoned, net of tax and credit memos; undefined when it has not. */
export type SalesTotals = { readonly [Name in (typeof salesTotals)[number]]: Decimal | undefined };

/** An invoice or credit memo of a month. */
export interface SalesDocument {
  readonly id: string;
  readonly number: string;
  readonly isCreditMemo: boolean;
  readonly postedOn: string;
  /** Negative for a credit memo. */
  readonly amount: Decimal;
  /** ISO 4217 or the currency's name. */
  readonly currency: string;
  /** The invoice a credit memo was made for. */
  readonly appliesTo: string;
  readonly opportunity: { readonly id: string; readonly name: string } | undefined;
}

export interface DocumentLine {
  readonly id: string;
  readonly quantity: Decimal;
  readonly description: string;
  readonly unitPrice: Decimal;
  readonly amount: Decimal;
}

/** What was bought of an item. */
export interface ItemSales {
  readonly item: string;
  readonly amount: Decimal;
  /** The same months a year before. */
  readonly before: Decimal;
}
