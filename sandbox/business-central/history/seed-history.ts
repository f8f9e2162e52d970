import type { Company } from "../company/company";
import { textOf, type Values } from "../entities/values";
import { ledgerEntries } from "../receivables/ledger-entry";
import { customerBehaviour } from "../sales/customer-behaviour";
import { column } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { makeRandom, seedOf, type Random } from "./random";
import { runHistory, type HistoryCounts } from "./run-history";

/** What a person asks for: customers by number, or so many that are made if they are missing. */
export interface HistoryOrder {
  readonly seed: number;
  readonly years: number;
  readonly ordersPerYear: number;
  /** The last day on which something happened: 1 is yesterday. */
  readonly endsDaysAgo: number;
  readonly customerNumbers?: readonly string[] | undefined;
  readonly customers?: number | undefined;
}

export interface SeededHistory {
  /** How many customers were given a past; those who had one already keep it. */
  readonly customers: number;
  readonly written: HistoryCounts;
}

/** Gives customers who have bought nothing yet a past. Asked again it does nothing: what people did since stays. */
export function seedHistory(company: Company, order: HistoryOrder): SeededHistory {
  if (order.customers !== undefined) fillUp(company, order.customers, order.seed);
  const wanted = order.customerNumbers && new Set(order.customerNumbers);
  const customers = allCustomers(company)
    .filter(({ values }) => wanted?.has(textOf(values, "number")) ?? true)
    .filter((customer) => !hasPast(company, customer));
  if (customers.length === 0) return { customers: 0, written: {} };
  const written = runHistory(company, { ...order, customers });
  return { customers: customers.length, written };
}

function allCustomers(company: Company): readonly StoredRecord[] {
  return company.records.select("customers", { orderBy: [column("number")] });
}

function hasPast(company: Company, customer: StoredRecord): boolean {
  const byNumber = { customerNumber: textOf(customer.values, "number") };
  return ["salesOrders", ledgerEntries].some((entitySet) => company.records.first(entitySet, byNumber) !== undefined);
}

const places = ["Hamburg", "Leipzig", "Köln", "Dresden", "Bremen", "Rostock"] as const;
const trades = ["Bakery", "Hotel", "Catering", "Roastery", "Canteen", "Bistro"] as const;
const firstNumber = 10000;
const numberStep = 10;

/** Customers 10000, 10010, … as the demo's accounts are numbered; those that are there stay as they are. */
function fillUp(company: Company, count: number, seed: number): void {
  const terms = company.records.select("paymentTerms");
  for (let at = 0; at < count; at += 1) {
    const number = String(firstNumber + at * numberStep);
    if (company.records.first("customers", { number })) continue;
    customerBehaviour.create(company, {
      number,
      ...aCustomer(makeRandom(seedOf(seed, `customer ${number}`)), at, terms),
    });
  }
}

/** Most have a limit, some are blocked. */
function aCustomer(random: Random, at: number, terms: readonly StoredRecord[]): Values {
  const [first, ...others] = terms.filter(({ values }) => /\d+D/.test(textOf(values, "dueDateCalculation")));
  return {
    displayName: `${random.pick(trades)} ${random.pick(places)} ${at}`,
    city: random.pick(places),
    country: "DE",
    creditLimit: random.chance(60) ? random.between(2, 60) * 1000 : 0,
    ...(first ? { paymentTermsId: random.pick([first, ...others]).id } : {}),
    ...(random.chance(4) ? { blocked: random.pick(["All", "Ship", "Invoice"]) } : {}),
  };
}
