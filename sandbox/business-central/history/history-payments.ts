import type { Company } from "../company/company";
import { numberOf, textOf } from "../entities/values";
import { toPaymentPosting } from "../receivables/post-payment";
import { Decimal } from "../sales/decimal";
import { toLocal } from "../sales/exchange";
import type { Agenda } from "./agenda";
import { addDays, daysBetween, nextPaymentRun } from "./days";
import { openAmount, type HistoryLedger, type LiveEntry } from "./history-ledger";
import type { Buyer } from "./history-sale";
import type { HistoryWriter } from "./history-writer";
import type { Random } from "./random";

/** Invoices that are paid with one payment. */
interface PaymentRun {
  readonly invoices: LiveEntry[];
}

export interface PaymentParts {
  readonly company: Company;
  readonly agenda: Agenda;
  readonly ledger: HistoryLedger;
  readonly writer: HistoryWriter;
  readonly firstDay: string;
}

/** When and how customers pay. */
export class HistoryPayments {
  private readonly runs = new Map<string, PaymentRun>();
  private readonly credits = new Map<string, readonly LiveEntry[]>();

  constructor(private readonly parts: PaymentParts) {}

  /** Puts the payment of an invoice on the agenda, as its customer has the habit; a few are never paid. */
  expect(buyer: Buyer, invoice: LiveEntry, random: Random): void {
    if (random.chance(1.5)) return;
    const day = this.payDay(buyer, invoice, random);
    if (buyer.habits.collects) {
      this.joinRun(buyer, invoice, day, random);
    } else if (random.chance(10)) {
      const percent = random.between(30, 80);
      const rest = addDays(day, random.between(15, 45));
      this.parts.agenda.at(day, () => this.pay(buyer, [invoice], day, random, percent));
      this.parts.agenda.at(rest, () => this.pay(buyer, [invoice], rest, random));
    } else {
      this.parts.agenda.at(day, () => this.pay(buyer, [invoice], day, random));
    }
  }

  /** A credit that settles nothing yet. One of the customer's next payments takes it into account, or none does. */
  keepCredit(buyer: Buyer, credit: LiveEntry): void {
    this.credits.set(buyer.customer.id, [...(this.credits.get(buyer.customer.id) ?? []), credit]);
  }

  /** Posts money that came in and applies it; gives its entry. */
  private receive(buyer: Buyer, date: string, amount: Decimal, currencyCode: string): LiveEntry {
    const { company } = this.parts;
    const posting = toPaymentPosting(company.setup.localCurrency, {
      id: this.parts.writer.nextId(),
      customer: buyer.customer,
      number: this.parts.writer.nextNumber("payments"),
      date,
      currencyCode,
      externalDocumentNumber: "",
      amount: amount.negated(),
      local: toLocal(company, amount, currencyCode, date).negated(),
    });
    return this.parts.ledger.post(posting, [
      { account: "receivables", amount: posting.amountLocalCurrency },
      { account: "bank", amount: posting.amountLocalCurrency.negated() },
    ]);
  }

  private pay(buyer: Buyer, invoices: readonly LiveEntry[], date: string, random: Random, percent = 100): void {
    this.useCredits(buyer, invoices, date, random);
    const shares = invoices
      .filter((invoice) => numberOf(invoice.values, "remainingAmount") > 0)
      .map((invoice) => ({ invoice, amount: shareOf(invoice, percent) }));
    const [first] = shares;
    if (!first) return;
    const extra = random.chance(2) ? random.between(1, 2000) / 10 : 0;
    const total = shares.reduce((sum, { amount }) => sum.plus(amount), Decimal.from(extra));
    const payment = this.receive(buyer, date, total, this.currencyOf(first.invoice));
    for (const { invoice, amount } of shares) this.parts.ledger.apply(payment, invoice, amount, date);
    if (extra > 0) this.keepCredit(buyer, payment);
    else if (random.chance(1.5)) this.bounce(buyer, payment, invoices, date, random);
  }

  /** The bank takes the money back some days later; the customer pays again. */
  private bounce(
    buyer: Buyer,
    payment: LiveEntry,
    invoices: readonly LiveEntry[],
    paidOn: string,
    random: Random,
  ): void {
    const date = addDays(paidOn, random.between(3, 9));
    const again = addDays(date, random.between(5, 25));
    this.parts.agenda.at(date, () => {
      this.parts.ledger.unapply(payment, date);
      this.parts.ledger.reverse(payment, date);
    });
    this.parts.agenda.at(again, () => this.pay(buyer, invoices, again, random));
  }

  private useCredits(buyer: Buyer, invoices: readonly LiveEntry[], date: string, random: Random): void {
    const kept = this.credits.get(buyer.customer.id) ?? [];
    const [credit, ...others] = kept;
    const invoice = invoices.find(
      (each) =>
        credit && this.currencyOf(each) === this.currencyOf(credit) && numberOf(each.values, "remainingAmount") > 0,
    );
    if (!credit || !invoice || !random.chance(60)) return;
    const amount = smaller(openAmount(credit), openAmount(invoice));
    if (amount.isPositive()) this.parts.ledger.apply(credit, invoice, amount, date);
    if (openAmount(credit).isZero()) this.credits.set(buyer.customer.id, others);
  }

  private currencyOf(entry: LiveEntry): string {
    return textOf(entry.values, "currencyCode") || this.parts.company.setup.localCurrency;
  }

  /** The day an invoice is paid. */
  private payDay({ habits }: Buyer, invoice: LiveEntry, random: Random): string {
    const posted = textOf(invoice.values, "postingDate");
    const drift = Math.round((habits.driftPerYear * daysBetween(this.parts.firstDay, posted)) / 365);
    const late = random.between(habits.paysFrom, habits.paysTo) + drift;
    const wanted = addDays(textOf(invoice.values, "dueDate"), late);
    const day = wanted < posted ? posted : wanted;
    return habits.collects ? nextPaymentRun(day) : day;
  }

  private joinRun(buyer: Buyer, invoice: LiveEntry, day: string, random: Random): void {
    const key = `${buyer.customer.id}/${this.currencyOf(invoice)}/${day}`;
    const known = this.runs.get(key);
    if (known) {
      known.invoices.push(invoice);
      return;
    }
    const run = { invoices: [invoice] };
    this.runs.set(key, run);
    this.parts.agenda.at(day, () => {
      this.runs.delete(key);
      this.pay(buyer, run.invoices, day, random);
    });
  }
}

/** A part of what is open, in whole cents; at least one. */
function shareOf(invoice: LiveEntry, percent: number): Decimal {
  const open = openAmount(invoice);
  if (percent === 100) return open;
  const part = open.times(Decimal.from(percent)).dividedBy(Decimal.from(100), 2);
  return part.isPositive() ? part : open;
}

function smaller(left: Decimal, right: Decimal): Decimal {
  return left.compare(right) < 0 ? left : right;
}
