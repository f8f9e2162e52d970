import type { RequestContext } from "../webapi/request-context";
import { makeMoneyFormat, type FormatMoney } from "./currencies";
import { makeDateFormat, type FormatDate } from "./format-date";

/** How the values of one answer are written for its reader. Made once for an answer: a locale's formats are costly to make. */
export interface Formats {
  readonly date: FormatDate;
  readonly money: FormatMoney;
  /** With exactly so many decimal places. */
  readonly number: (value: number, places: number) => string;
}

export function makeFormats(context: RequestContext): Formats {
  const { settings } = context;
  const numbers = new Map<number, Intl.NumberFormat>();
  const formatOf = (places: number): Intl.NumberFormat => {
    const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
    const format = numbers.get(places) ?? new Intl.NumberFormat(settings.locale, digits);
    numbers.set(places, format);
    return format;
  };
  return {
    date: makeDateFormat(settings),
    money: makeMoneyFormat(context),
    number: (value, places) => formatOf(places).format(value),
  };
}
