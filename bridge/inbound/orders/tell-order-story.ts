import { isAccepted } from "#model/answer";
import type { CommitmentKind } from "#model/commitments/kind";
import { toEventKey, type Told } from "../../deal/tell-commitment";
import type { Erp } from "../../ports/erp";
import type { ErpOrder } from "../../ports/erp-documents";
import type { AnswerMove } from "./answer-of-order";
import type { ComparedLine } from "./compare-with-promise";
import type { MirroredOrder } from "./mirrored-order";
import { differencesToMirror, differencesToPromise } from "./order-changes";

interface OrderNews {
  readonly order: ErpOrder;
  readonly lines: readonly ComparedLine[];
  /** As it was taken over before. */
  readonly mirrored: MirroredOrder | undefined;
  /** What becomes of the intent's answer; undefined for an order nobody in CRM asked for. */
  readonly move: AnswerMove | undefined;
  /** The version of the intent's row: an answer moves once from it, also when it moves to and fro while the order stays the same. */
  readonly intentVersion: string | undefined;
  /** The intent; undefined when its acceptance is told already, as the answer to a change of the order. */
  readonly acceptedIntent: string | undefined;
  readonly keyOfLine: (sequence: number) => string;
}

/** What people read of an order: what happened since it was taken over last, in the order in which it happened. */
export function tellOrderStory(erp: Pick<Erp, "connection" | "company">, news: OrderNews): readonly Told[] {
  const { order } = news;
  const told = new Set(news.mirrored?.accord_order_commitment.map((row) => row.accord_eventkey));
  const about = (kind: CommitmentKind, id: string, more: Partial<Told> = {}): Told => ({
    kind,
    eventKey: toEventKey(erp, kind, id),
    occurredOn: order.changedOn,
    documentNumber: order.number,
    erpVersion: order.version,
    ...more,
  });
  const terms = { amount: order.total, details: differencesToPromise(news.lines) };
  const created = about("OrderCreated", order.id, terms);
  const wasCreated = told.has(created.eventKey);
  const changes = wasCreated && news.mirrored ? changesOf(news) : undefined;
  return [
    ...tellAnswer(news, (kind, more) => about(kind, `${order.id} ${news.intentVersion ?? ""}`, more)),
    ...(order.decision === "Accepted" && !wasCreated ? [created] : []),
    ...(wasCreated && isNewlyAccepted(news) ? [about("AmendmentAccepted", news.acceptedIntent, terms)] : []),
    ...(changes
      ? [about("OrderChanged", `${order.id} ${order.version}`, { amount: order.total, details: changes })]
      : []),
  ].filter((event) => !told.has(event.eventKey));
}

function changesOf({ order, mirrored, keyOfLine }: OrderNews) {
  return order.isClosed ? undefined : differencesToMirror(order, mirrored?.accord_order_orderline ?? [], keyOfLine);
}

/** Whether the order now stands for another version than it was created with: people reopened it, and released it as the newer one. */
function isNewlyAccepted(news: OrderNews): news is OrderNews & { readonly acceptedIntent: string } {
  return news.move?.is === "moves" && isAccepted(news.move.answer) && news.acceptedIntent !== undefined;
}

/** Acceptance itself is told as OrderCreated, or as AmendmentAccepted when the order was created before. */
function tellAnswer({ move }: OrderNews, about: (kind: CommitmentKind, more?: Partial<Told>) => Told): readonly Told[] {
  if (move?.is !== "moves") return [];
  const isReleased = move.from === "OnHold" && move.answer !== "OnHold";
  const released = isReleased ? [about("HoldReleased")] : [];
  switch (move.answer) {
    case "Acknowledged":
      return isReleased ? released : [about("IntentAcknowledged")];
    case "OnHold":
      return [about(move.reason?.code === "CustomerBlocked" ? "CreditHeld" : "OrderHeld", { reason: move.reason })];
    case "Rejected":
      return [...released, about("IntentRejected", { reason: move.reason })];
    case "AcceptedAsAsked":
    case "AcceptedWithChanges":
    case "Submitted":
    case "Withdrawn":
    case "Superseded":
    case "Expired":
      return released;
  }
}
