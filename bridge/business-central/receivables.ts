import { z } from "zod";
import type { Erp } from "../ports/erp";
import type { BusinessCentralApi } from "./api";
import { anyOf, quoted } from "./odata-names";
import { amount } from "./wire-values";

const balanceRow = z.object({
  id: z.string(),
  number: z.string(),
  customerNumber: z.string(),
  remainingAmount: amount,
});

const numbered = z.object({ number: z.string() });

const numbersPerPage = 1000;

type Receivables = Pick<Erp, "readOpenInvoices" | "customerNumbers">;

/** What is open, invoice by invoice: how payments are noticed where there is no ledger to read. */
export function makeReceivables(api: BusinessCentralApi): Receivables {
  return {
    async readOpenInvoices(customerNumbers) {
      if (customerNumbers.length === 0) return [];
      const filter = encodeURIComponent(`(${anyOf("customerNumber", customerNumbers)}) and status eq 'Open'`);
      const path = `salesInvoices?$select=id,number,customerNumber,remainingAmount&$filter=${filter}`;
      return (await api.rows(balanceRow, path)).map(({ id, number, customerNumber, remainingAmount }) => ({
        id,
        number,
        customerNumber,
        open: remainingAmount,
      }));
    },
    async *customerNumbers(afterNumber) {
      const filter =
        afterNumber === undefined ? "" : `&$filter=${encodeURIComponent(`number gt ${quoted(afterNumber)}`)}`;
      const path = `customers?$select=number&$orderby=number${filter}`;
      for await (const { rows } of api.pages(numbered, path, numbersPerPage)) yield rows.map(({ number }) => number);
    },
  };
}
