import { toCanonicalJson } from "#model/canonical-json";
import { toNumber } from "#model/decimal";
import { toIntentKey } from "#model/intent-key";
import type { ErpOrder } from "../../../bridge/ports/erp-documents";
import { lookAgainSeconds, troubledSeconds } from "../time/durations";
import { beginning } from "../time/virtual-time";
import { byHand } from "../erp/memory-erp";
import type { Cashier } from "../erp/cashier";
import type { CreditDesk } from "../erp/credit-desk";
import type { ErpPeople } from "../erp/people";
import type { Worker } from "../worker";
import type { World } from "../world";
import type { Act, MoneyAct, OrderAct } from "./act";
import { actOnInvoiceOnceThere, isMoneyAct } from "./act-on-invoice";
import { askAboutRequest } from "./ask-about-request";
import { totalOf, type RequestFacts, type Scenario } from "./draw-scenario";
import { instruct } from "./instruct";
import { kindOfVersion } from "./kind-of-version";
import { writeIntent } from "./write-intent";

/** What acts work with beside the world. */
export interface Stage {
  readonly scenario: Scenario;
  readonly workers: readonly Worker[];
  readonly people: ErpPeople;
  readonly cashier: Cashier;
  readonly creditDesk: CreditDesk;
  /** Columns no write may carry, until a moment in milliseconds. */
  readonly drifts: Map<string, number>;
}

/** Lets an act happen now; with an order that is yet to be made, once it is there. One whose object never comes does nothing. */
export function performAct(world: World, stage: Stage, act: Act): void {
  const { scenario, people, workers } = stage;
  if (isMoneyAct(act)) {
    actOnInvoiceOnceThere(world, stage, act, scenario.requests[act.request]);
    return;
  }
  if (isOrderAct(act)) {
    actOnOrderOnceThere(world, people, act, scenario.requests[act.request]);
    return;
  }
  switch (act.is) {
    case "submit":
      submit(world, scenario, act.request);
      return;
    case "approve":
      submit(world, scenario, act.request, "OpportunityApproved");
      return;
    case "ask":
      askAboutRequest(world, scenario, scenario.orderRequests[act.orderRequest]);
      return;
    case "instruct":
      instruct(world, scenario, act);
      return;
    case "enterOrder":
    case "changeEntered":
    case "moveEntered":
    case "block":
      actOnCustomer(world, people, act, scenario.accounts[act.account]?.name);
      return;
    case "kill":
      workers[act.worker]?.kill();
      return;
    case "restart":
      workers[act.worker]?.restart();
      return;
    case "moveClock":
      workers[act.worker]?.moveClock(act.seconds);
      return;
    case "outage":
      world.outages[act.service] = world.time.now() + act.seconds * 1000;
      return;
    case "drift":
      stage.drifts.set(act.column, world.time.now() + act.seconds * 1000);
      return;
  }
}

function actOnCustomer(
  { erp }: World,
  people: ErpPeople,
  act: Extract<Act, { readonly is: "enterOrder" | "changeEntered" | "moveEntered" | "block" }>,
  name: string | undefined,
): void {
  const customer = [...erp.customers.values()].find(({ document }) => document.name === name)?.document;
  if (!customer) return;
  if (act.is === "block") people.block(customer.id, act.creditStatus);
  else if (act.is === "enterOrder") people.enterOrder(customer.id);
  else {
    for (const { document } of erp.orders.values()) {
      if (document.key !== byHand || document.customer.id !== customer.id) continue;
      if (act.is === "changeEntered") people.changeQuantity(document.id, act.quantity);
      else people.moveDate(document.id, act.date);
    }
  }
}

function isOrderAct(act: Exclude<Act, MoneyAct>): act is OrderAct {
  return "request" in act && !["submit", "approve", "instruct"].includes(act.is);
}

/** Once the order is there; it is invoiced only once it is accepted. */
function actOnOrderOnceThere(world: World, people: ErpPeople, act: OrderAct, request: RequestFacts | undefined): void {
  if (!request || world.time.now() >= beginning + troubledSeconds * 1000) return;
  const key = toIntentKey(request.id);
  const order = [...world.erp.orders.values()].find(({ document }) => document.key === key)?.document;
  const isReady = act.is !== "invoice" || order?.decision === "Accepted";
  if (order && isReady) actOnOrder(world, people, act, request, order);
  else if (order || !world.erp.created.some(({ asked }) => asked.key === key)) {
    world.time.after(lookAgainSeconds * 1000, () => actOnOrderOnceThere(world, people, act, request));
  }
}

function actOnOrder(world: World, people: ErpPeople, act: OrderAct, request: RequestFacts, order: ErpOrder): void {
  switch (act.is) {
    case "decide":
      people.decide(order.id, act.decision);
      return;
    case "changeQuantity":
      people.changeQuantity(order.id, act.quantity);
      return;
    case "moveDate":
      people.moveDate(order.id, act.date);
      return;
    case "addLine":
      people.addLine(order.id);
      return;
    case "removeLine":
      people.removeLine(order.id);
      return;
    case "ship":
      people.ship(order.id);
      return;
    case "invoice":
      people.invoice(order.id);
      return;
    case "delete":
      if (isKnown(world, request)) people.remove(order.id);
  }
}

/** People delete no order that was entered a moment ago: CRM has seen it, so its absence has a meaning. */
function isKnown(world: World, request: RequestFacts): boolean {
  return typeof world.dataverse.store.row("accord_intent", request.id)?._accord_orderid_value === "string";
}

function submit(world: World, scenario: Scenario, at: number, approval?: "OpportunityApproved"): void {
  const request = scenario.requests[at];
  const account = request && scenario.accounts[request.account];
  const deal = request && scenario.deals[request.deal];
  if (!account || deal === undefined) return;
  const total = totalOf(request);
  const snapshot = toCanonicalJson({
    opportunityId: deal,
    topic: `Deal ${request.deal}`,
    account: {
      id: request.poison === "anotherAccount" ? deal : account.id,
      name: account.name,
      number: account.number,
    },
    currency: "EUR",
    deliverBy: request.deliverBy,
    total,
    lines: request.lines,
  });
  const { kind, baseOrderVersion } = kindOfVersion(world, deal);
  writeIntent(world, {
    id: request.id,
    name: `Deal ${request.deal}, version ${request.version}`,
    kind: approval ?? kind,
    baseOrderVersion,
    version: request.version,
    promisedTotal: toNumber(total),
    snapshot: request.poison === "tampered" ? snapshot.replace("EUR", "USD") : snapshot,
    submitted: snapshot,
    deal,
    account: account.id,
  });
}
