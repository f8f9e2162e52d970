import type { Company } from "../company/company";
import { numberOf, textOf, type Values } from "../entities/values";
import { toDocumentPosting } from "../receivables/post-document";
import { Decimal } from "../sales/decimal";
import { toLocal } from "../sales/exchange";
import type { Agenda } from "./agenda";
import { addDays } from "./days";
import type { HistoryLedger, LiveEntry } from "./history-ledger";
import type { HistoryPayments } from "./history-payments";
import type { Buyer, DocumentIds, HistorySales, Sale } from "./history-sale";
import type { HistoryWriter } from "./history-writer";
import type { Random } from "./random";

export interface OrderParts {
  readonly company: Company;
  readonly agenda: Agenda;
  readonly writer: HistoryWriter;
  readonly ledger: HistoryLedger;
  readonly sales: HistorySales;
  readonly payments: HistoryPayments;
  readonly random: Random;
}

/** The way of each order: shipped at once or in two parts, invoiced, now and then credited. */
export class HistoryOrders {
  private readonly underway = new Set<Sale>();

  constructor(private readonly parts: OrderParts) {}

  place(buyer: Buyer, date: string, own: Random): void {
    const { agenda, sales } = this.parts;
    const sale = sales.open(buyer, date, own);
    this.underway.add(sale);
    let shipsOn = addDays(date, own.between(1, 9));
    for (const quantities of inParts(sale, own)) {
      const on = shipsOn;
      const invoicedOn = addDays(on, own.between(0, 2));
      agenda.at(on, () => sales.ship(sale, quantities, on));
      agenda.at(invoicedOn, () => this.invoice(sale, quantities, invoicedOn, own));
      shipsOn = addDays(invoicedOn, own.between(4, 20));
    }
  }

  /** Writes the orders that are still there. */
  finish(): void {
    for (const sale of this.underway) this.parts.sales.keep(sale, this.parts.random);
  }

  private invoice(sale: Sale, quantities: readonly number[], date: string, own: Random): void {
    const ids = this.newIds();
    const { header, lines } = this.parts.sales.invoice(sale, quantities, date, ids);
    const entry = this.post("Invoice", header);
    if (sale.lines.every((line) => line.invoiced === line.quantity)) this.underway.delete(sale);
    this.parts.payments.expect(sale.buyer, entry, own);
    const line = lines[own.between(0, lines.length - 1)];
    if (line && own.chance(6)) {
      const creditedOn = addDays(date, own.between(3, 40));
      this.parts.agenda.at(creditedOn, () => this.credit(sale, entry, line, creditedOn, own));
    }
  }

  /** A credit for one line; it settles what is open of the invoice, or stays on the customer's account. */
  private credit(sale: Sale, invoiced: LiveEntry, line: Values, date: string, own: Random): void {
    const { sales, writer, ledger, payments } = this.parts;
    const quantity = own.between(1, numberOf(line, "quantity"));
    const quantities = sale.lines.map(({ sequence }) => (sequence === line["sequence"] ? quantity : 0));
    const memo = sales.creditMemo(sale, quantities, date, this.newIds());
    writer.update("salesInvoiceLines", { ...line, creditedQuantity: quantity });

    const open = numberOf(invoiced.values, "remainingAmount");
    if (open <= 0 || own.chance(25)) {
      payments.keepCredit(sale.buyer, this.post("CreditMemo", memo));
      return;
    }
    const invoiceId = textOf(invoiced.values, "documentId");
    const invoiceNumber = textOf(invoiced.values, "documentNumber");
    const entry = this.post("CreditMemo", { ...memo, invoiceId, invoiceNumber });
    const amount = Math.min(open, numberOf(memo, "totalAmountIncludingTax"));
    ledger.apply(entry, invoiced, Decimal.from(amount), date);
  }

  private newIds(): DocumentIds {
    return { id: this.parts.writer.nextId(), ledgerEntryId: this.parts.writer.nextId() };
  }

  private post(kind: "Invoice" | "CreditMemo", values: Values): LiveEntry {
    const { company, ledger } = this.parts;
    const currency = textOf(values, "currencyCode");
    const date = textOf(values, "postingDate");
    const inLocal = (amount: Decimal): Decimal => toLocal(company, amount, currency, date);
    const posting = toDocumentPosting(company.setup.localCurrency, kind, values, inLocal);
    const entitySet = kind === "Invoice" ? "salesInvoices" : "salesCreditMemos";
    return ledger.post(posting.ledger, posting.accounts, { entitySet, values });
  }
}

function inParts(sale: Sale, random: Random): readonly (readonly number[])[] {
  const whole = sale.lines.map(({ quantity }) => quantity);
  const first = whole.map((quantity) => Math.ceil(quantity / 2));
  const rest = whole.map((quantity) => Math.floor(quantity / 2));
  return random.chance(25) && rest.some((quantity) => quantity > 0) ? [first, rest] : [whole];
}
