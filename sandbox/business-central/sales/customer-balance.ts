import { workDate } from "../clock";
import type { Company } from "../company/company";
import { numberOf, textOf, type Values } from "../entities/values";
import { equals } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { Decimal, sum } from "./decimal";
import { toLocal } from "./exchange";

/** What a customer owes, in local currency, from the posted invoices he pays. Worked out when read; it moves no stamp. */
export function balanceOf(company: Company, customer: StoredRecord): Values {
  const invoices = company.records.select("salesInvoices", { where: equals({ billToCustomerId: customer.id }) });
  const today = workDate(company.clock);
  const total = (name: string, of: readonly StoredRecord[]): number =>
    sum(
      of.map(({ values }) => toLocal(company, Decimal.from(numberOf(values, name)), textOf(values, "currencyCode"))),
    ).toNumber();
  return {
    balance: total("remainingAmount", invoices),
    overdueAmount: total(
      "remainingAmount",
      invoices.filter((invoice) => textOf(invoice.values, "dueDate") < today),
    ),
    totalSalesExcludingTax: total("totalAmountExcludingTax", invoices),
  };
}
