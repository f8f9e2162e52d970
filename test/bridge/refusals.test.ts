import { v4 as uuid } from "uuid";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal, viewDeal, viewRequest, type DealView } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { findOrders, orderOf } from "./support/erp-orders";
import { viewIssues } from "./support/issues";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
  organization.startBridge();
});
afterAll(() => organization.stop());

const seen = (deal: string, request: string, isThere: (deal: DealView) => boolean) =>
  eventually(() => viewDeal(organization.dataverse, deal, request), isThere);

async function blockCustomer(name: string, block: string): Promise<void> {
  const [customer] = rowsOf(await organization.erpApi.get(`customers?$filter=displayName eq '${name}'`));
  await organization.people.send("POST", `customers/${String(customer?.id)}/block`, { block });
}

/** What was asked of the ERP's API, newest first. */
async function latestRequests() {
  return (await organization.people.get("requests")) as unknown as readonly {
    readonly sequence: number;
    readonly method: string;
  }[];
}

async function putBack(request: string): Promise<void> {
  await organization.dataverse.send("PATCH", `accord_intents(${request})`, {
    accord_delivery: toOption(deliveries, "Queued"),
  });
}

const oneLine = (change: Partial<DealSnapshot["lines"][number]>) => (snapshot: DealSnapshot) => ({
  ...snapshot,
  lines: snapshot.lines.slice(0, 1).map((line) => ({ ...line, ...change })),
});

test("a blocked customer holds the deal, nothing is sent, and lifting the block lets it through", async () => {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  await blockCustomer("Trey Research", "All");
  const request = await submitDeal(organization.seller, deal);
  const held = await seen(deal, request, ({ request: { delivery } }) => delivery === "Waiting");
  expect(held).toMatchObject({
    stage: "Submitted",
    request: { answer: "OnHold", reason: { code: "CustomerBlocked", customer: "Trey Research", block: "Blocked" } },
    story: ["CreditHeld"],
  });
  const before = (await latestRequests())[0]?.sequence ?? 0;
  const since = async () => (await latestRequests()).filter(({ sequence }) => sequence > before);
  const polled = await eventually(since, (requests) => requests.length >= 20);
  expect(polled.filter(({ method }) => method === "POST")).toEqual([]);

  await blockCustomer("Trey Research", "None");
  const through = await seen(deal, request, ({ request: { delivery } }) => delivery === "Delivered");
  expect(through).toMatchObject({
    request: { answer: "Acknowledged", reason: undefined },
    story: ["CreditHeld", "HoldReleased"],
  });
  await orderOf(organization.erpApi, request);
});

test("a block set while the order is not decided holds it, and the account shows it", async () => {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const account = rowsOf(await organization.dataverse.get("accounts?$filter=name eq 'Trey Research'"))[0];
  const [request = ""] = rowsOf(
    await organization.dataverse.get(`accord_intents?$filter=_accord_opportunityid_value eq ${deal}`),
  ).map((row) => String(row.accord_intentid));
  await seen(deal, request, ({ orders }) => orders.length === 1);
  await blockCustomer("Trey Research", "Ship");
  const held = await seen(deal, request, ({ request: { answer } }) => answer === "OnHold");
  expect(held.request.reason).toMatchObject({ code: "CustomerBlocked", block: "ShipmentsBlocked" });
  await eventually(
    () => organization.dataverse.get(`accounts(${String(account?.accountid)})?$select=accord_creditstatus`),
    (row) => row.accord_creditstatus === 727600001,
  );
  await blockCustomer("Trey Research", "None");
  await seen(deal, request, ({ request: { answer } }) => answer === "Acknowledged");
});

