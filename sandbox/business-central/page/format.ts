import { DateTime } from "luxon";

const locale = "en-GB";
const amountFormat = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const quantityFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 5 });

/** `5,400.00`, with a true minus. The currency is named once, in a heading. */
export function formatAmount(amount: string): string {
  return amountFormat.format(Number(amount)).replace("-", "−");
}

export function formatQuantity(quantity: string): string {
  return quantityFormat.format(Number(quantity)).replace("-", "−");
}

/** `7 Apr 2025` */
export function formatDate(date: string): string {
  return date === "" ? "none" : DateTime.fromISO(date, { zone: "utc" }).toFormat("d LLL yyyy", { locale });
}

/** `7 Apr 2025 14:02`, in this machine's time zone. */
export function formatMoment(moment: string): string {
  return DateTime.fromISO(moment).toFormat("d LLL yyyy HH:mm", { locale });
}

/** `14:02:06`, in this machine's time zone. */
export function formatTime(moment: string): string {
  return DateTime.fromISO(moment).toFormat("HH:mm:ss", { locale });
}

export function formatCount(count: number): string {
  return quantityFormat.format(count);
}
