import { stableId } from "../metadata/metadata-id";
import type { PlatformRows } from "./platform-rows";
import { euroId } from "./stock-ids";

/** Rates against the euro, the base currency; fixed, so that amounts are the same in every sandbox. */
const currencies: readonly [code: string, name: string, symbol: string, rate: string][] = [
  ["EUR", "Euro", "€", "1"],
  ["USD", "US Dollar", "$", "1.08"],
  ["GBP", "Pound Sterling", "£", "0.85"],
  ["DKK", "Danish Krone", "kr.", "7.46"],
  ["CHF", "Swiss Franc", "CHF", "0.95"],
];

export const defaultUnitGroupId = stableId("uomschedule", "Default Unit");
export const primaryUnitId = stableId("uom", "Primary Unit");
export const defaultPriceListId = stableId("pricelevel", "Default Price List");

/** Currencies, the unit group every organisation has, and a price list in euro. */
export function writeSalesStandards(rows: PlatformRows): void {
  for (const [code, name, symbol, rate] of currencies) {
    rows.put("transactioncurrency", code === "EUR" ? euroId : stableId("transactioncurrency", code), {
      isocurrencycode: code,
      currencyname: name,
      currencysymbol: symbol,
      currencyprecision: 2,
      exchangerate: rate,
    });
  }
  rows.put("uomschedule", defaultUnitGroupId, { name: "Default Unit", baseuomname: "Primary Unit" });
  rows.put("uom", primaryUnitId, {
    name: "Primary Unit",
    quantity: "1",
    isschedulebaseuom: true,
    uomscheduleid: defaultUnitGroupId,
  });
  rows.put("pricelevel", defaultPriceListId, { name: "Default Price List", transactioncurrencyid: euroId });
}
