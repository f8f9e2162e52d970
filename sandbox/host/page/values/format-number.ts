import type { UserSettings } from "../settings/user-settings";

type Locale = Pick<UserSettings, "locale">;

/** Some locales use narrow or fixed blanks, which the platform does not. */
export function plainBlanks(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

export function formatNumber(value: number, precision: number, { locale }: Locale): string {
  const digits = { minimumFractionDigits: precision, maximumFractionDigits: precision };
  return plainBlanks(value.toLocaleString(locale, digits));
}

/** Money as the service writes it: `€5,483.00`. */
export function formatMoney(value: number, symbol: string, precision: number, settings: Locale): string {
  return `${value < 0 ? "-" : ""}${symbol}${formatNumber(Math.abs(value), precision, settings)}`;
}

/**
 * The number a person typed, with the separators of the user's locale; a currency symbol or letters in front are ignored.
 * Undefined when it is no number.
 */
export function parseNumber(text: string, { locale }: Locale): number | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const separator = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replaceAll(plainBlanks(separator("group")).trim() || "\u0000", "")
    .replace(separator("decimal"), ".")
    .replace(/\u2212/g, "-")
    .replace(/^(-?)[^\d.-]+/, "$1")
    .replace(/[^\d.]+$/, "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : undefined;
}