test("an item the ERP does not know parks the request with its line, and a replay goes through when it does", async () => {
  const deal = await findDeal(organization.dataverse, "Roaster for the mountain station");
  const request = await submitDeal(organization.seller, deal);
  const parked = await seen(deal, request, ({ request: { delivery } }) => delivery === "Parked");
  expect(parked).toMatchObject({
    stage: "Submitted",
    request: { answer: "Submitted", reason: { code: "ItemUnknown", line: "20", item: "XT-900" } },
    story: [],
  });
  const issues = () => viewIssues(organization.dataverse, `_accord_intentid_value eq ${request}`);
  expect(await issues()).toEqual([{ state: "Open", reason: "ItemUnknown", owner: "Seller", occurrences: 1 }]);
  expect(await findOrders(organization.erpApi, request)).toEqual([]);

  await putBack(request);
  await eventually(issues, ([issue]) => issue?.occurrences === 2);
  await organization.erpApi.send("POST", "items", { number: "XT-900", displayName: "Prototype roaster" });
  await putBack(request);
  await seen(deal, request, ({ request: { delivery } }) => delivery === "Delivered");
  expect(await issues()).toMatchObject([{ state: "Resolved" }]);
  await orderOf(organization.erpApi, request);
});

test.each([
  ["a write-in line", oneLine({ item: null }), { code: "LineWithoutItem", line: "10" }],
  ["no lines", (snapshot: DealSnapshot) => ({ ...snapshot, lines: [] }), { code: "RequestUnreadable" }],
  [
    "the snapshot of another deal",
    (snapshot: DealSnapshot) => ({ ...snapshot, opportunityId: "00000000-0000-0000-0000-000000000001" }),
    { code: "RequestUnreadable" },
  ],
  ["no readable snapshot", () => "nothing", { code: "RequestUnreadable" }],
])("a request with %s is parked and never reaches the ERP", async (_, change, reason) => {
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const request = await submitDeal(organization.seller, deal, { change });
  const parked = await seen(deal, request, ({ request: { delivery } }) => delivery === "Parked");
  expect(parked.request.reason).toMatchObject(reason);
  expect(await findOrders(organization.erpApi, request)).toEqual([]);
});

test("a price list currency the ERP does not have is a refusal in its own words", async () => {
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const request = await submitDeal(organization.seller, deal, {
    version: 9,
    change: (snapshot) => ({ ...snapshot, currency: "XXX" }),
  });
  const rejected = await seen(deal, request, ({ request: { answer } }) => answer === "Rejected");
  expect(rejected).toMatchObject({ stage: "NotCommitted", request: { reason: { code: "RefusedByErp" } } });
  expect(rejected.story).toContain("IntentRejected");
});

test("an account the ERP does not know becomes a customer, once, however many deals come at the same time", async () => {
  const deal = await findDeal(organization.dataverse, "First order: coffee corner");
  const others = rowsOf(
    await organization.dataverse.get(
      `opportunities?$filter=parentaccountid/name eq 'Fabrikam Residences' and opportunityid ne ${deal}`,
    ),
  );
  const requests = await Promise.all(
    [deal, ...others.map((row) => String(row.opportunityid))].map((id) => submitDeal(organization.seller, id)),
  );
  for (const request of requests) {
    await eventually(
      () => viewRequest(organization.dataverse, request),
      ({ delivery }) => delivery === "Delivered",
    );
    await orderOf(organization.erpApi, request);
  }
  const customers = rowsOf(await organization.erpApi.get("customers?$filter=displayName eq 'Fabrikam Residences'"));
  expect(customers).toHaveLength(1);
  expect(requests.length).toBeGreaterThan(1);
  expect(customers[0]).toMatchObject({ country: "DE" });
});

test("an account that may be several customers waits for a person who couples it", async () => {
  const name = "Contoso Twins";
  for (let i = 0; i < 2; i++) await organization.erpApi.send("POST", "customers", { displayName: name });
  const account = uuid();
  await organization.dataverse.send("PATCH", `accounts(${account})`, { name });
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const parent = { "parentaccountid@odata.bind": `/accounts(${account})` };
  await organization.dataverse.send("PATCH", `opportunities(${deal})`, parent);
  const request = await submitDeal(organization.dataverse, deal);
  const parked = await seen(deal, request, (view) => view.request.delivery === "Parked");
  expect(parked.request.reason).toMatchObject({ code: "CustomerAmbiguous", customer: name });
  expect(await findOrders(organization.erpApi, request)).toEqual([]);
});
