import { dayAfter, daysFrom, endOfMonth, monthAfter, sameDay } from "./days";
import type { Books, Document } from "./read-books";
import { balanceOn } from "./read-invoices";
import { fromCents, ratio, total } from "./whole-numbers";

type Row = Readonly<Record<string, unknown>>;

const within = (documents: readonly Document[], first: string, last: string) =>
  documents.filter(({ date }) => date >= first && date <= last);

function netOf({ invoices, creditMemos }: Books, first: string, last: string): number {
  const sum = (documents: readonly Document[]) => total(within(documents, first, last).map(({ net }) => net));
  return sum(invoices) - sum(creditMemos);
}

function grossOf({ invoices, creditMemos }: Books, first: string, last: string): number {
  const sum = (documents: readonly Document[]) => total(within(documents, first, last).map(({ amount }) => amount));
  return sum(invoices) - sum(creditMemos);
}

/** Sales of the spans people ask for; the fiscal year begins in January. */
export function slowTotals(books: Books, asOf: string): Row {
  const before = sameDay(asOf, -12);
  const year = `${asOf.slice(0, 4)}-01-01`;
  const yearBefore = sameDay(year, -12);
  const span = (first: string, last: string) => fromCents(netOf(books, first, last));
  return {
    accord_sales12months: span(dayAfter(before, 1), asOf),
    accord_sales12monthsbefore: span(dayAfter(sameDay(asOf, -24), 1), before),
    accord_salesyear: span(year, asOf),
    accord_salesyearbefore: span(yearBefore, before),
    accord_salesfiscalyear: span(year, asOf),
    accord_salesfiscalyearbefore: span(yearBefore, before),
    accord_saleslastfiscalyear: span(yearBefore, dayAfter(year, -1)),
  };
}

/** For how many days of sales money is outstanding, by every method. */
export function slowOutstanding(books: Books, asOf: string, notDue: number): Row {
  const first = monthAfter(asOf, -2);
  const sales = grossOf(books, first, asOf);
  const days = daysFrom(first, asOf) + 1;
  const balance = balanceOn(books, asOf);
  const isKnown = sales > 0;
  const per = (amount: number) => (isKnown ? ratio(amount * days, sales) : null);
  const [average, best] = [per(balance), per(notDue)];
  const ends = [dayAfter(first, -1), endOfMonth(first), endOfMonth(monthAfter(asOf, -1)), asOf];
  const balances = total(ends.map((day) => balanceOn(books, day)));
  return {
    accord_periodsales: fromCents(sales),
    accord_perioddays: days,
    accord_dayssalesoutstanding: average,
    accord_bestpossibledays: best,
    accord_daysdelinquent: average === null || best === null ? null : Math.round((average - best) * 100) / 100,
    accord_collectionperiod: isKnown ? ratio(balances * days, sales * ends.length) : null,
    ...countBack(books, asOf, balance),
  };
}

function countBack(books: Books, asOf: string, balance: number): Row {
  const earliest = [...books.invoices, ...books.creditMemos].map(({ date }) => date).sort()[0] ?? dayAfter(asOf, 1);
  let rest = balance;
  let days = 0;
  let month = monthAfter(asOf, 0);
  while (rest > 0 && endOfMonth(month) >= earliest) {
    const last = endOfMonth(month) < asOf ? endOfMonth(month) : asOf;
    const sold = Math.max(0, grossOf(books, month, last));
    const length = daysFrom(month, last) + 1;
    if (rest <= sold) {
      days = Math.round((days + (ratio(rest * length, sold) ?? 0)) * 100) / 100;
      rest = 0;
    } else {
      days += length;
      rest -= sold;
    }
    month = monthAfter(month, -1);
  }
  return { accord_countbackdays: days, accord_iscountbackatleast: rest > 0 };
}

/** The months with a document, earliest first. */
export function slowMonths(books: Books, asOf: string): readonly Row[] {
  const documents = [...books.invoices, ...books.creditMemos].filter(({ date }) => date <= asOf);
  const months = [...new Set(documents.map(({ date }) => monthAfter(date, 0)))].sort();
  return months.map((month) => {
    const last = endOfMonth(month) < asOf ? endOfMonth(month) : asOf;
    const invoices = within(books.invoices, month, last);
    const memos = within(books.creditMemos, month, last);
    return {
      accord_month: month,
      accord_fiscalyear: Number(month.slice(0, 4)),
      accord_invoiced: fromCents(total(invoices.map(({ net }) => net))),
      accord_credited: fromCents(total(memos.map(({ net }) => net))),
      accord_netsales: fromCents(netOf(books, month, last)),
      accord_netsaleswithtax: fromCents(grossOf(books, month, last)),
      accord_invoices: invoices.length,
      accord_creditmemos: memos.length,
    };
  });
}
