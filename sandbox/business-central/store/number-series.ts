import type { Database } from "./database";

/** The kinds of records that are numbered by the company itself. */
export type SeriesName =
  | "customers"
  | "items"
  | "contacts"
  | "salesOrders"
  | "salesShipments"
  | "salesInvoices"
  | "salesCreditMemos"
  | "payments"
  | "generalLedgerEntries"
  | "detailedCustomerLedgerEntries";

/** Number series of one company. */
export interface NumberSeries {
  /** Sets where a series begins; a series that has begun stays as it is. */
  begin(series: SeriesName, lastNumber: string): void;
  next(series: SeriesName): string;
  /** Runs through the numbers of a series in memory, for many at once; `save` writes down how far it came. */
  run(series: SeriesName): RunningSeries;
}

export interface RunningSeries {
  next(): string;
  save(): void;
}

const steps: Readonly<Partial<Record<SeriesName, bigint>>> = { customers: 10n, contacts: 10n };

export function makeNumberSeries(database: Database, company: string): NumberSeries {
  const last = (series: SeriesName): string => {
    const row = database.one(
      "SELECT last_number FROM number_series WHERE company = ? AND series = ?",
      ...[company, series],
    );
    if (!row) throw new Error(`The number series ${series} has not begun`);
    return String(row["last_number"]);
  };
  const save = (series: SeriesName, number: string): void => {
    database.run(
      "UPDATE number_series SET last_number = ? WHERE company = ? AND series = ?",
      ...[number, company, series],
    );
  };
  return {
    begin: (series, lastNumber) => {
      database.run(
        "INSERT INTO number_series (company, series, last_number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        ...[company, series, lastNumber],
      );
    },
    next: (series) => {
      const number = increment(last(series), steps[series] ?? 1n);
      save(series, number);
      return number;
    },
    run: (series) => {
      let number = last(series);
      return {
        next: () => (number = increment(number, steps[series] ?? 1n)),
        save: () => save(series, number),
      };
    },
  };
}

/**
 * Raises the last group of digits in a number and keeps everything around it, as AL's IncStr does:
 * `SO-101999` becomes `SO-102000`, `A99` becomes `A100`. Throws for text without digits.
 */
export function increment(number: string, step: bigint): string {
  const match = /^(.*?)(\d+)(\D*)$/s.exec(number);
  const [, before, digits, after] = match ?? [];
  if (before === undefined || digits === undefined || after === undefined) {
    throw new RangeError(`"${number}" has no digits to raise`);
  }
  return before + String(BigInt(digits) + step).padStart(digits.length, "0") + after;
}
