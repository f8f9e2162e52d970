import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { numberOf } from "../entities/values";
import { column, equals } from "../store/condition";
import { Decimal } from "./decimal";

/** An amount in local currency as one in a currency, rounded to cents. */
export function fromLocal(company: Company, amount: Decimal, currencyCode: string): Decimal {
  if (currencyCode === company.setup.localCurrency) return amount;
  const { foreign, local } = latestRate(company, currencyCode);
  return amount.times(foreign).dividedBy(local, 2);
}

/** An amount in a currency as one in local currency, rounded to cents. */
export function toLocal(company: Company, amount: Decimal, currencyCode: string): Decimal {
  if (currencyCode === company.setup.localCurrency) return amount;
  const { foreign, local } = latestRate(company, currencyCode);
  return amount.times(local).dividedBy(foreign, 2);
}

/** `foreign` units of the currency are worth `local` units of the local one. */
function latestRate(company: Company, currencyCode: string): { readonly foreign: Decimal; readonly local: Decimal } {
  const [rate] = company.records.select("currencyExchangeRates", {
    where: equals({ currencyCode }),
    orderBy: [`${column("startingDate")} DESC`],
    limit: 1,
  });
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
