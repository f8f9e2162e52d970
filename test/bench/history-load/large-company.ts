import { decimal } from "#model/decimal";
import type { Erp } from "../../../bridge/ports/erp";
import type { ErpInvoice, ErpInvoiceLine } from "../../../bridge/ports/erp-money";

const linesPerInvoice = 4;
const invoicesPerPage = 200;
const customers = 2000;

async function* noPages(): AsyncGenerator<never> {
  // Nothing is posted.
}

const nothing = { pages: noPages, count: () => Promise.resolve(0) };

/** A company with so many invoice lines, made up page by page while they are read: all that a load asks of an ERP. */
export function makeLargeCompany(lines: number): Erp {
  const invoices = Math.ceil(lines / linesPerInvoice);
  async function* pages(): AsyncGenerator<readonly ErpInvoice[]> {
    for (let from = 0; from < invoices; from += invoicesPerPage) {
      const count = Math.min(invoicesPerPage, invoices - from);
      yield await Promise.resolve(Array.from({ length: count }, (_, at) => makeInvoice(from + at)));
    }
  }
  const company = {
    connection: "bc",
    company: "Large",
    postedInvoices: { pages, count: () => Promise.resolve(invoices) },
    postedCreditMemos: nothing,
    postedShipments: nothing,
    customerNumbers: nothing.pages,
    readCustomers: () => Promise.resolve([]),
  };
  // A load asks for nothing else.
  return company as unknown as Erp;
}

function makeInvoice(number: number): ErpInvoice {
  const lines = Array.from({ length: linesPerInvoice }, (_, at) => makeLine(at));
  return {
    kind: "Invoice",
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    number: `PS-INV${String(number).padStart(9, "0")}`,
    customerNumber: String(10000 + 10 * (number % customers)),
    orderNumber: `SO-${number}`,
    key: "",
    invoiceDate: "2024-05-12",
    postingDate: "2024-05-12",
    dueDate: "2024-06-11",
    currency: "EUR",
    total: decimal("2000"),
    totalWithTax: decimal("2380"),
    open: decimal("0"),
    status: "Paid",
    isCancelled: false,
    isDisputed: false,
    appliesTo: null,
    version: "2024-05-12T10:00:00Z",
    lines,
  };
}

function makeLine(at: number): ErpInvoiceLine {
  return {
    sequence: (at + 1) * 10_000,
    item: `CM-${at}`,
    description: "Coffee machine for a branch, with two grinders and a milk system",
    unit: "PCS",
    quantity: decimal("2"),
    unitPrice: decimal("250"),
    amount: decimal("500"),
    amountWithTax: decimal("595"),
  };
}
