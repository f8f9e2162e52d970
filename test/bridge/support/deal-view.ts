import { answers, type Answer } from "#model/answer";
import { fromOption, type Choice } from "#model/choice";
import { commitmentKinds, type CommitmentKind } from "#model/commitments/kind";
import { lineChanges } from "#model/comparison";
import { deliveries, type Delivery } from "#model/delivery";
import { fromReasonColumns, type Reason } from "#model/reason";
import { stages, type Stage } from "#model/stage";
import { rowsOf, type JsonClient } from "../../../tools/demo/json-client";

type Row = Readonly<Record<string, unknown>>;

/** A request as its row says. */
export interface RequestView {
  readonly id: string;
  readonly answer: Answer;
  readonly delivery: Delivery;
  readonly reason: Reason | undefined;
  readonly failingSince: string | null;
  readonly attempts: number;
}

/** A deal as a seller sees it. */
export interface DealView {
  readonly stage: Stage | undefined;
  readonly orderNumber: string | null;
  readonly request: RequestView;
  /** The story, oldest first. */
  readonly story: readonly CommitmentKind[];
  readonly orders: readonly Row[];
  readonly lines: readonly LineView[];
}

export interface LineView {
  readonly line: number;
  readonly item: string | null;
  readonly change: string | undefined;
  readonly differs: string;
  readonly ordered: number;
  readonly shipped: number;
  readonly invoiced: number;
  readonly cancelled: number;
}

export async function findDeal(dataverse: JsonClient, topic: string): Promise<string> {
  const [deal] = rowsOf(await dataverse.get(`opportunities?$select=opportunityid&$filter=name eq '${topic}'`));
  if (!deal) throw new Error(`There is no deal "${topic}"`);
  return String(deal.opportunityid);
}

export async function viewRequest(dataverse: JsonClient, id: string): Promise<RequestView> {
  const row = await dataverse.get(`accord_intents(${id})`);
  return {
    id,
    answer: named(answers, row.accord_answer) ?? "Submitted",
    delivery: named(deliveries, row.accord_delivery) ?? "Queued",
    reason: fromReasonColumns(row.accord_reasoncode as string | null, row.accord_reasondetails as string | null),
    failingSince: row.accord_failingsince as string | null,
    attempts: Number(row.accord_attempts ?? 0),
  };
}

export async function viewDeal(dataverse: JsonClient, opportunityId: string, requestId: string): Promise<DealView> {
  const deal = await dataverse.get(`opportunities(${opportunityId})?$select=accord_stage,accord_ordernumber`);
  const of = `$filter=_accord_opportunityid_value eq ${opportunityId}`;
  const story = rowsOf(await dataverse.get(`accord_commitments?${of}&$orderby=versionnumber asc`));
  const orders = rowsOf(await dataverse.get(`accord_orders?${of}`));
  const lines = rowsOf(
    await dataverse.get(`accord_orderlines?${of} and statecode eq 0&$orderby=accord_linenumber asc`),
  );
  return {
    stage: named(stages, deal.accord_stage),
    orderNumber: deal.accord_ordernumber as string | null,
    request: await viewRequest(dataverse, requestId),
    story: story.flatMap((row) => named(commitmentKinds, row.accord_kind) ?? []),
    orders,
    lines: lines.map(toLineView),
  };
}

function toLineView(row: Row): LineView {
  return {
    line: Number(row.accord_linenumber),
    item: row.accord_item as string | null,
    change: named(lineChanges, row.accord_change),
    differs: typeof row.accord_differs === "string" ? row.accord_differs : "",
    ordered: Number(row.accord_orderedquantity),
    shipped: Number(row.accord_shippedquantity),
    invoiced: Number(row.accord_invoicedquantity),
    cancelled: Number(row.accord_cancelledquantity),
  };
}

function named<Name extends string>(choice: Choice<Name>, option: unknown): Name | undefined {
  return fromOption(choice, option as number | null);
}
