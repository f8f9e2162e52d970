import type { FastifyInstance, FastifyReply } from "fastify";
import { ApiError } from "../api-error";
import { workDate } from "../clock";
import type { Company } from "../company/company";
import { toCode } from "../entities/code";
import { textOf } from "../entities/values";
import { applyToInvoices, type InvoiceShare } from "../receivables/apply-to-invoices";
import { ledgerEntries } from "../receivables/ledger-entry";
import { postPayment } from "../receivables/post-payment";
import { refundEntry } from "../receivables/refund-entry";
import { reversePayment } from "../receivables/reverse-payment";
import { cancelInvoice } from "../sales/cancel-invoice";
import { creditInvoice } from "../sales/credit-invoice";
import { deletePosted, type PostedSet } from "../sales/delete-posted";
import { customerBehaviour } from "../sales/customer-behaviour";
import type { StoredRecord } from "../store/records";
import { answerPerson, readBody } from "./answer-person";
import type { ErpStateParts } from "./erp-state";
import { personsRequests, type NewPayment } from "./requests";
import { toShownAccount, toShownCreditMemo, toShownPayment } from "./shown-account";

interface ById {
  readonly Params: { readonly id: string };
}

/** What people in the ERP do with invoices, money and credit. */
export function addReceivables(server: FastifyInstance, { company }: ErpStateParts): void {
  const today = (): string => workDate(company.clock);
  const post = (address: string, act: (id: string, body: unknown) => unknown): void => {
    server.post<ById>(address, (request, reply) => answer(reply, () => act(request.params.id, request.body)));
  };
  const answer = (reply: FastifyReply, act: () => unknown): FastifyReply => answerPerson(reply, company, act);

  post("/erp/invoices/:id/credit", (id, body) => {
    const { lines, apply } = readBody(personsRequests.credit, body);
    const quantities = lines && new Map(lines.map((line) => [line.id, line.quantity]));
    return toShownCreditMemo(
      creditInvoice(company, requireRecord(company, "salesInvoices", id), { quantities, apply }),
    );
  });
  post("/erp/invoices/:id/cancel", (id) =>
    toShownCreditMemo(cancelInvoice(company, requireRecord(company, "salesInvoices", id))),
  );
  const onDelete = (address: string, entitySet: PostedSet): void => {
    server.delete<ById>(`/erp/${address}/:id`, (request, reply) =>
      answer(reply, () => {
        deletePosted(company, entitySet, requireRecord(company, entitySet, request.params.id));
        return null;
      }),
    );
  };
  onDelete("shipments", "salesShipments");
  onDelete("invoices", "salesInvoices");
  onDelete("credit-memos", "salesCreditMemos");
  post("/erp/payments", (_id, body) => {
    const payment = readBody(personsRequests.pay, body);
    return toShownPayment(company, postPayment(company, toPayment(company, payment, today())));
  });
  post("/erp/payments/:id/reverse", (id, body) => {
    const { date = today() } = readBody(personsRequests.onDate, body);
    return toShownPayment(company, reversePayment(company, requireRecord(company, ledgerEntries, id), date));
  });
  post("/erp/entries/:id/apply", (id, body) => {
    const { invoices, date = today() } = readBody(personsRequests.apply, body);
    const entry = requireRecord(company, ledgerEntries, id);
    return toShownPayment(company, applyToInvoices(company, entry, toShares(company, invoices), date));
  });
  post("/erp/entries/:id/refund", (id, body) => {
    const { amount, date = today() } = readBody(personsRequests.refund, body);
    const entry = requireRecord(company, ledgerEntries, id);
    return toShownPayment(company, refundEntry(company, entry, { amount, date }));
  });
  post("/erp/customers/:id/credit-limit", (id, body) => {
    const { limit } = readBody(personsRequests.creditLimit, body);
    customerBehaviour.change(company, requireRecord(company, "customers", id), { creditLimit: limit });
    return {};
  });
  server.get<ById>("/erp/customers/:id/account", (request, reply) =>
    answer(reply, () => toShownAccount(company, requireRecord(company, "customers", request.params.id))),
  );
}

function toPayment(company: Company, payment: NewPayment, today: string): Parameters<typeof postPayment>[1] {
  const invoices = toShares(company, payment.invoices);
  const [first] = invoices;
  const customer = findCustomer(company, payment, first?.invoice);
  return {
    customer,
    amount: payment.amount,
    date: payment.date ?? today,
    currencyCode: payment.currencyCode ?? textOf((first?.invoice ?? customer).values, "currencyCode"),
    externalDocumentNumber: toCode(payment.externalDocumentNumber ?? ""),
    invoices,
  };
}

/** The customer who is named, or the one who pays the first invoice. */
function findCustomer(company: Company, payment: NewPayment, invoice: StoredRecord | undefined): StoredRecord {
  const { customerId, customerNumber } = payment;
  if (customerId === undefined && customerNumber !== undefined) {
    const found = company.records.first("customers", { number: toCode(customerNumber) });
    if (found) return found;
    throw new ApiError(404, "Internal_RecordNotFound", { en: `There is no customer ${customerNumber}.` });
  }
  const id = customerId ?? (invoice && textOf(invoice.values, "billToCustomerId"));
  if (id !== undefined) return requireRecord(company, "customers", id);
  throw new ApiError(400, "BadRequest", { en: "A payment names its customer, or an invoice." });
}

function toShares(
  company: Company,
  invoices: readonly { readonly id: string; readonly amount: number }[],
): readonly InvoiceShare[] {
  return invoices.map(({ id, amount }) => ({ invoice: requireRecord(company, "salesInvoices", id), amount }));
}

function requireRecord(company: Company, entitySet: string, id: string): StoredRecord {
  const record = company.records.find(entitySet, id.toLowerCase());
  if (record) return record;
  throw new ApiError(404, "Internal_RecordNotFound", { en: `There is no record ${id} among the ${entitySet}.` });
}
