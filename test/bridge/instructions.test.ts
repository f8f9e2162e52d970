import { toCauseKey } from "#model/cause";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { instructionStates } from "#model/tables/instruction";
import { rowsOf } from "../../tools/demo/json-client";
import { viewRequest, type RequestView } from "./support/deal-view";
import { findOrders, orderOf } from "./support/erp-orders";
import { eventually } from "./support/eventually";
import { answered, instruct, viewInstruction } from "./support/instruct";
import { viewIssues } from "./support/issues";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization({ accounts: 20 });
  organization.startBridge();
});
afterAll(() => organization.stop());

const withItem = (item: string) => (snapshot: DealSnapshot) => ({
  ...snapshot,
  lines: snapshot.lines.slice(0, 1).map((line) => ({ ...line, item })),
});

const requestIs = (request: string, delivery: RequestView["delivery"]) =>
  eventually(
    () => viewRequest(organization.dataverse, request),
    (view) => view.delivery === delivery,
  );

const naming = (request: string) => ({ "accord_IntentId@odata.bind": `/accord_intents(${request})` });

async function openDeals(count: number): Promise<readonly string[]> {
  const rows = rowsOf(
    await organization.dataverse.get(`opportunities?$select=opportunityid&$orderby=name&$top=${count}`),
  );
  return rows.map((row) => String(row.opportunityid));
}

async function addItem(number: string): Promise<void> {
  await organization.erpApi.send("POST", "items", {
    number,
    displayName: number,
    type: "Inventory",
    baseUnitOfMeasureCode: "PCS",
    unitPrice: 5,
  });
}

test("twenty errors of two causes are two groups; when a cause is fixed, one is tried, then a few, then the group", async () => {
  const deals = await openDeals(20);
  const submit = (item: string, from: readonly string[]) =>
    Promise.all(from.map((deal) => submitDeal(organization.seller, deal, { change: withItem(item) })));
  const missing = await submit("NEW-1", deals.slice(0, 12));
  const other = await submit("NEW-2", deals.slice(12));
  for (const request of [...missing, ...other]) await requestIs(request, "Parked");
  const cause = (item: string) => toCauseKey({ code: "ItemUnknown", line: "", item });
  const groups = async () => {
    const rows = rowsOf(await organization.operator.get("accord_issues?$filter=accord_state eq 727600000"));
    const count = (key: string) => rows.filter((row) => row.accord_causekey === key).length;
    return [count(cause("NEW-1")), count(cause("NEW-2"))];
  };
  expect(await groups()).toEqual([missing.length, other.length]);

  await addItem("NEW-1");
  const [first = ""] = missing;
  const one = await answered(organization.operator, await instruct(organization.operator, "Retry", naming(first)));
  expect(one).toMatchObject({ state: "Done", affected: 1 });
  await requestIs(first, "Delivered");
  await orderOf(organization.erpApi, first);
  expect(await viewIssues(organization.dataverse, `accord_issuekey eq 'intent_${first}'`)).toMatchObject([
    { state: "Resolved" },
  ]);

  const group = { accord_causekey: cause("NEW-1") };
  const few = await instruct(organization.operator, "RetryGroup", { ...group, accord_atmost: 2 });
  expect(await answered(organization.operator, few)).toMatchObject({ state: "Done", affected: 2 });
  await eventually(groups, ([left]) => left === missing.length - 3);
  const rest = await instruct(organization.operator, "RetryGroup", group);
  expect(await answered(organization.operator, rest)).toMatchObject({ state: "Done", affected: missing.length - 3 });
  for (const request of missing) {
    await requestIs(request, "Delivered");
    await orderOf(organization.erpApi, request);
  }
  expect(await groups()).toEqual([0, other.length]);
});

test("a group whose cause is not fixed is parked again, once, and does not go round in circles", async () => {
  const causeKey = toCauseKey({ code: "ItemUnknown", line: "", item: "NEW-2" });
  const again = await instruct(organization.operator, "RetryGroup", { accord_causekey: causeKey });
  const { affected } = await answered(organization.operator, again);
  const issues = await eventually(
    () => viewIssues(organization.dataverse, `accord_state eq 727600000 and startswith(accord_causekey,'ItemUnknown')`),
    (rows) => rows.length === affected && rows.every((row) => row.occurrences === 2),
  );
  expect(issues.length).toBeGreaterThan(0);
});

