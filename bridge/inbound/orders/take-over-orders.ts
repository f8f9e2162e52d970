import type { CreditStatus } from "#model/tables/account";
import type { ErpOrder } from "../../ports/erp-documents";
import { DataverseFault, type ChangeResult, type ChangeSet } from "../../ports/dataverse";
import { raiseIssues } from "../../issues/raise-issue";
import { resolveIssues } from "../../issues/resolve-issues";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { digestOf } from "./digest";
import type { MirroredOrder } from "./mirrored-order";
import { readAccounts, readMirrored, readOrderContext, toCustomerKey, toOrderKey } from "./order-context";
import { takeOverOrder } from "./take-over-order";
import { namesOwner, withoutOwner } from "./without-owner";

interface Options {
  /** Decide again although the documents are the same: something beside them has changed, such as a block. */
  readonly evenIfUnchanged?: boolean;
  /** Whether the ERP takes orders from accounts, where that is known newer than CRM shows it; by account. */
  readonly creditStatuses?: ReadonlyMap<string, CreditStatus>;
}

/** How often somebody else may be faster before a document is left to the next pass, which reads it again. */
const attempts = 4;

/** Takes orders over, each whole and in one change set, all in one request; those another worker was faster with are read again. */
export async function takeOverOrders(
  inbound: Inbound,
  orders: readonly ErpOrder[],
  options: Options = {},
): Promise<Counts> {
  let counts = noCounts;
  let waiting = orders;
  for (let attempt = 1; waiting.length > 0 && attempt <= attempts; attempt++) {
    const mirrored = await readMirrored(inbound, waiting);
    const changed = options.evenIfUnchanged ? waiting : await findNews(inbound, waiting, mirrored);
    counts = addCounts(counts, { ...noCounts, unchanged: waiting.length - changed.length });
    const results = await writeOrders(inbound, changed, mirrored, options);
    waiting = changed.filter((order) => results.get(order)?.is === "conflict");
    counts = addCounts(counts, await countResults(inbound, results));
  }
  if (waiting.length > 0) {
    throw new DataverseFault(`${waiting.length} orders keep changing under the hands of the bridge`, "Transient");
  }
  return counts;
}

async function writeOrders(
  inbound: Inbound,
  orders: readonly ErpOrder[],
  mirrored: ReadonlyMap<string, MirroredOrder>,
  { creditStatuses }: Options,
): Promise<ReadonlyMap<ErpOrder, ChangeResult>> {
  if (orders.length === 0) return new Map();
  const context = await readOrderContext(inbound, orders, mirrored, creditStatuses);
  const changeSets = await Promise.all(orders.map((order) => takeOverOrder(inbound, context, order)));
  const overcome = await resolveIssues(inbound.dataverse, orders.map(toTroubleKey(inbound)), inbound.clock.now());
  inbound.reach("orders-compared");
  const results = await writeWithOwners(inbound, [...changeSets, overcome]);
  inbound.reach("mirror-written");
  return new Map(orders.flatMap((order, at) => (results[at] ? [[order, results[at]] as const] : [])));
}

/** What is refused with an owner is tried without one: better seen by fewer people than by nobody. */
async function writeWithOwners(inbound: Inbound, changeSets: readonly ChangeSet[]): Promise<readonly ChangeResult[]> {
  const results = await inbound.dataverse.changeAll(changeSets);
  const refused = changeSets.filter((changes, at) => results[at]?.is === "refused" && namesOwner(changes));
  if (refused.length === 0) return results;
  const again = await inbound.dataverse.changeAll(refused.map(withoutOwner));
  const second = new Map(refused.map((changes, at) => [changes, again[at]]));
  return changeSets.flatMap((changes, at) => second.get(changes) ?? results[at] ?? []);
}

/** The orders that say something new, or whose account has become known since. */
async function findNews(
  inbound: Inbound,
  orders: readonly ErpOrder[],
  mirrored: ReadonlyMap<string, MirroredOrder>,
): Promise<readonly ErpOrder[]> {
  const known = (order: ErpOrder) => mirrored.get(toOrderKey(inbound, order.id));
  const strays = orders.filter((order) => known(order)?._accord_accountid_value === null);
  const accounts = await readAccounts(inbound, strays);
  return orders.filter(
    (order) => isNews(order, known(order)) || accounts.has(toCustomerKey(inbound, order.customer.id)),
  );
}

/**
 * Whether a document says anything new. An older one never does. The stamp of an order does not move with every edit (dates, texts),
 * so one with the same stamp is news when it says something else.
 */
function isNews(order: ErpOrder, mirrored: MirroredOrder | undefined): boolean {
  if (!mirrored) return true;
  if (mirrored.accord_goneon !== null && !order.isClosed) return false;
  if (!order.isClosed && order.version < (mirrored.accord_erpversion ?? "")) return false;
  return mirrored.accord_digest !== digestOf(order);
}

/** What Dataverse does not take is put on the work list, where a person sees it; the other documents are not held up. */
async function countResults(inbound: Inbound, results: ReadonlyMap<ErpOrder, ChangeResult>): Promise<Counts> {
  let counts = noCounts;
  for (const [order, result] of results) {
    if (result.is === "applied") counts = addCounts(counts, { ...noCounts, written: 1 });
    if (result.is !== "refused") continue;
    counts = addCounts(counts, { ...noCounts, failed: 1 });
    inbound.log.error({ order: order.number, code: result.code }, `an order could not be written: ${result.detail}`);
    const trouble = {
      key: toTroubleKey(inbound)(order),
      name: `Order ${order.number} could not be written`,
      failure: "Defect",
      reason: { code: "ErpAnswerUnreadable", detail: `${result.detail} (${result.code})` },
    } as const;
    await inbound.dataverse.change(await raiseIssues(inbound.dataverse, [trouble], inbound.clock.now()));
  }
  return counts;
}

function toTroubleKey(inbound: Inbound): (order: ErpOrder) => string {
  return (order) => `write_${toOrderKey(inbound, order.id)}`;
}
