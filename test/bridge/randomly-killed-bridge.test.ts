import type { Child } from "../../tools/child-process";
import { rowsOf } from "../../tools/demo/json-client";
import { makeRandom } from "../simulation/time/random";
import { startBridgeProcess, writeBridgeConfiguration } from "./support/bridge-process";
import { viewDeal } from "./support/deal-view";
import { findOrders, orderOf } from "./support/erp-orders";
import { eventually } from "./support/eventually";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";
import { unblockCustomers } from "./support/unblock-customers";

jest.setTimeout(3_600_000);

/** ACCORD_RANDOM_KILLS=200 kills more often; ACCORD_RANDOM_SEED gives other moments. */
const kills = Number(process.env.ACCORD_RANDOM_KILLS ?? "4");
const random = makeRandom(Number(process.env.ACCORD_RANDOM_SEED ?? "1"));

interface Asked {
  readonly deal: string;
  readonly request: string;
}

let organization: RunningOrganization;
let configurationFile: string;
let deals: string[];
const released = new Set<string>();

beforeAll(async () => {
  organization = await startOrganization({ accounts: kills + 5 });
  await unblockCustomers(organization);
  const rows = rowsOf(await organization.dataverse.get("opportunities?$select=name&$orderby=name asc"));
  deals = rows.filter((row) => !/mountain/.test(String(row.name))).map((row) => String(row.opportunityid));
  configurationFile = writeBridgeConfiguration(organization);
});
afterAll(() => organization.stop());

async function submit(): Promise<Asked> {
  const deal = deals.shift();
  if (deal === undefined) throw new Error("there are too few deals");
  return { deal, request: await submitDeal(organization.seller, deal) };
}

/** People in the ERP decide while the bridges come and go, each order once. */
async function release({ request }: Asked): Promise<void> {
  for (const { id } of await findOrders(organization.erpApi, request)) {
    if (released.has(id)) continue;
    await organization.people.send("POST", `orders/${id}/release`, {});
    released.add(id);
  }
}

test(`two bridges of which one is killed ${kills} times at random lose nothing and double nothing`, async () => {
  const bridges: [Child, Child] = [startBridgeProcess(configurationFile), startBridgeProcess(configurationFile)];
  const asked: Asked[] = [];
  try {
    for (let kill = 0; kill < kills; kill++) {
      asked.push(await submit());
      const at = random.between(0, 1);
      const victim = bridges[at] ?? bridges[0];
      // Some are killed while they start.
      if (random.chance(0.8)) await victim.ready;
      await new Promise((resolve) => setTimeout(resolve, random.between(0, 1500)));
      await victim.stop("SIGKILL");
      expect(await victim.ended).toBe("SIGKILL");
      bridges[at] = startBridgeProcess(configurationFile);
      const earlier = asked[random.between(0, asked.length - 1)];
      if (earlier && random.chance(0.3)) await release(earlier);
    }
    for (const each of asked) await expectCommitted(each);
    const orders = rowsOf(await organization.erpApi.get("salesOrders?$select=number"));
    expect(orders).toHaveLength(asked.length);
    const newcomers = await organization.erpApi.get("customers?$filter=displayName eq 'Fabrikam Residences'");
    expect(rowsOf(newcomers)).toHaveLength(1);
  } finally {
    await Promise.all(bridges.map((bridge) => bridge.stop("SIGKILL")));
  }
});

async function expectCommitted({ deal, request }: Asked): Promise<void> {
  const view = () => viewDeal(organization.dataverse, deal, request);
  await eventually(view, ({ request: { delivery }, lines }) => delivery === "Delivered" && lines.length > 0);
  const order = await orderOf(organization.erpApi, request);
  await release({ deal, request });
  const committed = await eventually(
    view,
    ({ stage, request: { answer } }) => stage === "Committed" && answer.startsWith("Accepted"),
  );
  expect(committed.orderNumber).toBe(order.number);
  expect(committed.orders).toHaveLength(1);
  expect(committed.story.filter((kind) => kind === "OrderCreated")).toHaveLength(1);
  expect(committed.story.filter((kind) => kind === "IntentAcknowledged").length).toBeLessThanOrEqual(1);
}
