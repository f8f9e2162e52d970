import { answers, type Answer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { intentKinds } from "#model/intents/kind";
import type { Reason } from "#model/reason";
import { fromMirrorKey } from "#model/mirror-key";
import { orderTable } from "#model/tables/order";
import { all, equals, isIn } from "../../ports/condition";
import { DataverseFault, readAll, type ChangeSet } from "../../ports/dataverse";
import type { ErpCustomer, ErpOrder } from "../../ports/erp-documents";
import { reading } from "../../ports/reading";
import type { Inbound } from "../inbound";
import { moveOf } from "../orders/answer-of-order";
import { changeIntent } from "../orders/change-intent";
import { orderedIntentReading, type OrderedIntent } from "../orders/mirrored-order";
import { takeOverOrders } from "../orders/take-over-orders";
import type { AccountNews } from "./account-news";
import { tellHold } from "./tell-hold";

const openAnswers = (["Acknowledged", "OnHold"] as const).map((answer) => toOption(answers, answer));
const orderKeyReading = reading(orderTable, ["accord_erpkey"], {});

/**
 * Decides the open answers of accounts again whose customers were blocked or set free: a block holds an undecided order. Throws when
 * that could not be written, so that the page is applied again.
 */
export async function decideAgain(inbound: Inbound, changed: readonly AccountNews[]): Promise<void> {
  if (changed.length === 0) return;
  const customers = new Map(changed.map(({ accountId, customer }) => [accountId, customer]));
  const where = all<"accord_delivery" | "accord_answer" | "_accord_accountid_value">(
    equals("accord_delivery", toOption(deliveries, "Delivered")),
    isIn("accord_answer", openAnswers),
    isIn("_accord_accountid_value", [...customers.keys()]),
  );
  const intents = await readAll(inbound.dataverse, orderedIntentReading, { where });
  const creditStatuses = new Map(changed.map(({ accountId, customer }) => [accountId, customer.creditStatus]));
  await takeOverOrders(inbound, await readOrders(inbound, intents), { evenIfUnchanged: true, creditStatuses });
  const approvals = intents.filter((intent) => fromOption(intentKinds, intent.accord_kind) === "OpportunityApproved");
  const results = await inbound.dataverse.changeAll(
    approvals.flatMap((intent) => {
      const customer = customers.get(intent._accord_accountid_value ?? "");
      return customer ? decideApproval(inbound, intent, customer) : [];
    }),
  );
  const failed = results.find((result) => result.is !== "applied");
  if (failed) throw new DataverseFault(`An answer could not be decided again: ${failed.detail}`, "Transient");
}

/** The orders of these intents as the ERP has them now. */
async function readOrders(inbound: Inbound, intents: readonly OrderedIntent[]): Promise<readonly ErpOrder[]> {
  const ids = intents.flatMap((intent) => intent._accord_orderid_value ?? []);
  if (ids.length === 0) return [];
  const rows = await readAll(inbound.dataverse, orderKeyReading, { where: isIn("accord_orderid", ids) });
  const orders: ErpOrder[] = [];
  for (const row of rows) {
    const id = fromMirrorKey(row.accord_erpkey ?? "")?.id;
    const order = id === undefined ? undefined : await inbound.erp.readOrder(id);
    if (order) orders.push(order);
  }
  return orders;
}

/** An approved deal has no order yet: what the ERP says of the customer is all there is. */
function decideApproval(inbound: Inbound, intent: OrderedIntent, customer: ErpCustomer): readonly ChangeSet[] {
  const isFree = customer.creditStatus === "Free";
  const answer: Answer = isFree ? "Acknowledged" : "OnHold";
  const reason: Reason | undefined = isFree
    ? undefined
    : { code: "CustomerBlocked", customer: customer.name, block: customer.creditStatus };
  const move = moveOf(intent, { answer, reason });
  if (move.is !== "moves") return [];
  const now = inbound.clock.now();
  return [[...changeIntent(intent, move, undefined, now), tellHold(inbound, intent, reason, now)]];
}
