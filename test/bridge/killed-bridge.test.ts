import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { steps, type Step } from "../../bridge/ports/steps";
import { startCommand, type Child } from "../../tools/child-process";
import { makeBridgeConfiguration } from "../../tools/demo/bridge-configuration";
import { rowsOf } from "../../tools/demo/json-client";
import { viewDeal } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { orderOf } from "./support/erp-orders";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;
let configurationFile: string;
/** A deal of a different account for each step. */
let deals: string[];
/** Of an account without a number, which the ERP knows by name only: nothing but its request couples it. */
let dealOfUnnumberedAccount: string;
let dealOfNewAccount: string;

beforeAll(async () => {
  organization = await startOrganization({ accounts: steps.length + 5 });
  const accounts = rowsOf(
    await organization.dataverse.get(
      "accounts?$select=name,accountnumber&$expand=opportunity_parent_account($select=name)",
    ),
  );
  const firstDeals = accounts
    .filter((account) => account.name !== "Alpine Ski House")
    .map((account) => ({
      isNew: account.accountnumber === null,
      deal: dealOf(account),
    }));
  deals = firstDeals.filter(({ isNew }) => !isNew).map(({ deal }) => deal);
  dealOfNewAccount = firstDeals.find(({ isNew }) => isNew)?.deal ?? "";
  const unnumbered = accounts.find((account) => account.name === "Blue Yonder Airlines");
  await organization.dataverse.send("PATCH", `accounts(${String(unnumbered?.accountid)})`, { accountnumber: null });
  dealOfUnnumberedAccount = dealOf(unnumbered);
  deals = deals.filter((deal) => deal !== dealOfUnnumberedAccount);
  configurationFile = writeConfiguration();
});
afterAll(() => organization.stop());

function dealOf(account: Readonly<Record<string, unknown>> | undefined): string {
  const deals = (account?.opportunity_parent_account ?? []) as readonly Readonly<Record<string, unknown>>[];
  return String(deals[0]?.opportunityid);
}

function writeConfiguration(): string {
  const { sandboxUrl, erpUrl, dataFolder, secret } = organization;
  const secretFile = join(dataFolder, "bridge-secret");
  writeFileSync(secretFile, secret);
  const configuration = makeBridgeConfiguration({ sandboxUrl, erpUrl, secretFile });
  const businessCentral = {
    ...(configuration.businessCentral as object),
    requestTimeoutSeconds: 5,
    longestCommitSeconds: 1,
  };
  const outbound = { pollSeconds: 0.2, leaseSeconds: 6, concurrency: 4 };
  const inbound = { pollSeconds: 0.2, overlapSeconds: 60 };
  const file = join(dataFolder, "bridge.json");
  // Polls this frequent would use up Dataverse's own limits and leave nothing for what waits in the background.
  const limits = { requests: 600_000, executionSeconds: 120_000, windowSeconds: 300 };
  const dataverse = { ...(configuration.dataverse as object), limits };
  writeFileSync(file, JSON.stringify({ ...configuration, dataverse, businessCentral, outbound, inbound }));
  return file;
}

const started: Child[] = [];
afterEach(() => Promise.all(started.splice(0).map((child) => child.stop("SIGKILL"))));

function startBridge(environment: NodeJS.ProcessEnv = {}): Child {
  const child = startCommand("bridge", ["--config", configurationFile], /bridge ready/, { environment });
  started.push(child);
  return child;
}

function dealFor(step: Step): string {
  if (step === "customer-created") return dealOfNewAccount;
  if (step === "customer-coupled") return dealOfUnnumberedAccount;
  return deals.shift() ?? "";
}

test.each(steps)(
  "killed at %s and started again, the bridge makes one order, and the deal is committed",
  async (step: Step) => {
    const deal = dealFor(step);
    const request = await submitDeal(organization.seller, deal);
    const view = () => viewDeal(organization.dataverse, deal, request);

    const killed = startBridge({ ACCORD_CRASH_AT: step });
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

test("the new account became one customer, coupled once", async () => {
  const customers = rowsOf(await organization.erpApi.get("customers?$filter=displayName eq 'Fabrikam Residences'"));
  expect(customers).toHaveLength(1);
  const couplings = rowsOf(
    await organization.dataverse.get(`accord_couplings?$filter=accord_erpid eq '${String(customers[0]?.id)}'`),
  );
  expect(couplings).toHaveLength(1);
});
