import { toCanonicalJson } from "#model/canonical-json";
import type { World } from "../world";
import type { Scenario } from "./draw-scenario";
import type { OrderRequestFacts } from "./draw-order-requests";
import { writeIntent } from "./write-intent";

/** A seller withdraws a request, cancels its order or accepts what the ERP changed. What was never submitted cannot be asked about. */
export function askAboutRequest(world: World, scenario: Scenario, facts: OrderRequestFacts | undefined): void {
  const request = facts && scenario.requests[facts.request];
  const account = request && scenario.accounts[request.account];
  const deal = request && scenario.deals[request.deal];
  if (!account || deal === undefined || !world.dataverse.store.row("accord_intent", request.id)) return;
  const snapshot = toCanonicalJson({
    opportunityId: deal,
    account: { id: account.id, name: account.name, number: account.number },
    version: request.version,
    orderNumber: null,
  });
  writeIntent(world, {
    id: facts.id,
    name: `Deal ${request.deal}, ${facts.kind} of version ${request.version}`,
    kind: facts.kind,
    version: request.version,
    baseOrderVersion: null,
    promisedTotal: null,
    snapshot,
    submitted: snapshot,
    deal,
    account: account.id,
  });
}
