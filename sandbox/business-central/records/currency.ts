import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { toCode } from "../entities/code";
import { propertyOf, type EntitySet } from "../entities/contract";
import { emptyGuid, isEmpty, type Value, type Values } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { doesNotMatch } from "./does-not-match";

/**
 * The local currency is stored as a blank and shown as its code, and its id stays empty; sending its code means the blank.
 * Source: codeunit "Graph Mgt - General Tools".
 */
export function alignCurrency(company: Company, entitySet: EntitySet, values: Values): Values {
  const { currencyId, currencyCode } = values;
  if (!propertyOf(entitySet, "currencyId") || (currencyId === undefined && currencyCode === undefined)) return values;

  const local = company.setup.localCurrency;
  const code = currencyCode === undefined ? undefined : withoutLocal(toCode(String(currencyCode)), local);
  const byId = isEmpty(currencyId) ? undefined : requireCurrency(company, "currencyId", "id", currencyId);
  const byCode = isEmpty(code) ? undefined : requireCurrency(company, "currencyCode", "code", code);
  if (byId && code !== undefined && byId.id !== byCode?.id) {
    throw businessRule(
      "The currency values do not match to a specific Currency.",
      "Die Währungsangaben gehören nicht zu einer Währung.",
    );
  }
  const currency = byId ?? byCode;
  return { ...values, currencyId: currency?.id ?? emptyGuid, currencyCode: currency?.values["code"] ?? local };
}

function withoutLocal(code: string, local: string): string {
  return code === local ? "" : code;
}

function requireCurrency(company: Company, property: string, key: string, value: Value = ""): StoredRecord {
  const currency = company.records.first("currencies", { [key]: value });
  if (!currency) throw doesNotMatch(property, "currencies");
  return currency;
}
