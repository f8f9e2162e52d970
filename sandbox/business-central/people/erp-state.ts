import type { LoggedRequest, RequestLog } from "../api/request-log";
import type { ApiSwitches } from "../api/switches";
import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { fromOptionName } from "../entities/option-name";
import { blankOption, flagOf, numberOf, textOf } from "../entities/values";
import type { Fault, Faults } from "../faults/fault";
import { isGuid } from "../records/read-values";
import { balanceOf } from "../receivables/customer-balance";
import { column } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { toShownAccount, type ShownAccount } from "./shown-account";
import { toShownOrder, type ShownOrder } from "./shown-order";

/** Everything the page for people shows. */
export interface ErpState {
  readonly company: { readonly id: string; readonly name: string; readonly currency: string };
  readonly now: string;
  /** The newest ones, with their lines. */
  readonly orders: readonly ShownOrder[];
  readonly orderCount: number;
  /** The order that is looked at; the newest one unless another is asked for. */
  readonly order: ShownOrder | null;
  /** The one that is looked at; the order's unless another is asked for. */
  readonly customer: ShownCustomer | null;
  readonly account: ShownAccount | null;
  readonly customers: readonly NamedRecord[];
  readonly items: readonly NamedRecord[];
  readonly fault: Fault;
  readonly requests: readonly LoggedRequest[];
}

export interface NamedRecord {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** `None`, or what is blocked: `All`, `Ship`, `Invoice` for customers, `All` for items. */
  readonly blocked: string;
}

/** A customer with figures in local currency, as decimal text. */
export interface ShownCustomer extends NamedRecord {
  readonly balance: string;
  readonly overdue: string;
  /** `0` for no limit. */
  readonly creditLimit: string;
}

const shownOrders = 100;
const shownNames = 1000;
const shownRequests = 200;

export interface ErpStateParts {
  readonly company: Company;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly switches: ApiSwitches;
}

/** What to look at: an order by its id or number, or a customer by its number. */
export interface LookedAt {
  readonly order?: string | undefined;
  readonly customer?: string | undefined;
}

export function erpState({ company, faults, log }: ErpStateParts, wanted: LookedAt = {}): ErpState {
  const { records } = company;
  const newest = records.select("salesOrders", { orderBy: [`${column("number")} DESC`], limit: shownOrders });
  const orders = newest.map((order) => toShownOrder(company, order));
  const order = findLookedAt(company, orders, wanted);
  const customer = findCustomer(company, order, wanted);
  return {
    company: { id: company.id, name: company.name, currency: company.setup.localCurrency },
    now: toMoment(company.clock.now()),
    orders,
    orderCount: records.count("salesOrders"),
    order: order ?? null,
    customer: customer ? toShownCustomer(company, customer) : null,
    account: customer ? toShownAccount(company, customer) : null,
    customers: namesOf(company, "customers").map(toNamedCustomer),
    items: namesOf(company, "items").map(toNamedItem),
    fault: faults.current(),
    requests: log.latest().slice(0, shownRequests),
  };
}

function findLookedAt(
  company: Company,
  newest: readonly ShownOrder[],
  { order, customer }: LookedAt,
): ShownOrder | undefined {
  if (order !== undefined) return findOrder(company, order);
  return customer === undefined ? newest[0] : undefined;
}

/** An order that is fully invoiced is gone; its invoices still name its customer. */
function findCustomer({ records }: Company, order: ShownOrder | undefined, wanted: LookedAt): StoredRecord | undefined {
  if (wanted.customer !== undefined) return records.first("customers", { number: wanted.customer.toUpperCase() });
  const invoice = wanted.order && records.first("salesInvoices", { orderNumber: wanted.order.toUpperCase() });
  const id = order?.customerId ?? (invoice && textOf(invoice.values, "customerId"));
  return id ? records.find("customers", id) : undefined;
}

function findOrder(company: Company, wanted: string): ShownOrder | undefined {
  const { records } = company;
  const order = isGuid(wanted)
    ? records.find("salesOrders", wanted.toLowerCase())
    : records.first("salesOrders", { number: wanted.toUpperCase() });
  return order && toShownOrder(company, order);
}

function namesOf(company: Company, entitySet: string): readonly StoredRecord[] {
  return company.records.select(entitySet, { orderBy: [column("number")], limit: shownNames });
}

function toNamedCustomer(customer: StoredRecord): NamedRecord {
  const blocked = textOf(customer.values, "blocked");
  return { ...toNamed(customer), blocked: blocked === blankOption ? "None" : fromOptionName(blocked) };
}

function toNamedItem(item: StoredRecord): NamedRecord {
  return { ...toNamed(item), blocked: flagOf(item.values, "blocked") ? "All" : "None" };
}

function toNamed({ id, values }: StoredRecord): Omit<NamedRecord, "blocked"> {
  return { id, number: textOf(values, "number"), name: textOf(values, "displayName") };
}

function toShownCustomer(company: Company, customer: StoredRecord): ShownCustomer {
  const figures = balanceOf(company, customer);
  return {
    ...toNamedCustomer(customer),
    balance: String(numberOf(figures, "balance")),
    overdue: String(numberOf(figures, "overdueAmount")),
    creditLimit: String(numberOf(customer.values, "creditLimit")),
  };
}
