/**
 * Puts values in the place of their letters: `d MMM y` becomes `20 May 2025`. What stands in apostrophes is taken as it is
 * (custom date and time formats of .NET, which the platform's settings use). Letters without a value stay.
 */
export function fillPattern(pattern: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (letters, literal?: string) =>
    String(literal ?? values[letters] ?? letters),
  );
}
