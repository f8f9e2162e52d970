import { toNumber } from "#model/decimal";
import type { AccountFinance } from "../../shared/mirror/account-finance";
import type { Tile } from "../../shared/ui/Tiles";
import type { Teller } from "../words";
import { tellFigure, tellSignedDays } from "./days";

/** How the customer pays, each figure with its sample; words in place of a number where there is not enough history. */
export function tilesOf({ figures }: AccountFinance, teller: Teller): readonly Tile[] {
  const { say, amount } = teller;
  const count = (name: "paidInvoices" | "cashApplications" | "onTimeInvoices" | "onTimeSample" | "periodDays") =>
    tellFigure(figures[name], teller, 0) || "0";
  const days = (name: keyof typeof figures) => tellFigure(figures[name], teller);
  const note = (
    word: "ByAmount" | "LateOnly" | "OpenLate" | "Countback" | "OnTimeValue",
    name: keyof typeof figures,
  ) => (figures[name] ? say(`Note_${word}`, { value: days(name) }) : "");
  const paid = say("N_Paid", { n: count("paidInvoices") });
  const terms = figures.daysVersusTerms;
  const tooFew = { value: say("TooFew") };
  return [
    {
      name: say("Tile_ToPay"),
      ...(figures.averageDaysToPay ? { value: days("averageDaysToPay"), unit: say("Days") } : tooFew),
      notes: [note("ByAmount", "weightedDaysToPay"), paid],
    },
    {
      name: figures.usualTerms
        ? say("Tile_TermsOf", { terms: tellFigure(figures.usualTerms, teller, 0) })
        : say("Tile_Terms"),
      ...(terms
        ? { value: tellSignedDays(terms, teller), unit: say(toNumber(terms) < 0 ? "DaysEarly" : "DaysLate") }
        : tooFew),
      notes: [
        [note("LateOnly", "daysBeyondTerms"), note("OpenLate", "openDaysBeyondTerms")].filter(Boolean).join(" · "),
        say("N_Payments", { n: count("cashApplications"), amount: amount(figures.cashAmount) }),
      ],
    },
    {
      name: say("Tile_OnTime"),
      ...(figures.onTimePercent ? { value: say("Percent", { percent: days("onTimePercent") }) } : tooFew),
      notes: [
        note("OnTimeValue", "onTimeAmountPercent"),
        say("Note_OnTimeCount", { paid: count("onTimeInvoices"), n: count("onTimeSample") }),
      ],
    },
    {
      name: say("Tile_Outstanding"),
      ...(figures.daysSalesOutstanding ? { value: days("daysSalesOutstanding"), unit: say("Days") } : tooFew),
      notes: [
        note("Countback", "countbackDays"),
        say("N_Sales", { amount: amount(figures.periodSales), days: count("periodDays") }),
      ],
    },
  ];
}
