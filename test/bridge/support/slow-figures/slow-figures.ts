import type { JsonClient } from "../../../../tools/demo/json-client";
import { readBooks, type Books, type OrderLine } from "./read-books";
import { readInvoices, restsOn, type Standing } from "./read-invoices";
import { slowPaying } from "./slow-paying";
import { slowMonths, slowOutstanding, slowTotals } from "./slow-sales";
import { fromCents, ratio, share, total } from "./whole-numbers";

type Row = Readonly<Record<string, unknown>>;

/** An account's row of figures and its months, as they must be. */
export interface SlowFigures {
  readonly finance: Row;
  readonly months: readonly Row[];
}

/** An ERP with its ledger, and what CRM reckons foreign orders at: so many of a currency for one of the company's. */
interface Sources {
  readonly erpApi: JsonClient;
  readonly erpUrl: string;
  readonly rates?: Readonly<Record<string, number>>;
}

/**
 * The figures of a customer once more, by another way: straight from what the ERP shows, with loops over everything and without a line of
 * the product. For the usual settings: twelve months, no grace, aging by 30, 60 and 90 days, a fiscal year from January.
 */
export async function slowFigures(
  { erpApi, erpUrl, rates = {} }: Sources,
  customer: string,
  asOf: string,
): Promise<SlowFigures> {
  const books = await readBooks(erpApi, erpUrl, customer);
  const invoices = readInvoices(books, asOf);
  const { aging, notDue } = slowAging(invoices);
  const rests = restsOn(books, asOf);
  const unapplied = total(rests.map(({ rest }) => rest));
  const open = total(invoices.map((standing) => standing.open));
  const unappliedOn = rests.filter(({ rest }) => rest > 0).map(({ on }) => on);
  return {
    finance: {
      accord_balance: fromCents(open - unapplied),
      accord_openamount: fromCents(open),
      accord_unappliedcredit: fromCents(unapplied),
      accord_unappliedon: unappliedOn.sort().at(-1) ?? null,
      ...aging,
      ...slowPaying(books, invoices, asOf),
      ...slowOutstanding(books, asOf, notDue),
      ...slowTotals(books, asOf),
      ...slowCredit(books, open - unapplied, rates),
    },
    months: slowMonths(books, asOf),
  };
}

function slowAging(invoices: readonly Standing[]): { readonly aging: Row; readonly notDue: number } {
  const buckets = [0, 0, 0, 0, 0];
  for (const { open, daysPastDue } of invoices) {
    const at = daysPastDue <= 0 ? 0 : daysPastDue <= 30 ? 1 : daysPastDue <= 60 ? 2 : daysPastDue <= 90 ? 3 : 4;
    buckets[at] = (buckets[at] ?? 0) + open;
  }
  const [notDue = 0, first = 0, second = 0, third = 0, last = 0] = buckets;
  const pastDue = invoices.filter(({ isOpen, daysPastDue }) => isOpen && daysPastDue > 0);
  const oldest = [...pastDue].sort((a, b) =>
    a.invoice.due + a.invoice.number < b.invoice.due + b.invoice.number ? -1 : 1,
  );
  const overdue = first + second + third + last;
  const late = total(pastDue.map(({ open }) => open));
  return {
    notDue,
    aging: {
      accord_openinvoices: invoices.filter(({ isOpen }) => isOpen).length,
      accord_overdueamount: fromCents(overdue),
      accord_overdueinvoices: pastDue.length,
      accord_agingnotdue: fromCents(notDue),
      accord_aging1: fromCents(first),
      accord_aging2: fromCents(second),
      accord_aging3: fromCents(third),
      accord_aging4: fromCents(last),
      accord_opendaysbeyondterms: ratio(total(pastDue.map((one) => one.open * one.daysPastDue)), late),
      accord_bureaudaysbeyondterms: ratio(15 * first + 45 * second + 75 * third + 105 * last, notDue + overdue),
      accord_oldestoverdue: oldest.slice(0, 20).map(toOverdue),
    },
  };
}

function toOverdue({ invoice, daysPastDue, open, isPartlySettled }: Standing): Row {
  return {
    number: invoice.number,
    due: invoice.due,
    days: daysPastDue,
    amount: fromCents(invoice.amount),
    open: fromCents(open),
    settlement: isPartlySettled ? "PartlyPaid" : "Open",
  };
}

function slowCredit(books: Books, balance: number, rates: Readonly<Record<string, number>>): Row {
  const worth = (quantityOf: (line: OrderLine) => number) =>
    total(
      books.orders.map(({ currency, lines }) => {
        const value = total(lines.map((line) => worthOf(line, Math.max(0, quantityOf(line)))));
        return Math.round(value / (rates[currency] ?? 1));
      }),
    );
  const ordered = worth(({ ordered: all, shipped: gone }) => all - gone);
  const shipped = worth((line) => line.shipped - line.invoiced);
  const used = balance + ordered + shipped;
  const { limit, isBlocked } = books;
  return {
    accord_limitmode: 727600000 + (isBlocked ? 2 : limit > 0 ? 1 : 0),
    accord_creditlimit: limit > 0 ? fromCents(limit) : null,
    accord_openorders: fromCents(ordered),
    accord_shippednotinvoiced: fromCents(shipped),
    accord_exposure: fromCents(used),
    accord_availablecredit: limit > 0 && !isBlocked ? fromCents(limit - used) : null,
    accord_limituse: limit > 0 ? ratio(100 * used, limit) : null,
  };
}

/** The part of a line's amount that a quantity of it is worth. */
function worthOf({ amount, ordered }: OrderLine, quantity: number): number {
  return ordered === 0 ? 0 : share(amount, ordered * 1e5, quantity * 1e5);
}
