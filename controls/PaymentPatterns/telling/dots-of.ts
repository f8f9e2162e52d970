import { toNumber } from "#model/decimal";
import type { AccountFinance } from "../../shared/mirror/account-finance";
import type { MonthMark } from "../../shared/ui/chart/MonthChart";
import type { Teller } from "../words";
import { tellSignedDays } from "./days";

/** A month of payments in the user's words. */
export interface MonthDot extends MonthMark {
  readonly name: string;
  /** "+20"; empty when nothing was paid. */
  readonly days: string;
  readonly payments: string;
}

export function dotsOf({ months }: AccountFinance, teller: Teller): readonly MonthDot[] {
  const { say, month: tellMonth, monthAndYear } = teller;
  return months.map(({ month: first, versusTerms, applications }) => {
    const month = first.slice(0, 7);
    const name = monthAndYear(month);
    const days = versusTerms ? tellSignedDays(versusTerms, teller, 0) : "";
    const payments = String(applications);
    return {
      month,
      name,
      label: tellMonth(month),
      year: month.slice(0, 4),
      days,
      payments,
      values: versusTerms ? [toNumber(versusTerms)] : [],
      spoken: say(days ? "Dots_Spoken" : "Dots_None", { month: name, days, n: payments }),
    };
  });
}
