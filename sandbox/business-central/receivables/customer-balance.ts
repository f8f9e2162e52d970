import { workDate } from "../clock";
import type { Company } from "../company/company";
import { numberOf, textOf, type Values } from "../entities/values";
import { Decimal, sum } from "../sales/decimal";
import { equals } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { ledgerEntries } from "./ledger-entry";

/**
 * What a customer owes and has bought, in local currency, from the ledger. Worked out when read; it moves no stamp.
 * Overdue is net of what the customer has paid without saying what for. Overdue and sales leave today out.
 * Source: page "APIV2 - Cust. Financial Details", fields "Balance (LCY)", "Balance Due (LCY)" and "Sales (LCY)" of Customer.
 */
export function balanceOf(company: Company, customer: StoredRecord): Values {
  const today = workDate(company.clock);
  const entries = entriesOf(company, customer);
  const total = (name: string, of: readonly StoredRecord[]): number =>
    sum(of.map(({ values }) => Decimal.from(numberOf(values, name)))).toNumber();
  const before = (name: string): readonly StoredRecord[] =>
    entries.filter(({ values }) => textOf(values, name) < today);
  return {
    balance: total("remainingAmountLocalCurrency", entries),
    overdueAmount: total("remainingAmountLocalCurrency", before("dueDate")),
    totalSalesExcludingTax: total("salesLocalCurrency", before("postingDate")),
  };
}

/** The ledger entries of a customer, oldest first. */
export function entriesOf(company: Company, customer: StoredRecord): readonly StoredRecord[] {
  return company.records
    .select(ledgerEntries, { where: equals({ customerNumber: textOf(customer.values, "number") }) })
    .sort((left, right) => numberOf(left.values, "entryNumber") - numberOf(right.values, "entryNumber"));
}
