import { dayAfter, daysFrom, endOfMonth, monthAfter, sameDay } from "./days";
import type { Books } from "./read-books";
import { expectedOn, isSince, type Money, type Standing } from "./read-invoices";
import { fromCents, middle, percentile, ratio, total } from "./whole-numbers";

type Row = Readonly<Record<string, unknown>>;

/** The options of the choices, in the order they are declared. */
const option = (position: number) => 727600000 + position;

const moneyWithin = (invoices: readonly Standing[], first: string, last: string) =>
  invoices.flatMap(({ money }) => money.filter(({ on }) => isSince(first, on, last)));

const paidWithin = (invoices: readonly Standing[], first: string, last: string) =>
  invoices.filter(({ isPaid, last: latest }) => isPaid && latest && isSince(first, latest.on, last));

const byAmount = (money: readonly Money[], days: (one: Money) => number) =>
  ratio(total(money.map((one) => one.amount * days(one))), total(money.map(({ amount }) => amount)));

/** How a customer pays. */
export function slowPaying(books: Books, invoices: readonly Standing[], asOf: string): Row {
  const first = dayAfter(sameDay(asOf, -12), 1);
  const paid = paidWithin(invoices, first, asOf);
  const money = moneyWithin(invoices, first, asOf);
  const newest = [...books.invoices].sort((a, b) => (a.date + a.number < b.date + b.number ? -1 : 1)).at(-1);
  const terms = newest ? daysFrom(newest.date, newest.due) : null;
  return {
    accord_asof: asOf,
    accord_windowstart: first,
    accord_paidinvoices: paid.length,
    accord_cashapplications: money.length,
    accord_cashamount: fromCents(total(money.map(({ amount }) => amount))),
    accord_usualterms: terms,
    ...lastPayment(books, asOf),
    ...slowTrend(invoices, asOf),
    accord_paymentmonths: JSON.stringify(
      Array.from({ length: 12 }, (_, at) => paymentMonth(invoices, monthAfter(asOf, at - 11))),
    ),
    ...(paid.length < 3 ? noPattern : slowPattern(invoices, { paid, money, asOf, terms: terms ?? 0 })),
  };
}

function paymentMonth(invoices: readonly Standing[], month: string): Row {
  const money = moneyWithin(invoices, month, endOfMonth(month));
  return {
    month: month.slice(0, 7),
    daysVersusTerms: byAmount(money, ({ daysLate }) => daysLate),
    applications: money.length,
  };
}

function lastPayment({ payments }: Books, asOf: string): Row {
  const standing = payments.filter(({ on, isTakenBack }) => on <= asOf && !isTakenBack);
  const latest = standing.sort((a, b) => (a.on + String(a.entry) < b.on + String(b.entry) ? -1 : 1)).at(-1);
  return {
    accord_lastpaymenton: latest?.on ?? null,
    accord_lastpaymentamount: latest ? fromCents(latest.amount) : null,
  };
}

function slowTrend(invoices: readonly Standing[], asOf: string): Row {
  const recentFirst = dayAfter(sameDay(asOf, -3), 1);
  const first = dayAfter(sameDay(asOf, -12), 1);
  const versus = (from: string, to: string) => byAmount(moneyWithin(invoices, from, to), ({ daysLate }) => daysLate);
  const now = versus(recentFirst, asOf);
  const before = versus(first, dayAfter(recentFirst, -1));
  const recent = paidWithin(invoices, recentFirst, asOf).length;
  const earlier = paidWithin(invoices, first, dayAfter(recentFirst, -1)).length;
  const change = now === null || before === null ? null : Math.round((now - before) * 100) / 100;
  const late = paidWithin(invoices, first, asOf).map(({ last }) => last?.daysLate ?? 0);
  const center = middle(late) ?? 0;
  const usual = Math.max(3, middle(late.map((days) => Math.abs(days - center))) ?? 0);
  let trend = 1;
  if (change === null || recent < 5 || earlier < 5) trend = 0;
  else if (change >= usual) trend = 3;
  else if (change <= -usual) trend = 2;
  return {
    accord_trend: option(trend),
    accord_trenddays: change,
    accord_trendrecent: recent,
    accord_trendearlier: earlier,
  };
}

interface Sample {
  readonly paid: readonly Standing[];
  readonly money: readonly Money[];
  readonly asOf: string;
  readonly terms: number;
}

function slowPattern(invoices: readonly Standing[], { paid, money, asOf, terms }: Sample): Row {
  const late = paid.map(({ last }) => last?.daysLate ?? 0);
  const versus = byAmount(money, ({ daysLate }) => daysLate);
  const pastDue = invoices.filter(({ isOpen, daysPastDue }) => isOpen && daysPastDue > 0);
  const inTime = money.filter(({ daysLate }) => daysLate <= 0);
  const base = total(money.map(({ amount }) => amount)) + total(pastDue.map(({ open }) => open));
  const inTimeAmount = total(inTime.map(({ amount }) => amount));
  const inTimeCount = late.filter((days) => days <= 0).length;
  const expected = (days: number | null) => (days === null ? null : expectedOn(asOf, terms, days));
  const grade = [0, 7, 30].findIndex((edge) => (versus ?? 0) <= edge);
  return {
    accord_averagedaystopay: ratio(total(paid.map(({ last }) => last?.daysToPay ?? 0)), paid.length),
    accord_weighteddaystopay: byAmount(money, ({ daysToPay }) => daysToPay),
    accord_weightedterms: byAmount(money, ({ daysToPay, daysLate }) => daysToPay - daysLate),
    accord_daysversusterms: versus,
    accord_daysbeyondterms: byAmount(money, ({ daysLate }) => Math.max(0, daysLate)),
    accord_mediandayslate: middle(late),
    accord_dayslate20: percentile(late, 20),
    accord_dayslate80: percentile(late, 80),
    accord_dayslate95: percentile(late, 95),
    accord_grade: versus === null ? null : option(grade < 0 ? 3 : grade),
    accord_ontimeinvoices: inTimeCount,
    accord_ontimesample: paid.length + pastDue.length,
    accord_ontimepercent: ratio(100 * inTimeCount, paid.length + pastDue.length),
    accord_ontimeamount: fromCents(inTimeAmount),
    accord_ontimebase: fromCents(base),
    accord_ontimeamountpercent: ratio(100 * inTimeAmount, base),
    accord_expectedcashon: expected(middle(late)),
    accord_expectedcashfrom: expected(percentile(late, 20)),
    accord_expectedcashto: expected(percentile(late, 80)),
  };
}

/** Fewer than three paid invoices say nothing. */
const noPattern: Row = {
  accord_averagedaystopay: null,
  accord_daysversusterms: null,
  accord_ontimepercent: null,
  accord_grade: null,
};
