import { addDateFormula } from "../entities/date-formula";
import { textOf } from "../entities/values";
import type { StoredRecord } from "../store/records";

/** When a document of a day must be paid by its terms; the day itself without terms. */
export function dueDateOf(paymentTerms: StoredRecord | undefined, from: string): string {
  return paymentTerms ? addDateFormula(from, textOf(paymentTerms.values, "dueDateCalculation")) : from;
}
