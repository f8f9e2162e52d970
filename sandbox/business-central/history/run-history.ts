import { businessRule } from "../api-error";
import { workDate } from "../clock";
import type { Company } from "../company/company";
import { textOf } from "../entities/values";
import { column } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { makeAgenda } from "./agenda";
import { addDays, daysBetween } from "./days";
import { makeHabits } from "./habits";
import { HistoryLedger } from "./history-ledger";
import { HistoryOrders } from "./history-orders";
import { HistoryPayments } from "./history-payments";
import { HistorySales, isSellable } from "./history-sale";
import { makeHistoryWriter } from "./history-writer";
import { makeIds } from "./ids";
import { makeRandom, seedOf } from "./random";

export interface HistoryRequest {
  readonly seed: number;
  readonly years: number;
  readonly ordersPerYear: number;
  /** The last day on which something happened: 1 is yesterday. */
  readonly endsDaysAgo: number;
  readonly customers: readonly StoredRecord[];
}

/** What was written, by entity set. */
export type HistoryCounts = Readonly<Record<string, number>>;

/**
 * Gives customers a past: orders, shipments, invoices, credit memos, payments and what they settle, up to the day it ends.
 * The same seed and the same customers give the same past. All or nothing, in the transaction of the caller.
 */
export function runHistory(company: Company, request: HistoryRequest): HistoryCounts {
  const today = workDate(company.clock);
  const lastDay = addDays(today, -request.endsDaysAgo);
  const firstDay = addDays(today, -Math.round(365.25 * request.years));
  const numbers = request.customers.map(({ values }) => textOf(values, "number")).join();
  const writer = makeHistoryWriter(company, makeIds(`${request.seed} ${numbers}`));
  const ledger = new HistoryLedger(company, writer);
  const sales = new HistorySales({ company, writer, items: sellableItems(company), today });
  const agenda = makeAgenda(firstDay, lastDay);
  const payments = new HistoryPayments({ company, agenda, ledger, writer, firstDay });
  const orders = new HistoryOrders({
    company,
    agenda,
    writer,
    ledger,
    sales,
    payments,
    random: makeRandom(request.seed),
  });

  for (const customer of request.customers) {
    const own = makeRandom(seedOf(request.seed, textOf(customer.values, "number")));
    const buyer = {
      customer,
      habits: makeHabits(own, request.ordersPerYear),
      paymentTerms: termsOf(company, customer),
    };
    const days = daysBetween(firstDay, lastDay);
    const count = Math.round(buyer.habits.ordersPerYear * request.years);
    for (let at = 0; at < count; at += 1) {
      const date = addDays(firstDay, own.between(0, days));
      const seed = own.between(0, 0x7fffffff);
      agenda.at(date, () => orders.place(buyer, date, makeRandom(seed)));
    }
  }
  agenda.run();
  orders.finish();
  ledger.finish();
  writer.finish();
  return writer.counts();
}

function termsOf(company: Company, customer: StoredRecord): StoredRecord | undefined {
  return company.records.find("paymentTerms", textOf(customer.values, "paymentTermsId"));
}

function sellableItems(company: Company): readonly [StoredRecord, ...StoredRecord[]] {
  const [first, ...others] = company.records.select("items", { orderBy: [column("number")] }).filter(isSellable);
  if (first) return [first, ...others];
  throw businessRule(
    "There is no item with a price to have been sold. Create items first.",
    "Es gibt keinen Artikel mit einem Preis. Legen Sie zuerst Artikel an.",
  );
}
