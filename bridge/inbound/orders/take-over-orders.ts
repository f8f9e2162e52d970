import { isZero } from "#model/decimal";
import type { CreditStatus } from "#model/tables/account";
import { closeDeals } from "../../deal/close-deals";
import { writeAsFarAsAllowed, type Written } from "../../deal/reduced-writes";
import { withoutTold } from "../../deal/without-told";
import { raiseIssues, type Trouble } from "../../issues/raise-issue";
import { toRefusedWriteKey } from "../../issues/refused-write";
import { resolveIssues } from "../../issues/resolve-issues";
import { changeOrFail, DataverseFault } from "../../ports/dataverse";
import type { ErpOrder } from "../../ports/erp-documents";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import type { RecentLooks } from "../recent-looks";
import { findNews, isGone, isOutdated } from "./find-news";
import type { MirroredOrder } from "./mirrored-order";
import { readMirrored, readOrderContext, toOrderKey } from "./order-context";
import { takeOverOrder } from "./take-over-order";

interface Options {
  /** Decide again although the documents are the same: something beside them has changed, such as a block. */
  readonly evenIfUnchanged?: boolean;
  /** Whether the ERP takes orders from accounts, where that is known newer than CRM shows it; by account. */
  readonly creditStatuses?: ReadonlyMap<string, CreditStatus>;
  /** Orders whose account was looked for lately and is not known yet. */
  readonly accountLooks?: RecentLooks | undefined;
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
    const changed = options.evenIfUnchanged
      ? findStanding(inbound, waiting, mirrored)
      : await findNews(inbound, waiting, mirrored, options.accountLooks);
    const written = await writeOrders(inbound, changed, mirrored, options);
    await noteRefusals(inbound, written);
    const count = (is: Written["result"]["is"]) =>
      [...written.values()].filter(({ result }) => result.is === is).length;
    const unchanged = waiting.length - changed.length;
    counts = addCounts(counts, { unchanged, written: count("applied"), failed: count("refused") });
    waiting = changed.filter((order) => written.get(order)?.result.is === "conflict");
  }
  if (waiting.length > 0) {
    throw new DataverseFault(`${waiting.length} orders keep changing under the hands of the bridge`, "Transient");
  }
  return counts;
}

/** Orders to be decided again, whatever they say; one that somebody took over in a newer state has to be read again first. */
function findStanding(
  inbound: Inbound,
  orders: readonly ErpOrder[],
  mirrored: ReadonlyMap<string, MirroredOrder>,
): readonly ErpOrder[] {
  const known = (order: ErpOrder) => mirrored.get(toOrderKey(inbound, order.id));
  const outdated = orders.find((order) => isOutdated(order, known(order)));
  if (outdated) throw new DataverseFault(`Order ${outdated.number} was taken over in a newer state`, "Transient");
  return orders.filter((order) => !isGone(order, known(order)));
}

async function writeOrders(
  inbound: Inbound,
  orders: readonly ErpOrder[],
  mirrored: ReadonlyMap<string, MirroredOrder>,
  { creditStatuses }: Options,
): Promise<ReadonlyMap<ErpOrder, Written>> {
  if (orders.length === 0) return new Map();
  const context = await readOrderContext(inbound, orders, mirrored, creditStatuses);
  const taken = await Promise.all(orders.map((order) => takeOverOrder(inbound, context, order)));
  const isLostOrNew = orders.some((order) => mirrored.get(toOrderKey(inbound, order.id)) === undefined);
  const changeSets = isLostOrNew ? await withoutTold(inbound.dataverse, taken) : taken;
  const keys = orders.map((order) => toIssueKey(inbound, order));
  const overcome = await resolveIssues(inbound.dataverse, keys, inbound.clock.now());
  inbound.reach("orders-compared");
  const written = await writeAsFarAsAllowed(inbound.dataverse, [...changeSets, overcome]);
  inbound.reach("mirror-written");
  const invoiced = orders.filter(({ lines }) => lines.some((line) => !isZero(line.invoiced)));
  await closeDeals(
    inbound,
    invoiced.map((order) => context.intent(order)?._accord_opportunityid_value),
  );
  inbound.touched?.add(
    orders.map(
      (order) => context.intent(order)?._accord_accountid_value ?? context.account(order)?._accord_accountid_value,
    ),
  );
  return new Map(orders.flatMap((order, at) => (written[at] ? [[order, written[at]] as const] : [])));
}

/** What Dataverse does not take is put on the work list, where a person sees it; the other documents are not held up. */
async function noteRefusals(inbound: Inbound, written: ReadonlyMap<ErpOrder, Written>): Promise<void> {
  const troubles = [...written].flatMap(([order, { result, leftOut }]): Trouble[] => {
    const refusal = result.is === "refused" ? `${result.detail} (${result.code})` : leftOut;
    if (refusal === undefined) return [];
    inbound.log.error({ order: order.number, refusal }, "Dataverse did not take all of an order");
    const what = result.is === "refused" ? "could not be written" : "is not shown on its deal";
    return [
      {
        key: toIssueKey(inbound, order),
        name: `Order ${order.number} ${what}`,
        failure: "Configuration",
        reason: { code: "ErpAnswerUnreadable", detail: refusal },
      },
    ];
  });
  if (troubles.length === 0) return;
  await changeOrFail(inbound.dataverse, await raiseIssues(inbound.dataverse, troubles, inbound.clock.now()));
}

function toIssueKey(inbound: Inbound, order: ErpOrder): string {
  return toRefusedWriteKey(toOrderKey(inbound, order.id));
}
