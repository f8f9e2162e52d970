import { fromOption, toOption } from "#model/choice";
import { stages } from "#model/stage";
import { raiseIssues } from "../issues/raise-issue";
import { update } from "../ports/change";
import { isIn } from "../ports/condition";
import { changeOrFail, type ChangeSet, type Dataverse } from "../ports/dataverse";
import type { Clock } from "../ports/clock";
import type { Erp } from "../ports/erp";
import { opportunityTable } from "../ports/stock-tables";
import { isDealCompleted } from "./completed-deal";
import { dealReading, type Deal } from "./deal";
import { readDeals } from "./read-deals";
import { stageOfDeal } from "./stage-of-deal";
import { tellCommitment, toEventKey } from "./tell-commitment";
import { withoutTold } from "./without-told";

interface Closing {
  readonly dataverse: Dataverse;
  readonly clock: Clock;
  readonly erp: Pick<Erp, "connection" | "company">;
}

/** How often somebody else may be faster with a deal before it is left to the next look at all deals. */
const attempts = 3;

const dealsPerPage = 50;

/**
 * Closes deals of which everything is delivered, invoiced and paid, and opens those again of which it no longer is, as when a payment
 * bounces. To be called after the rows it follows from were written: whoever writes the last of them sees them all.
 */
export async function closeDeals(
  closing: Closing,
  opportunityIds: readonly (string | null | undefined)[],
): Promise<void> {
  const wanted = [...new Set(opportunityIds.filter((id): id is string => Boolean(id)))];
  for (let from = 0; from < wanted.length; from += dealsPerPage) {
    let waiting: readonly string[] = wanted.slice(from, from + dealsPerPage);
    for (let attempt = 1; attempt <= attempts && waiting.length > 0; attempt++) {
      const deals = await readDeals(closing.dataverse, waiting);
      waiting = await closeRead(closing, [...deals.values()]);
    }
  }
}

/** Stages that may still move. */
const movable = (["Submitted", "Committed", "NotCommitted"] as const).map((stage) => toOption(stages, stage));

/**
 * Looks at every deal whose stage may still move: finds those whose closing was missed, and those two writers left in a stage that does not
 * follow from their rows. Gives how many there are.
 */
export async function reviewDeals(closing: Closing): Promise<number> {
  let read = 0;
  const where = isIn("accord_stage", movable);
  for await (const deals of closing.dataverse.query(dealReading, { where, pageSize: dealsPerPage })) {
    read += deals.length;
    await closeRead(closing, deals);
  }
  return read;
}

/** Gives the deals somebody else has changed meanwhile. */
async function closeRead(closing: Closing, deals: readonly Deal[]): Promise<readonly string[]> {
  const due = deals.flatMap((deal) => {
    const changes = toClosing(closing, deal);
    return changes.length === 0 ? [] : [{ deal, changes }];
  });
  if (due.length === 0) return [];
  const changeSets = await withoutTold(
    closing.dataverse,
    due.map(({ changes }) => changes),
  );
  const results = await closing.dataverse.changeAll(changeSets);
  const conflicts: string[] = [];
  for (const [at, result] of results.entries()) {
    const deal = due[at]?.deal;
    if (deal && result.is === "conflict") conflicts.push(deal.opportunityid);
    if (deal && result.is === "refused") await noteRefusal(closing, deal, `${result.detail} (${result.code})`);
  }
  return conflicts;
}

function toClosing({ erp, clock }: Closing, deal: Deal): ChangeSet {
  const now = clock.now();
  const shown = fromOption(stages, deal.accord_stage);
  const inForce = deal.accord_opportunity_order.filter((order) => order.accord_inforce === true);
  const [order] = inForce;
  const isClosed = order !== undefined && isDealCompleted(deal, inForce);
  const stage = isClosed ? "Closed" : stageOfDeal(deal);
  if (stage === shown || shown === undefined) return [];
  const values = { accord_stage: toOption(stages, stage), accord_commitmenton: now.toISOString() };
  const change = update(opportunityTable, deal.opportunityid, values, deal["@odata.etag"]);
  if (!isClosed) return [change];
  const settledOn = deal.accord_opportunity_invoice
    .map(({ accord_settledon }) => accord_settledon ?? "")
    .reduce((last, day) => (day > last ? day : last), "");
  const told = {
    kind: "OrderCompleted",
    eventKey: toEventKey(erp, "OrderCompleted", `${deal.opportunityid} ${settledOn}`),
    occurredOn: now,
    documentNumber: order.accord_number ?? "",
  } as const;
  const links = {
    opportunityId: deal.opportunityid,
    accountId: order._accord_accountid_value,
    intentId: order._accord_intentid_value,
    orderId: order.accord_orderid,
    ownerId: deal._owninguser_value,
  };
  return [change, tellCommitment(told, links)];
}

async function noteRefusal({ dataverse, clock }: Closing, deal: Deal, detail: string): Promise<void> {
  const trouble = {
    key: `stage_${deal.opportunityid}`,
    name: `The stage of the deal with order ${deal.accord_ordernumber ?? ""} could not be written`,
    failure: "Configuration",
    reason: { code: "ErpAnswerUnreadable", detail },
    opportunityId: deal.opportunityid,
  } as const;
  await changeOrFail(dataverse, await raiseIssues(dataverse, [trouble], clock.now()));
}
