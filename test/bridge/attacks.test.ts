import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { toIntentKey } from "#model/intent-key";
import { giveRole } from "../../tools/demo/grant-access";
import { makeJsonClient, rowsOf } from "../../tools/demo/json-client";
import { readPace } from "../../webresources/operations/overview/read-pace";
import { findDeal, viewRequest, type RequestView } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { findOrders } from "./support/erp-orders";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;
let deal: string;
let request: string;

beforeAll(async () => {
  organization = await startOrganization();
  deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  request = await submitDeal(organization.seller, deal);
});
afterEach(() => organization.stopBridges());
afterAll(() => organization.stop());

const seenRequest = (id: string, isThere: (request: RequestView) => boolean) =>
  eventually(() => viewRequest(organization.dataverse, id), isThere);
const asSeller = (method: string, path: string, body?: object) =>
  fetch(`${organization.sandboxUrl}/api/data/v9.2/${path}`, {
    method,
    headers: { authorization: "Bearer seller", "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** Gives a deal to somebody of a business unit the seller sees nothing of. */
async function handToAnotherUnit(topic: string): Promise<string> {
  const [root] = rowsOf(await organization.dataverse.get("businessunits?$filter=_parentbusinessunitid_value eq null"));
  const unit = "7f8fad5b-d9cb-469f-a165-70867728950e";
  const person = "8f8fad5b-d9cb-469f-a165-70867728950e";
  await organization.dataverse.send("PATCH", `businessunits(${unit})`, {
    name: "Another unit",
    "parentbusinessunitid@odata.bind": `/businessunits(${String(root?.businessunitid)})`,
  });
  await organization.dataverse.send("PATCH", `systemusers(${person})`, {
    firstname: "Ines",
    lastname: "Pascoe",
    domainname: "ines@sandbox.example",
    "businessunitid@odata.bind": `/businessunits(${unit})`,
  });
  await giveRole(organization.dataverse, person, "Salesperson");
  const strange = await findDeal(organization.dataverse, topic);
  await organization.dataverse.send("PATCH", `opportunities(${strange})`, {
    "ownerid@odata.bind": `/systemusers(${person})`,
  });
  return strange;
}

/** Neither with the ERP nor replaced by a newer version. */
function isNotDone(opportunityId: string): string {
  const delivered = toOption(deliveries, "Delivered");
  const superseded = toOption(answers, "Superseded");
  return `_accord_opportunityid_value eq ${opportunityId} and accord_version ge 10 and accord_delivery ne ${delivered} and accord_answer ne ${superseded}`;
}

/** What the overview of the operators reads with. */
function webApiOfOperator() {
  const headers = { authorization: "Bearer operator", prefer: 'odata.include-annotations="*"' };
  const client = makeJsonClient(`${organization.sandboxUrl}/api/data/v9.2/`, headers);
  return {
    retrieveMultipleRecords: async (_: string, query: string) => ({
      entities: rowsOf(await client.get(`accord_intents${query}`)),
    }),
  };
}

async function nameOfSeller(): Promise<string> {
  const { UserId } = await organization.seller.get("WhoAmI");
  const user = await organization.dataverse.get(`systemusers(${String(UserId)})?$select=fullname`);
  return String(user.fullname);
}

async function copyOfRequest(): Promise<Record<string, unknown>> {
  const row = await organization.dataverse.get(`accord_intents(${request})`);
  const names = ["accord_kind", "accord_name", "accord_version", "accord_snapshot", "accord_snapshothash"];
  return {
    ...Object.fromEntries(names.map((name) => [name, row[name]])),
    "accord_OpportunityId@odata.bind": `/opportunities(${deal})`,
    "accord_AccountId@odata.bind": `/accounts(${String(row._accord_accountid_value)})`,
  };
}

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";

test("a seller cannot make a request that says it is answered", async () => {
  const forged = {
    accord_answer: toOption(answers, "AcceptedAsAsked"),
    accord_intentid: id,
    accord_key: toIntentKey(id),
  };
  const answer = await asSeller("POST", "accord_intents", { ...(await copyOfRequest()), ...forged });
  expect(answer.status).toBe(403);
});

test("what was submitted cannot be changed or taken away, not even by its author", async () => {
  for (const change of [{ accord_snapshot: "{}" }, { accord_version: 9 }, { accord_reasoncode: "X" }]) {
    expect((await asSeller("PATCH", `accord_intents(${request})`, change)).status).toBe(403);
  }
  expect((await asSeller("DELETE", `accord_intents(${request})`)).status).toBe(403);
});

test("a seller writes no commitment, order, stage or order number", async () => {
  expect((await asSeller("POST", "accord_commitments", { accord_name: "x", accord_eventkey: "x" })).status).toBe(403);
  expect((await asSeller("POST", "accord_orders", { accord_number: "x", accord_erpkey: "x" })).status).toBe(403);
  const forged = { accord_ordernumber: "SO-1" };
  expect((await asSeller("PATCH", `opportunities(${deal})`, forged)).status).toBe(403);
});

test("another request's key is refused; a key that is not the row's own is parked and nothing is ordered", async () => {
  const same = { ...(await copyOfRequest()), accord_intentid: id, accord_key: toIntentKey(request) };
  expect((await asSeller("POST", "accord_intents", same)).status).toBe(412);
  const strange = "1f8fad5b-d9cb-469f-a165-70867728950e";
  await organization.dataverse.send("POST", "accord_intents", {
    ...(await copyOfRequest()),
    accord_intentid: strange,
    accord_key: toIntentKey(id),
    accord_version: 2,
  });
  organization.startBridge();
  const parked = await seenRequest(strange, ({ delivery }) => delivery === "Parked");
  expect(parked.reason).toEqual({ code: "RequestUnreadable", detail: "its key is not the key of its row" });
  expect(await findOrders(organization.erpApi, strange)).toEqual([]);
});

describe("a deal the author cannot read", () => {
  const other = "Grinders for the laboratory";

  test("cannot be named by a new request", async () => {
    const strange = await handToAnotherUnit(other);
    const row = { ...(await copyOfRequest()), "accord_OpportunityId@odata.bind": `/opportunities(${strange})` };
    const own = "2f8fad5b-d9cb-469f-a165-70867728950e";
    const answer = await asSeller("POST", "accord_intents", {
      ...row,
      accord_intentid: own,
      accord_key: toIntentKey(own),
    });
    expect(answer.status).toBe(403);
  });

  test("is not sent when the author lost it after submitting: the request is parked with the author's name", async () => {
    const topic = "First order: coffee corner";
    const submitted = await submitDeal(organization.seller, await findDeal(organization.dataverse, topic));
    await handToAnotherUnit(topic);
    organization.startBridge();
    const parked = await seenRequest(submitted, ({ delivery }) => delivery === "Parked");
    expect(parked.reason).toEqual({ code: "AuthorWithoutAccess", author: await nameOfSeller() });
    expect(await findOrders(organization.erpApi, submitted)).toEqual([]);
  });
});

test("a flood of requests: its rate is shown, the others get through, and not one is lost", async () => {
  const flooded = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const versions = Array.from({ length: 8 }, (_, at) => at + 10);
  const flood = await Promise.all(versions.map((version) => submitDeal(organization.seller, flooded, { version })));
  const roaster = await findDeal(organization.dataverse, "Roaster for the mountain station");
  const quiet = await submitDeal(organization.seller, roaster);
  organization.startBridge();
  await seenRequest(quiet, ({ delivery }) => delivery === "Parked" || delivery === "Delivered");
  const notWithErp = await eventually(
    () => organization.dataverse.get(`accord_intents?$select=accord_delivery&$filter=${isNotDone(flooded)}`),
    (answer) => rowsOf(answer).length === 0,
  );
  expect(rowsOf(notWithErp)).toEqual([]);
  const orders = await Promise.all(flood.map((each) => findOrders(organization.erpApi, each)));
  expect(orders.flat().length).toBeLessThanOrEqual(1);
  Object.assign(globalThis, { Xrm: { WebApi: webApiOfOperator() } });
  const pace = await readPace();
  expect(pace.lastHour).toBeGreaterThanOrEqual(9);
  expect(pace.busiest?.name).toBe(await nameOfSeller());
});
