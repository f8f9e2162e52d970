import type { AttributeMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import type { RequestContext } from "../../webapi/request-context";
import { decimalOf, divideDecimals, formatDecimal } from "../values/decimal-text";
import { valueAfter, type RowWrite } from "./row-write";

type MoneyAttribute = Extract<AttributeMetadata, { type: "Decimal" | "Double" | "Money" }>;

const basePlaces = 4;

/**
 * A row with money has a currency (the user's, else the organisation's), the exchange rate of the moment and, for every money
 * column, its value in the organisation's currency: `x_base = x / exchangerate` (learn.microsoft.com, transaction-currency-currency-entity).
 */
export function setCurrency(write: RowWrite): void {
  const { table, values } = write;
  if (!table.attributes.has("transactioncurrencyid")) return;
  const money = [...table.attributes.values()].filter(isMoney);
  const touched = money.filter((attribute) => values.has(attribute.logicalName));
  if (touched.length === 0 && !values.has("transactioncurrencyid")) return;

  if (
    valueAfter(write, "transactioncurrencyid") === null &&
    touched.some(({ logicalName }) => values.get(logicalName) !== null)
  ) {
    values.set("transactioncurrencyid", defaultCurrency(write.context));
  }
  const rate = exchangeRateOf(write.context, valueAfter(write, "transactioncurrencyid"));
  if (table.attributes.has("exchangerate")) values.set("exchangerate", rate);
  for (const base of money) {
    if (base.baseOf === undefined) continue;
    const value = valueAfter(write, base.baseOf);
    values.set(base.logicalName, value === null || rate === null ? null : toBase(value, rate));
  }
}

function isMoney(attribute: AttributeMetadata): attribute is MoneyAttribute {
  return attribute.type === "Money" && attribute.attributeOf === undefined;
}

function toBase(value: SqlValue, rate: string): string {
  return formatDecimal(divideDecimals(decimalOf(value), decimalOf(rate), basePlaces));
}

function exchangeRateOf({ store }: RequestContext, currency: SqlValue): string | null {
  if (currency === null) return null;
  const row = store.one("SELECT exchangerate FROM transactioncurrency WHERE transactioncurrencyid = ?", currency);
  return formatDecimal(decimalOf(row?.["exchangerate"] ?? "1"));
}

/** The currency of the user's settings, else of the organisation. */
export function defaultCurrency({ store, caller }: RequestContext): SqlValue {
  const settings = store.one("SELECT transactioncurrencyid FROM usersettings WHERE systemuserid = ?", caller.userId);
  const organization = store.one("SELECT basecurrencyid FROM organization LIMIT 1");
  return settings?.["transactioncurrencyid"] ?? organization?.["basecurrencyid"] ?? null;
}
