import type { Decimal } from "#model/decimal";
import { tellChange } from "../../shared/host/signed";
import type { SalesBook } from "../../shared/mirror/sales";
import type { Tile } from "../../shared/ui/Tiles";
import type { Teller } from "../words";
import { addMonths } from "./months-of";

/** The totals as the bridge reckoned them; one it has not reckoned is left out. */
export function tilesOf({ totals, currency, fiscalYearStart, asOf }: SalesBook, teller: Teller): readonly Tile[] {
  const { say, amount, date, dayAndMonth, today } = teller;
  const fiscalStart = fiscalStartOf(asOf ?? today, fiscalYearStart);
  const lastStart = addMonths(fiscalStart, -12);
  const yearBefore = (before: Decimal | undefined) => before && say("Before_Year", { amount: amount(before) });
  const tiles: readonly (readonly [string, Decimal | undefined, Decimal | undefined, string | undefined])[] = [
    [
      say("Tile_12Months", { currency }),
      totals.sales12Months,
      totals.sales12MonthsBefore,
      totals.sales12MonthsBefore && say("Before_12Months", { amount: amount(totals.sales12MonthsBefore) }),
    ],
    [say("Tile_Year"), totals.salesYear, totals.salesYearBefore, yearBefore(totals.salesYearBefore)],
    [
      say("Tile_FiscalYear", { year: fiscalName(fiscalStart), start: dayAndMonth(`${fiscalStart}-01`) }),
      totals.salesFiscalYear,
      totals.salesFiscalYearBefore,
      yearBefore(totals.salesFiscalYearBefore),
    ],
    [
      say("Tile_LastFiscalYear", { year: fiscalName(lastStart) }),
      totals.salesLastFiscalYear,
      undefined,
      say("Closed", { from: date(`${lastStart}-01`), to: date(dayBefore(fiscalStart)) }),
    ],
  ];
  return tiles.flatMap(([name, now, before, note]) =>
    now === undefined
      ? []
      : [{ name, value: amount(now), notes: [before ? tellChange(before, now, teller) : "", note ?? ""] }],
  );
}

/** The first month of the fiscal year a day lies in, yyyy-mm. */
function fiscalStartOf(day: string, startMonth: number): string {
  const year = Number(day.slice(0, 4));
  const start = `-${String(startMonth).padStart(2, "0")}`;
  return day.slice(4, 7) < start ? `${year - 1}${start}` : `${year}${start}`;
}

/** "2025", or "2025/26" when it does not begin in January. */
function fiscalName(start: string): string {
  const year = start.slice(0, 4);
  return start.endsWith("-01") ? year : `${year}/${String(Number(year) + 1).slice(2)}`;
}

function dayBefore(month: string): string {
  return new Date(Date.parse(`${month}-01`) - 1).toISOString().slice(0, 10);
}
