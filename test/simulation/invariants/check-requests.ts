import { answers, isAccepted, isAwaitingDecision, type Answer } from "#model/answer";
import { fromOption } from "#model/choice";
import { toIntentKey } from "#model/intent-key";
import { intentKinds } from "#model/intents/kind";
import { byHand } from "../erp/memory-erp";
import type { RequestFacts } from "../scenario/draw-scenario";
import { textOf, type StoredRow } from "../dataverse/stored-row";
import type { Ending } from "./ending";
import { hasOpenIssue } from "./open-issue";
import { deliveryIn } from "./watch-writes";

/** I1, I3, I10, I14, I15: what became of every request, and that people see what they have to do. */
export function checkRequests(ending: Ending): void {
  for (const request of ending.scenario.requests) {
    const row = ending.world.dataverse.store.row("accord_intent", request.id);
    if (row) checkRequest(ending, request, row);
  }
  checkGhosts(ending);
}

function checkRequest(ending: Ending, request: RequestFacts, row: StoredRow): void {
  const { world } = ending;
  const report = (invariant: string, text: string) =>
    world.report({ invariant, text: `request ${ending.scenario.requests.indexOf(request)} ${text}` });
  const answer = fromOption(answers, row.accord_answer as number | null) ?? "Submitted";
  const delivery = deliveryIn(row);
  const reason = textOf(row, "accord_reasoncode");
  const isOpenOnList = hasOpenIssue(ending, request.id);

  const isOver = answer === "Superseded" || answer === "Withdrawn";
  if (!isOver) {
    if (!["Delivered", "Parked", "Waiting"].includes(delivery)) report("I1", `is left ${delivery} (${answer})`);
    if (delivery === "Delivered" && answer === "Submitted") report("I1", "is delivered without an answer");
    if (delivery === "Waiting" && !isBlocked(ending, request)) report("I1", "waits for a block that is lifted");
  }
  if (delivery === "Parked" && !isOver && !isOpenOnList) report("I15", `is parked (${String(reason)}) and on no list`);
  if (delivery === "Delivered" && isOpenOnList && reason !== "AwaitingOrderDesk")
    report("I1", "is delivered and still on the work list");
  if (delivery === "Parked" && !isRightlyParked(ending, request, reason))
    report("I14", `is parked for ${String(reason)}`);
  checkPoison(ending, request, row, delivery, report);
  checkOrder(ending, request, row, answer, report);
}

function isBlocked({ world, scenario }: Ending, request: RequestFacts): boolean {
  const name = scenario.accounts[request.account]?.name;
  return [...world.erp.customers.values()].some(
    ({ document }) => document.name === name && document.creditStatus !== "Free",
  );
}

/** Whatever passes by itself never needs a person: only what is wrong with the request, its customer or its deal does. */
function isRightlyParked({ scenario }: Ending, request: RequestFacts, reason: string | null): boolean {
  if (request.poison !== undefined) return true;
  if (reason === "HeldByOperations")
    return scenario.acts.some(({ act }) => act.is === "instruct" && act.kind === "Park");
  if (reason === "CustomerAmbiguous") return scenario.accounts[request.account]?.inErp === "twice";
  return reason === "SeveralOrders" && scenario.requests.filter((other) => other.deal === request.deal).length > 1;
}

function checkPoison(
  { world, scenario }: Ending,
  { poison, deal, version }: RequestFacts,
  row: StoredRow,
  delivery: string,
  report: (invariant: string, text: string) => void,
): void {
  const answer = fromOption(answers, row.accord_answer as number | null) ?? "Submitted";
  if (poison === undefined || answer === "Superseded" || answer === "Withdrawn") return;
  if (fromOption(intentKinds, row.accord_kind as number) !== "DealReadyForFulfillment") return;
  // A newer version of an order people stand by is theirs to judge, with all that is wrong with it.
  const earlier = scenario.requests.filter((other) => other.deal === deal && other.version < version);
  const isAsked = earlier.some(({ id }) => world.erp.created.some(({ asked }) => asked.key === toIntentKey(id)));
  const isRight = poison === "blockedItem" || delivery === "Parked" || delivery === "Waiting" || isAsked;
  if (!isRight) report("I15", `is ${poison} and ${delivery}`);
}

/** The order desk has changed the order of an earlier version itself: the order keeps the key it was made with. */
function isDoneByHand({ world, scenario }: Ending, { deal }: RequestFacts, row: StoredRow): boolean {
  const versions = scenario.requests.filter((other) => other.deal === deal).map(({ id }) => toIntentKey(id));
  const hasOrder = world.erp.created.some(({ asked }) => versions.some((key) => key === asked.key));
  return hasOrder && textOf(row, "_accord_orderid_value") !== null;
}

function checkOrder(
  ending: Ending,
  request: RequestFacts,
  row: StoredRow,
  answer: Answer,
  report: (invariant: string, text: string) => void,
): void {
  const { world } = ending;
  const key = toIntentKey(request.id);
  const created = [...world.erp.created, ...world.erp.revised].filter(({ asked }) => asked.key === key);
  const count = world.erp.created.filter(({ asked }) => asked.key === key).length;
  if (Math.max(count, new Set(created.map(({ id }) => id)).size) > 1) report("I2", `has several orders in the ERP`);
  const isForDelivery = fromOption(intentKinds, row.accord_kind as number) === "DealReadyForFulfillment";
  const isUnderWay = deliveryIn(row) === "Delivered" && (isAccepted(answer) || isAwaitingDecision(answer));
  const isAsked = textOf(row, "accord_reasoncode") === "AwaitingOrderDesk";
  if (isForDelivery && isUnderWay && !isAsked && created.length === 0 && !isDoneByHand(ending, request, row)) {
    report("I3", `is ${answer}, and the ERP has no order for it`);
  }
  if (answer === "Superseded") return;
  const isRefused = answer === "Rejected" || answer === "Withdrawn";
  if (created.length > 0 && !isUnderWay && !isRefused) {
    report("I3", `has an order and is ${deliveryIn(row)} (${answer})`);
  }
  const stands = created.some(({ id }) => world.erp.orders.has(id));
  if (isRefused && stands) report("I3", `is ${answer}, and its order stands`);
  const linked = textOf(row, "_accord_orderid_value");
  if (created.length > 0 && linked === null) report("I3", "is not linked to its order");
}

/** I10: the ERP has nothing that nobody asked for. */
function checkGhosts({ world, scenario }: Ending): void {
  const keys = new Set(scenario.requests.map((request) => toIntentKey(request.id) as string));
  for (const { asked } of world.erp.created) {
    if (asked.key !== byHand && !keys.has(asked.key)) {
      world.report({ invariant: "I10", text: `the ERP has an order ${asked.key} nobody asked for` });
    }
  }
  const names = world.erp.createdCustomers.map((customer) => customer.name);
  for (const name of new Set(names)) {
    const count = names.filter((other) => other === name).length;
    if (count > 1) world.report({ invariant: "I2", text: `the ERP has ${count} new customers ${name}` });
  }
}
