import { fulfilments } from "#model/fulfilment";
import { moveAnswer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { orderLineTable } from "#model/tables/order-line";
import { orderTable } from "#model/tables/order";
import { fromMirrorKey } from "#model/mirror-key";
import type { Reason } from "#model/reason";
import type { Deal, DealIntent } from "../../deal/deal";
import { listReplaceable, supersede } from "../../deal/earlier-versions";
import { answerOf } from "../../deal/stage-of-deal";
import { answerChanges, answersOf } from "../changes/answer-changes";
import { decideDeletion } from "../changes/decide-change";
import { toOpenChange, type OpenChange } from "../changes/open-change";
import { readDeals } from "../../deal/read-deals";
import { tellCommitment, toEventKey, type Told } from "../../deal/tell-commitment";
import { raiseIssues } from "../../issues/raise-issue";
import { update, upsertMany } from "../../ports/change";
import { all, any, equals, isIn, type Condition } from "../../ports/condition";
import { changeOrFail, readAll, type ChangeSet } from "../../ports/dataverse";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { moveOf, type AnswerMove } from "./answer-of-order";
import { changeDeal } from "./change-deal";
import { changeIntent } from "./change-intent";
import { orderedIntentReading, type MirroredOrder, type OrderedIntent } from "./mirrored-order";
import { takeOverOrders } from "./take-over-orders";

/**
 * Takes over that orders are gone from the ERP. Absence is not cancellation: an order vanishes when its last part is invoiced, and
 * then its invoices tell how it ended; only an order without any was deleted.
 */
export async function closeOrders(inbound: Inbound, orders: readonly MirroredOrder[]): Promise<Counts> {
  let counts = noCounts;
  for (const mirrored of orders) {
    const id = fromMirrorKey(mirrored.accord_erpkey ?? "")?.id;
    const number = mirrored.accord_number ?? "";
    if (id !== undefined && (await inbound.erp.readOrder(id))) continue;
    const invoiced = await inbound.erp.readInvoicedOrder(number);
    const closed = invoiced
      ? await takeOverOrders(inbound, [invoiced], { evenIfUnchanged: true })
      : await noteDeletion(inbound, mirrored);
    counts = addCounts(counts, closed);
  }
  return counts;
}

async function noteDeletion(inbound: Inbound, mirrored: MirroredOrder): Promise<Counts> {
  const intentId = mirrored._accord_intentid_value;
  const intents = intentId ? await readIntents(inbound, intentId, mirrored._accord_opportunityid_value) : [];
  const intent = intents.find((row) => row.accord_intentid === intentId);
  await changeOrFail(inbound.dataverse, await toDeletion(inbound, mirrored, intent, intents));
  return { ...noCounts, written: 1 };
}

/** The request of the order and the changes of it that are asked for. */
function readIntents(inbound: Inbound, intentId: string, opportunityId: string | null) {
  const own = isIn("accord_intentid", [intentId]);
  const where = opportunityId === null ? own : any<IntentColumn>(own, isAskedFor(opportunityId));
  return readAll(inbound.dataverse, orderedIntentReading, { where });
}

type IntentColumn = "accord_intentid" | "accord_reasoncode" | "_accord_opportunityid_value";

function isAskedFor(opportunityId: string): Condition<IntentColumn> {
  return all<IntentColumn>(
    equals("_accord_opportunityid_value", opportunityId),
    equals("accord_reasoncode", "AwaitingOrderDesk"),
  );
}

async function toDeletion(
  inbound: Inbound,
  mirrored: MirroredOrder,
  intent: OrderedIntent | undefined,
  intents: readonly OrderedIntent[],
): Promise<ChangeSet> {
  const now = inbound.clock.now();
  const number = mirrored.accord_number ?? "";
  const text = `Order ${number} was deleted in the ERP`;
  const reason = { code: "RefusedByErp", text } as const;
  const answered = intents.flatMap((row) => {
    const open = row === intent ? undefined : toOpenChange(row);
    return open ? [{ ...open, given: decideDeletion(open.change.is, number) }] : [];
  });
  const move = intent && moveAfterDeletion(intent, answered, reason);
  const answers = answersOf(answered);
  if (intent && move) answers.set(intent.accord_intentid, move.answer);
  const opportunityId = intent?._accord_opportunityid_value ?? null;
  const deal = (await readDeals(inbound.dataverse, [opportunityId])).get(opportunityId ?? "");
  const replaced = listReplaced(deal, intent);
  for (const { accord_intentid } of replaced) answers.set(accord_intentid, "Superseded");
  const links = {
    orderId: mirrored.accord_orderid,
    opportunityId,
    accountId: mirrored._accord_accountid_value,
    intentId: intent?.accord_intentid,
    ownerId: intent?._owninguser_value,
  };
  const gone = { id: mirrored.accord_orderid, number, inForce: false };
  const trouble = {
    key: `deleted_${mirrored.accord_erpkey ?? ""}`,
    name: text,
    failure: "Conflict",
    reason,
    ...links,
  } as const;
  return [
    update(
      orderTable,
      mirrored.accord_orderid,
      {
        accord_goneon: now.toISOString(),
        accord_inforce: false,
        accord_erpstatus: "Deleted",
        accord_fulfilment: toOption(fulfilments, "ClosedShort"),
        accord_syncedon: now.toISOString(),
      },
      mirrored["@odata.etag"],
    ),
    ...cancelLines(mirrored),
    ...(intent && move ? changeIntent(intent, move, undefined, now) : []),
    ...replaced.map((earlier) => supersede(earlier, now)),
    ...(await answerChanges(inbound, answered, { number }, links)),
    tellCommitment(tellDeletion(inbound, mirrored, move, now), links),
    ...(deal && intent && move ? [changeDeal(deal, { order: gone, answers }, now)] : []),
    ...(await raiseIssues(inbound.dataverse, move?.is === "refused" ? [trouble] : [], now)),
  ];
}

/**
 * Earlier versions the order was made for before the request it is of now took it over: who took it over may have died before it could
 * say so, and nobody finds the order under their keys any more.
 */
function listReplaced(deal: Deal | undefined, intent: OrderedIntent | undefined): readonly DealIntent[] {
  if (!deal || !intent) return [];
  return listReplaceable(deal, intent).filter(
    ({ accord_delivery, _accord_orderid_value }) =>
      fromOption(deliveries, accord_delivery) === "Delivered" && _accord_orderid_value === null,
  );
}

/** Asked for, the deletion withdraws or ends the request; unasked, it refuses it. */
function moveAfterDeletion(intent: OrderedIntent, answered: readonly OpenChange[], reason: Reason): AnswerMove {
  const from = answerOf(intent.accord_answer);
  const asked = answered.find(({ change }) => change.is !== "amendment")?.change.is;
  const to = asked === "withdrawal" ? "Withdrawn" : "Superseded";
  if (asked && moveAnswer(from, to).is === "applied") return { is: "moves", from, answer: to, reason: undefined };
  return moveOf(intent, { answer: "Rejected", reason });
}

/** Nothing more is delivered: what is open counts as cancelled. */
function cancelLines(mirrored: MirroredOrder) {
  const rows = mirrored.accord_order_orderline.map((line) => ({
    key: { column: "accord_erpkey", value: line.accord_erpkey ?? "" },
    values: {
      accord_cancelledquantity: Math.max(0, (line.accord_orderedquantity ?? 0) - (line.accord_shippedquantity ?? 0)),
    },
  }));
  return rows.length > 0 ? [upsertMany(orderLineTable, rows)] : [];
}

function tellDeletion(inbound: Inbound, mirrored: MirroredOrder, move: AnswerMove | undefined, now: Date): Told {
  const isRefusal = move?.is === "moves" && move.answer === "Rejected";
  const kind = isRefusal ? "IntentRejected" : "OrderChanged";
  return {
    kind,
    eventKey: toEventKey(inbound.erp, kind, `${mirrored.accord_erpkey ?? ""} deleted`),
    occurredOn: now,
    documentNumber: mirrored.accord_number ?? "",
    ...(isRefusal ? { reason: move.reason } : { details: { deleted: true } }),
  };
}
