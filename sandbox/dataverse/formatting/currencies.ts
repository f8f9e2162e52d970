import type { SqlRow } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import { plainBlanks } from "./format-date";

/** Formats amounts of money in their currency; null is the organisation's own: `$20,000.00`. */
export type FormatMoney = (amount: number, currencyId: string | null) => string;

interface Currency {
  readonly code: string;
  readonly symbol: string;
  readonly precision: number;
}

/** Currencies are read once for each answer, when the first amount needs them. */
export function makeMoneyFormat(context: RequestContext): FormatMoney {
  const formats = new Map<string | null, (amount: number) => string>();
  return (amount, currencyId) => {
    const format = formats.get(currencyId) ?? makeFormat(readCurrency(context, currencyId), context.settings.locale);
    formats.set(currencyId, format);
    return format(amount);
  };
}

function readCurrency({ store }: RequestContext, currencyId: string | null): Currency | null {
  const columns = "isocurrencycode, currencysymbol, currencyprecision";
  const row =
    currencyId === null
      ? store.one(
          `SELECT ${columns} FROM transactioncurrency WHERE transactioncurrencyid = (SELECT basecurrencyid FROM organization LIMIT 1)`,
        )
      : store.one(`SELECT ${columns} FROM transactioncurrency WHERE transactioncurrencyid = ?`, currencyId);
  return row === undefined ? null : toCurrency(row);
}

function toCurrency(row: SqlRow): Currency {
  return {
    code: String(row["isocurrencycode"] ?? ""),
    symbol: String(row["currencysymbol"] ?? ""),
    precision: Number(row["currencyprecision"] ?? 2),
  };
}

/** Dataverse shows the symbol of the currency row, in the place where the user's locale has it. */
function makeFormat(currency: Currency | null, locale: string): (amount: number) => string {
  const precision = currency?.precision ?? 2;
  const digits = { minimumFractionDigits: precision, maximumFractionDigits: precision };
  if (currency === null || !/^[A-Z]{3}$/i.test(currency.code)) {
    const plain = new Intl.NumberFormat(locale, digits);
    return (amount) => plainBlanks(`${currency?.symbol ?? ""}${plain.format(amount)}`);
  }
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: currency.code, ...digits });
  return (amount) => {
    const parts = format.formatToParts(amount);
    return plainBlanks(parts.map((part) => (part.type === "currency" ? currency.symbol : part.value)).join(""));
  };
}
