import { dayAfter, daysFrom } from "./days";
import type { Books, Document } from "./read-books";
import { total } from "./whole-numbers";

/** Money that settled a part of an invoice. */
export interface Money {
  readonly on: string;
  readonly amount: number;
  readonly daysToPay: number;
  readonly daysLate: number;
}

/** An invoice as it stood at the end of a day. Amounts are hundredths of the company's currency. */
export interface Standing {
  readonly invoice: Document;
  readonly open: number;
  readonly daysPastDue: number;
  /** More than a cent is left. */
  readonly isOpen: boolean;
  readonly isPaid: boolean;
  readonly isPartlySettled: boolean;
  readonly money: readonly Money[];
  /** When the last money came in, or nothing. */
  readonly last: Money | undefined;
}

interface Applied {
  readonly on: string;
  readonly amount: number;
  readonly by: number;
}

export function readInvoices(books: Books, day: string): readonly Standing[] {
  return books.invoices.filter(({ posted }) => posted <= day).map((invoice) => toStanding(books, invoice, day));
}

function toStanding(books: Books, invoice: Document, day: string): Standing {
  const applied = appliedTo(books, invoice, day);
  const left = invoice.foreign - total(applied.map(({ amount }) => amount));
  const money = applied
    .filter(({ by }) => books.entries.get(by)?.kind === "Payment")
    .map(({ on, amount }) => {
      const paidOn = on < invoice.date ? invoice.date : on;
      return {
        on: paidOn,
        amount: invoice.toOwn(amount),
        daysToPay: daysFrom(invoice.date, paidOn),
        daysLate: daysFrom(invoice.due, paidOn),
      };
    });
  const latest = [...money].sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  return {
    invoice,
    open: invoice.toOwn(left),
    daysPastDue: daysFrom(invoice.due, day),
    isOpen: left > 1,
    isPaid: left <= 1 && money.length > 0,
    isPartlySettled: left > 1 && applied.length > 0,
    money,
    last: latest,
  };
}

/** What settles an invoice on a day; what was taken back by then is struck out together with the movement that took it back. */
function appliedTo(books: Books, invoice: Document, day: string): readonly Applied[] {
  const list: Applied[] = [];
  for (const one of books.movements) {
    if (one.entry !== invoice.entry || one.type !== "Application" || one.on > day) continue;
    if (one.amount < 0) {
      list.push({ on: one.on, amount: -one.amount, by: one.by });
      continue;
    }
    const at = list.findIndex(({ by, amount }) => by === one.by && amount === one.amount);
    if (at >= 0) list.splice(at, 1);
  }
  return list;
}

/** What payments and credit memos have left to settle on a day, each with its date. */
export function restsOn(books: Books, day: string): readonly { readonly on: string; readonly rest: number }[] {
  const memos = new Set(books.creditMemos.map(({ entry }) => entry));
  return [...books.entries.values()]
    .filter(({ on, number, kind, foreign }) => on <= day && (memos.has(number) || (kind === "Payment" && foreign < 0)))
    .map((entry) => {
      const moved = books.movements.filter(({ entry: of, on }) => of === entry.number && on <= day);
      const left = -total(moved.map(({ amount }) => amount));
      return { on: entry.on, rest: left <= 0 ? 0 : Math.round((left * entry.own) / entry.foreign) };
    });
}

export function balanceOn(books: Books, day: string): number {
  const open = total(readInvoices(books, day).map((standing) => standing.open));
  return open - total(restsOn(books, day).map(({ rest }) => rest));
}

/** The days of the last months up to a day. */
export function isSince(first: string, day: string, last: string): boolean {
  return day >= first && day <= last;
}

export function expectedOn(day: string, terms: number, late: number): string {
  const expected = dayAfter(dayAfter(day, terms), Math.round(late));
  return expected < day ? day : expected;
}
