import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { numberOf, textOf } from "../entities/values";
import { openAmountOf } from "../receivables/invoice-entry";
import type { StoredRecord } from "../store/records";
import { creditInvoice } from "./credit-invoice";

/**
 * Cancels an invoice of which nothing is paid or credited, with a corrective credit memo for all of it.
 * Source: codeunit "Correct Posted Sales Invoice". Quantities of an order that is still there do not come back.
 */
export function cancelInvoice(company: Company, invoice: StoredRecord): StoredRecord {
  const number = textOf(invoice.values, "number");
  if (invoice.values["status"] === "Canceled") {
    throw businessRule(`Invoice ${number} is canceled already.`, `Die Rechnung ${number} ist schon storniert.`);
  }
  if (openAmountOf(company, invoice).toNumber() !== numberOf(invoice.values, "totalAmountIncludingTax")) {
    throw businessRule(
      `You cannot cancel this posted sales invoice because it is fully or partially paid: ${number}.`,
      `Die Rechnung ${number} kann nicht storniert werden, weil sie ganz oder teilweise bezahlt ist.`,
    );
  }
  const memo = creditInvoice(company, invoice, { apply: true });
  setStatus(company, "salesInvoices", invoice.id, "Canceled");
  return setStatus(company, "salesCreditMemos", memo.id, "Corrective");
}

function setStatus(company: Company, entitySet: string, id: string, status: string): StoredRecord {
  const record = company.records.find(entitySet, id);
  if (!record) throw new Error(`${entitySet} has no record ${id}`);
  return company.records.update(entitySet, id, { ...record.values, status });
}
