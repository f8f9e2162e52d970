import { billingOf } from "#model/billing";
import { fulfilmentOf } from "#model/fulfilment";
import { parseSnapshot, type DealSnapshot } from "#model/intents/deal-snapshot";
import { defaultTolerances } from "#model/tolerance";
import { tellCommitment } from "../../deal/tell-commitment";
import { raiseIssues } from "../../issues/raise-issue";
import { resolveIssue } from "../../issues/resolve-issues";
import type { ChangeSet } from "../../ports/dataverse";
import type { ErpOrder } from "../../ports/erp-documents";
import type { Inbound } from "../inbound";
import { answerChanges, answersOf, closeEarlier, isNewVersion } from "../changes/answer-changes";
import { decideChange } from "../changes/decide-change";
import { answerOfOrder, moveOf } from "./answer-of-order";
import { changeDeal } from "./change-deal";
import { changeIntent } from "./change-intent";
import { changeLines, changeOrder } from "./change-mirror";
import { checkOrder } from "./check-order";
import { compareWithPromise } from "./compare-with-promise";
import type { OrderedIntent } from "./mirrored-order";
import { differencesToPromise } from "./order-changes";
import { toLineKey, toOrderKey, type OrderContext } from "./order-context";
import { linkOrder } from "./order-links";
import { tellOrderStory } from "./tell-order-story";
import { toOrderRow } from "./to-order-row";

/** Everything that follows from one order, as one change set: the mirror, the intent's answer, the story, the deal, the work list. */
export async function takeOverOrder(inbound: Inbound, context: OrderContext, order: ErpOrder): Promise<ChangeSet> {
  const now = inbound.clock.now();
  const { tolerances = defaultTolerances } = inbound;
  const mirrored = context.mirrored(order);
  const answered = context.changes(order).flatMap((open) => {
    const given = decideChange(open.change, order);
    return given ? [{ ...open, given }] : [];
  });
  const replaced = context.intent(order);
  const intent = answered.find(isNewVersion)?.intent ?? replaced;
  const snapshot = intent && readSnapshot(intent);
  const lines = compareWithPromise(order, snapshot, context.credits(order));
  const move = intent && moveOf(intent, answerOfOrder(order, lines, customerOf(context, order, intent)));
  const deal = context.deal(intent?._accord_opportunityid_value);
  const links = linkOrder(inbound, context, order, mirrored, intent);
  const story = tellOrderStory(inbound.erp, {
    order,
    lines,
    mirrored,
    move,
    intentVersion: intent?.["@odata.etag"],
    acceptedIntent: answered.some(isNewVersion) ? undefined : intent?.accord_intentid,
    keyOfLine: (sequence) => toLineKey(inbound, order.id, sequence),
  });
  const inForce = order.decision === "Accepted";
  const quantities = lines.map((line) => line.quantities);
  const progress = {
    orderId: links.orderId,
    fulfilment: fulfilmentOf(quantities, order.isClosed),
    billing: billingOf(quantities),
    total: order.total,
  };
  const known = { id: links.orderId, number: order.number, inForce, progress };
  const troubles = checkOrder(order, toOrderKey(inbound, order.id), lines, move).map((trouble) => ({
    ...trouble,
    ...links,
    correlationId: intent?.accord_key ?? undefined,
  }));
  const answersAfter = () => {
    const answers = answersOf(answered);
    if (replaced) answers.set(replaced.accord_intentid, "Superseded");
    return intent && move ? answers.set(intent.accord_intentid, move.answer) : answers;
  };
  const stillOpen = new Set(troubles.map((trouble) => trouble.key));
  const over = (mirrored?.accord_order_issue ?? []).filter((issue) => !stillOpen.has(issue.accord_issuekey ?? ""));
  return [
    changeOrder(inbound, order, toOrderRow(order, lines, snapshot, now), mirrored, links),
    ...changeLines(inbound, order, lines, mirrored, links, context.product),
    ...(intent && move ? changeIntent(intent, move, { orderId: links.orderId, lines, tolerances }, now) : []),
    ...(replaced && replaced !== intent ? [closeEarlier(replaced, "Superseded", now)] : []),
    ...(await answerChanges(inbound, answered, { ...order, details: differencesToPromise(lines) }, links)),
    ...story.map((told) => tellCommitment(told, links)),
    ...(deal && intent && move ? [changeDeal(deal, { order: known, answers: answersAfter() }, now)] : []),
    ...(await raiseIssues(inbound.dataverse, troubles, now)),
    ...over.map((issue) => resolveIssue(issue.accord_issueid, now)),
  ];
}

function customerOf(context: OrderContext, order: ErpOrder, intent: OrderedIntent) {
  return { name: intent.accord_AccountId?.name ?? order.customer.number, creditStatus: context.creditStatus(intent) };
}

/** What was promised; an unreadable snapshot was parked when it was to be sent, so its order can only be somebody's own. */
function readSnapshot(intent: OrderedIntent): DealSnapshot | undefined {
  const parsed = parseSnapshot(intent.accord_snapshot ?? "");
  return parsed.is === "read" ? parsed.snapshot : undefined;
}
