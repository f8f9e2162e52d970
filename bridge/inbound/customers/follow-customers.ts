import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { creditStatuses } from "#model/tables/account";
import { intentTable } from "#model/tables/intent";
import { equals, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import type { ErpCustomer } from "../../ports/erp-documents";
import { many, reading } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import { digest } from "../digest";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { makeRecentLooks } from "../recent-looks";
import { takeOverBlocks } from "./take-over-customers";

const waitingReading = reading(accountTable, ["accord_creditstatus"], {
  accord_account_intent: many(
    intentTable,
    ["accord_delivery"],
    equals("accord_delivery", toOption(deliveries, "Waiting")),
  ),
});

/** Above that many the oldest are forgotten: they are taken over once more. */
const mostRemembered = 20_000;

interface SeenCustomer {
  readonly says: string;
  readonly accountId: string | undefined;
}

/**
 * Follows customers: those that say something new are taken over, and their accounts are touched. Of the others in the overlap one request
 * asks whether their accounts show what they say and whether anything has begun to wait for a block that is lifted already.
 */
export function makeFollowCustomers(inbound: Inbound): (customers: readonly ErpCustomer[]) => Promise<Counts> {
  const seen = new Map<string, SeenCustomer>();
  const looks = makeRecentLooks(inbound.clock);

  function remember(customer: ErpCustomer, accountId: string | undefined): void {
    const says = digest({ ...customer });
    seen.delete(customer.id);
    seen.set(customer.id, { says, accountId });
    if (accountId === undefined) looks.note(customer.id, says);
    for (const oldest of seen.keys()) {
      if (seen.size <= mostRemembered) break;
      seen.delete(oldest);
    }
  }

  /** One that nobody has coupled may be by now. */
  function isNews(customer: ErpCustomer): boolean {
    const says = digest({ ...customer });
    const last = seen.get(customer.id);
    return last?.says !== says || (last.accountId === undefined && looks.isDue(customer.id, says));
  }

  return async (customers) => {
    const news = customers.filter(isNews);
    const old = customers.filter((customer) => !news.includes(customer));
    const again = await findUnsettled(inbound, old, (customer) => seen.get(customer.id)?.accountId);
    const looked = [...news, ...again];
    const { counts, accounts } = await takeOverBlocks(inbound, looked);
    const accountOf = new Map(accounts.map(({ accountId, customer }) => [customer, accountId]));
    inbound.touched?.add(news.map((customer) => accountOf.get(customer)));
    if (counts.failed === 0) for (const customer of looked) remember(customer, accountOf.get(customer));
    return addCounts(counts, { ...noCounts, unchanged: customers.length - looked.length });
  };
}

/** The customers whose accounts show something else, or that something waits for although they are free. */
async function findUnsettled(
  inbound: Inbound,
  customers: readonly ErpCustomer[],
  accountOf: (customer: ErpCustomer) => string | undefined,
): Promise<readonly ErpCustomer[]> {
  const ids = customers.flatMap((customer) => accountOf(customer) ?? []);
  if (ids.length === 0) return [];
  const rows = await readAll(inbound.dataverse, waitingReading, { where: isIn("accountid", ids) });
  const accounts = new Map(rows.map((row) => [row.accountid, row]));
  return customers.filter((customer) => {
    const account = accounts.get(accountOf(customer) ?? "");
    if (!account) return false;
    const isShown = account.accord_creditstatus === toOption(creditStatuses, customer.creditStatus);
    return !isShown || (customer.creditStatus === "Free" && account.accord_account_intent.length > 0);
  });
}
