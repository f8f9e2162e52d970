import { businessRule } from "../api-error";
import { workDate } from "../clock";
import type { Company } from "../company/company";
import { numberOf, textOf } from "../entities/values";
import { column, equals } from "../store/condition";
import { Decimal } from "./decimal";

/** An amount in local currency as one in a currency at today's rate, rounded to cents. */
export function fromLocal(company: Company, amount: Decimal, currencyCode: string): Decimal {
  if (currencyCode === company.setup.localCurrency) return amount;
  const { foreign, local } = rateOn(company, currencyCode, workDate(company.clock));
  return amount.times(foreign).dividedBy(local, 2);
}

/** An amount in a currency as one in local currency at the rate of a day, rounded to cents. */
export function toLocal(company: Company, amount: Decimal, currencyCode: string, date: string): Decimal {
  if (currencyCode === company.setup.localCurrency) return amount;
  const { foreign, local } = rateOn(company, currencyCode, date);
  return amount.times(local).dividedBy(foreign, 2);
}

/** `foreign` units of a currency are worth `local` units of the local one. */
export interface ExchangeRate {
  readonly foreign: Decimal;
  readonly local: Decimal;
}

/** The rate in force on a day: the latest that has begun by then, or the first one there is. */
export function rateOn(company: Company, currencyCode: string, date: string): ExchangeRate {
  const rates = company.records.select("currencyExchangeRates", {
    where: equals({ currencyCode }),
    orderBy: [`${column("startingDate")} DESC`],
  });
  const rate = rates.find(({ values }) => textOf(values, "startingDate") <= date) ?? rates.at(-1);
  if (!rate) {
    throw businessRule(
      `There is no exchange rate for currency ${currencyCode}.`,
      `Für die Währung ${currencyCode} gibt es keinen Wechselkurs.`,
    );
  }
  return {
    foreign: Decimal.from(numberOf(rate.values, "exchangeRateAmount")),
    local: Decimal.from(numberOf(rate.values, "relationalExchangeRateAmount")),
  };
}
