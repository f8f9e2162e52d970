import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { numberOf } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { refreshTotals } from "./order-totals";

/** Gives an order a discount on the whole document; 0 takes it away. */
export function setDiscount(company: Company, order: StoredRecord, discountAmount: number): StoredRecord {
  const discounted = refreshTotals(company, order.id, discountAmount);
  if (discountAmount >= 0 && numberOf(discounted.values, "discountAmount") === discountAmount) return discounted;
  throw businessRule(
    `The discount amount ${discountAmount} must be between 0 and the amount of the document.`,
    `Der Rabattbetrag ${discountAmount} muss zwischen 0 und dem Belegbetrag liegen.`,
  );
}
