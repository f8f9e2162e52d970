import { usualRules, type FigureRules } from "#model/figures/rules";

/** How figures are reckoned for the company. */
export interface FigureSettings {
  readonly rules: FigureRules;
  /** IANA name of the zone whose days count. */
  readonly timeZone: string;
}

/** What a company says about its figures in the configuration. */
type SaidOfFigures = Pick<FigureRules, "fiscalYearStart" | "graceDays" | "agingEdges" | "clockStart"> &
  Pick<FigureSettings, "timeZone">;

export function toFigureSettings({ timeZone, ...rules }: SaidOfFigures): FigureSettings {
  return { timeZone, rules: { ...usualRules, ...rules } };
}

export const usualFigureSettings: FigureSettings = { timeZone: "UTC", rules: usualRules };
