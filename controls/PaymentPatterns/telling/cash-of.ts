import { addDays, daysBetween } from "#model/order-rhythm";
import type { AccountFinance, CashRange } from "../../shared/mirror/account-finance";

/** When the money of an invoice is expected, as calendar dates. */
export interface ExpectedCash extends CashRange {
  readonly invoicedOn: string;
}

/**
 * The bridge reckons it for an invoice of the day of the figures; an invoice of a later day is paid as many days later.
 * Undefined without enough history.
 */
export function cashOf(
  { asOf, expectedCash }: AccountFinance,
  invoiceOn: string | undefined,
): ExpectedCash | undefined {
  if (!asOf || !expectedCash) return undefined;
  const invoicedOn = invoiceOn && invoiceOn > asOf ? invoiceOn : asOf;
  const days = daysBetween(asOf, invoicedOn);
  const { from, on, to } = expectedCash;
  return { invoicedOn, from: addDays(from, days), on: addDays(on, days), to: addDays(to, days) };
}
