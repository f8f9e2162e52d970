import { fulfilments } from "#model/fulfilment";
import { toOption } from "#model/choice";
import { orderLineTable } from "#model/tables/order-line";
import { orderTable } from "#model/tables/order";
import { fromMirrorKey } from "#model/mirror-key";
import { readDeals } from "../../deal/read-deals";
import { tellCommitment, toEventKey, type Told } from "../../deal/tell-commitment";
import { raiseIssues } from "../../issues/raise-issue";
import { update, upsertMany } from "../../ports/change";
import { isIn } from "../../ports/condition";
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
  const intents = intentId
    ? await readAll(inbound.dataverse, orderedIntentReading, { where: isIn("accord_intentid", [intentId]) })
    : [];
  await changeOrFail(inbound.dataverse, await toDeletion(inbound, mirrored, intents[0]));
  return { ...noCounts, written: 1 };
}

async function toDeletion(
  inbound: Inbound,
  mirrored: MirroredOrder,
  intent: OrderedIntent | undefined,
): Promise<ChangeSet> {
  const now = inbound.clock.now();
  const number = mirrored.accord_number ?? "";
  const text = `Order ${number} was deleted in the ERP`;
  const reason = { code: "RefusedByErp", text } as const;
  const move = intent && moveOf(intent, { answer: "Rejected", reason });
  const opportunityId = intent?._accord_opportunityid_value ?? null;
  const deal = (await readDeals(inbound.dataverse, [opportunityId])).get(opportunityId ?? "");
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
    tellCommitment(tellDeletion(inbound, mirrored, move, now), links),
    ...(deal && intent && move ? [changeDeal(deal, { order: gone, intentId: intent.accord_intentid, move }, now)] : []),
    ...(await raiseIssues(inbound.dataverse, move?.is === "refused" ? [trouble] : [], now)),
  ];
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
  const kind = move?.is === "moves" ? "IntentRejected" : "OrderChanged";
  return {
    kind,
    eventKey: toEventKey(inbound.erp, kind, `${mirrored.accord_erpkey ?? ""} deleted`),
    occurredOn: now,
    documentNumber: mirrored.accord_number ?? "",
    ...(move?.is === "moves" ? { reason: move.reason } : { details: { deleted: true } }),
  };
}
