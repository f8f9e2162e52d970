import { steps, type Step } from "../../bridge/ports/steps";
import type { Child } from "../../tools/child-process";
import { rowsOf } from "../../tools/demo/json-client";
import { startBridgeProcess, writeBridgeConfiguration } from "./support/bridge-process";
import { viewDeal } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { orderOf } from "./support/erp-orders";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";
import { unblockCustomers } from "./support/unblock-customers";

jest.setTimeout(600_000);

/** ACCORD_KILLS_PER_STEP=20 kills the bridge twenty times at each step. */
const rounds = Number(process.env.ACCORD_KILLS_PER_STEP ?? "1");
const kills = Array.from({ length: rounds }, (_, at) => steps.map((step) => ({ step, round: at + 1 }))).flat();

let organization: RunningOrganization;
let configurationFile: string;
/** One of a different account for each kill, in their order. */
let deals: readonly string[];

beforeAll(async () => {
  organization = await startOrganization({ accounts: kills.length + 5 });
  await unblockCustomers(organization);
  const rows = rowsOf(
    await organization.dataverse.get("opportunities?$select=name,_parentaccountid_value&$orderby=name asc"),
  );
  const known = rows.filter((row) => !/mountain|First order/.test(String(row.name)));
  const ofAccounts = [...new Map(known.map((row) => [row._parentaccountid_value, row])).values()];
  // Before any bridge has read the customers: it couples accounts by their numbers.
  for (const [at, kill] of kills.entries()) await prepareAccount(kill, String(ofAccounts[at]?._parentaccountid_value));
  deals = kills.map((_, at) => String(ofAccounts[at]?.opportunityid));
  configurationFile = writeBridgeConfiguration(organization);
});
afterAll(() => organization.stop());

const started: Child[] = [];
afterEach(() => Promise.all(started.splice(0).map((child) => child.stop("SIGKILL"))));

function startBridge(environment: NodeJS.ProcessEnv = {}): Child {
  const child = startBridgeProcess(configurationFile, { environment });
  started.push(child);
  return child;
}

const nameOfNewcomer = (round: number) => `Newcomer ${round}`;

/** Some steps are reached only for an account the ERP does not know, or knows by its name and not by its number. */
async function prepareAccount({ step, round }: { readonly step: Step; readonly round: number }, id: string) {
  const change = (values: object) => organization.dataverse.send("PATCH", `accounts(${id})`, values);
  if (step === "customer-created") await change({ accountnumber: null, name: nameOfNewcomer(round) });
  if (step === "customer-coupled") await change({ accountnumber: null });
}

test.each(kills)(
  "killed at $step and started again, the bridge makes one order, and the deal is committed",
  async (kill) => {
    const deal = deals[kills.indexOf(kill)] ?? "";
    const request = await submitDeal(organization.seller, deal);
    const view = () => viewDeal(organization.dataverse, deal, request);

    const killed = startBridge({ ACCORD_CRASH_AT: kill.step });
    expect(await killed.ended).toBe("SIGKILL");

    const bridge = startBridge();
    await eventually(view, ({ lines }) => lines.length > 0);
    const order = await orderOf(organization.erpApi, request);
    await organization.people.send("POST", `orders/${order.id}/release`, {});
    const committed = await eventually(
      view,
      ({ stage, request: asked }) => stage === "Committed" && asked.delivery === "Delivered",
    );
    expect(committed.orderNumber).toBe(order.number);
    expect(committed.request.answer).toMatch(/^Accepted/);
    expect(committed.story.filter((kind) => kind === "IntentAcknowledged").length).toBeLessThanOrEqual(1);
    expect(committed.story.filter((kind) => kind === "OrderCreated")).toHaveLength(1);
    expect(committed.orders).toHaveLength(1);
    expect((await orderOf(organization.erpApi, request)).number).toBe(order.number);

    await bridge.stop("SIGTERM");
    expect(await bridge.ended).toBe(0);
  },
);

test("each new account became one customer, coupled once", async () => {
  for (let round = 1; round <= rounds; round++) {
    const found = await organization.erpApi.get(`customers?$filter=displayName eq '${nameOfNewcomer(round)}'`);
    const customers = rowsOf(found);
    expect(customers).toHaveLength(1);
    const couplings = rowsOf(
      await organization.dataverse.get(`accord_couplings?$filter=accord_erpid eq '${String(customers[0]?.id)}'`),
    );
    expect(couplings).toHaveLength(1);
  }
});