test("what the ERP has already, or what nobody named, is refused with the reason", async () => {
  const delivered = toOption(deliveries, "Delivered");
  const [row] = rowsOf(
    await organization.operator.get(`accord_intents?$filter=accord_delivery eq ${delivered}&$top=1`),
  );
  const request = String(row?.accord_intentid);
  for (const [kind, values, reason] of [
    ["Retry", naming(request), /The ERP has it already/],
    ["Park", naming(request), /The ERP has it already/],
    ["Retry", {}, /Say which request/],
    ["RetryGroup", { accord_causekey: "Unheard" }, /No request is parked/],
    ["Replay", {}, /Say what to replay/],
    ["Replay", { accord_documentnumber: "SO-999999" }, /no order SO-999999/],
    ["Pause", {}, /Say which stream/],
  ] as const) {
    const answer = await answered(organization.operator, await instruct(organization.operator, kind, values));
    expect(answer.state).toBe("Refused");
    expect(answer.result).toMatch(reason);
  }
});

test("a paused stream of requests sends nothing; a parked request waits for a person; resumed, the others go on", async () => {
  const [row] = rowsOf(await organization.operator.get("accord_syncstates?$filter=accord_name eq 'Requests'"));
  const stream = { "accord_SyncStateId@odata.bind": `/accord_syncstates(${String(row?.accord_syncstateid)})` };
  const pause = await instruct(organization.operator, "Pause", stream);
  expect(await answered(organization.operator, pause)).toMatchObject({ state: "InForce" });
  const shown = () => organization.operator.get(`accord_syncstates(${String(row?.accord_syncstateid)})`);
  expect((await shown()).accord_pausedon).not.toBeNull();

  // The pause is heeded from the next reading of instructions on, which brings the answer to this one.
  await answered(organization.operator, await instruct(organization.operator, "Retry", {}));

  const [first = "", second = ""] = (await openDeals(14)).slice(12);
  const held = await submitDeal(organization.seller, first, { version: 7 });
  const goes = await submitDeal(organization.seller, second, { version: 7 });
  const park = await instruct(organization.operator, "Park", {
    ...naming(held),
    accord_note: "Wait for the price list",
  });
  expect(await answered(organization.operator, park)).toMatchObject({ state: "Done" });
  expect(await viewRequest(organization.dataverse, goes)).toMatchObject({ delivery: "Queued", attempts: 0 });
  expect(await viewRequest(organization.dataverse, held)).toMatchObject({
    delivery: "Parked",
    reason: { code: "HeldByOperations", note: "Wait for the price list" },
  });
  expect(await viewIssues(organization.dataverse, `accord_issuekey eq 'intent_${held}'`)).toMatchObject([
    { state: "Open", owner: "Operations" },
  ]);

  const resume = await instruct(organization.operator, "Resume", stream);
  expect(await answered(organization.operator, resume)).toMatchObject({ state: "Done" });
  expect(await viewInstruction(organization.operator, pause)).toMatchObject({ state: "Done" });
  await requestIs(goes, "Delivered");
  expect((await shown()).accord_pausedon).toBeNull();
  expect(await viewRequest(organization.dataverse, held)).toMatchObject({ delivery: "Parked" });
  expect(await findOrders(organization.erpApi, held)).toEqual([]);
});

test("only operators instruct, and only the bridge answers", async () => {
  await expect(instruct(organization.seller, "Retry", {})).rejects.toThrow(/403/);
  const forged = { accord_state: toOption(instructionStates, "Done") };
  await expect(instruct(organization.operator, "Retry", forged)).rejects.toThrow(/403/);
  const own = await instruct(organization.operator, "Retry", {});
  await expect(
    organization.operator.send("PATCH", `accord_instructions(${own})`, { accord_atmost: 1 }),
  ).rejects.toThrow(/403/);
});
