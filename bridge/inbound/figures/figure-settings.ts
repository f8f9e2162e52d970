import { makeCalendarOf, type CalendarDate } from "#model/calendar-date";
import { usualRules, type FigureRules } from "#model/figures/rules";

/** How figures are reckoned for the company. */
export interface FigureSettings {
  readonly rules: FigureRules;
  /** The day it is for the company. */
  readonly dayOf: (moment: Date) => CalendarDate;
}

/** What a company says about its figures in the configuration. */
interface SaidOfFigures extends Pick<FigureRules, "fiscalYearStart" | "graceDays" | "agingEdges" | "clockStart"> {
  /** IANA name of the zone whose days count. */
  readonly timeZone: string;
}

export function toFigureSettings({ timeZone, ...rules }: SaidOfFigures): FigureSettings {
  return { dayOf: makeCalendarOf(timeZone), rules: { ...usualRules, ...rules } };
}

export const usualFigureSettings: FigureSettings = { dayOf: makeCalendarOf("UTC"), rules: usualRules };
