import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { ErpFault } from "../../bridge/ports/erp-fault";
import type { Erp } from "../../bridge/ports/erp";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal, viewRequest } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { orderOf } from "./support/erp-orders";
import { viewIssues } from "./support/issues";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

/** What goes wrong inside the bridge while it runs; a test sets and lifts it. */
let trouble: { readonly orders?: Error; readonly keys?: Error } = {};

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
  const { erp } = organization.connect();
  organization.startBridge({ erp: withTrouble(erp) });
});
afterAll(() => organization.stop());

function withTrouble(erp: Erp): Erp {
  return {
    ...erp,
    changedOrders: (cursor) => {
      if (trouble.orders) throw trouble.orders;
      return erp.changedOrders(cursor);
    },
    findOrdersByKey: (key) => (trouble.keys ? Promise.reject(trouble.keys) : erp.findOrdersByKey(key)),
  };
}

const issues = (filter: string) => viewIssues(organization.dataverse, filter);
const seen = (request: string, delivery: string) =>
  eventually(
    () => viewRequest(organization.dataverse, request),
    (view) => view.delivery === delivery,
  );

test("a defect in one stream is an issue and a line in its row; everything else goes on, and the stream too when it is mended", async () => {
  trouble = { orders: new TypeError("no such thing") };
  const ofStream = () => issues("accord_issuekey eq 'bridge_stream_orders'");
  await eventually(ofStream, ([issue]) => issue?.state === "Open");
  const stream = async () =>
    rowsOf(await organization.dataverse.get("accord_syncstates?$filter=accord_name eq 'Orders'"))[0];
  await eventually(stream, (row) => row?.accord_reasoncode === "BridgeFailed");

  const request = await submitDeal(
    organization.seller,
    await findDeal(organization.dataverse, "Grinders for the laboratory"),
  );
  await seen(request, "Delivered");
  trouble = {};
  await eventually(ofStream, ([issue]) => issue?.state === "Resolved");
  await eventually(stream, (row) => row?.accord_failingsince === null);
});

test("a request that trips over a defect is parked for Operations, and the next one passes", async () => {
  trouble = { keys: new TypeError("cannot read properties of undefined") };
  const request = await submitDeal(
    organization.seller,
    await findDeal(organization.dataverse, "Coffee machines for 12 branches"),
  );
  const parked = await seen(request, "Parked");
  expect(parked.reason).toEqual({ code: "BridgeFailed", detail: "cannot read properties of undefined" });
  expect(await issues(`_accord_intentid_value eq ${request}`)).toMatchObject([{ state: "Open", owner: "Operations" }]);
  trouble = {};
  await organization.dataverse.send("PATCH", `accord_intents(${request})`, {
    accord_delivery: toOption(deliveries, "Queued"),
  });
  await seen(request, "Delivered");
  expect(await issues(`_accord_intentid_value eq ${request}`)).toMatchObject([{ state: "Resolved" }]);
  await orderOf(organization.erpApi, request);
});

test("a refused sign-in waits and is on the work list of Operations until it is renewed", async () => {
  trouble = { keys: new ErpFault("AADSTS7000222: expired", { failure: "SignIn", sent: "no" }) };
  const request = await submitDeal(
    organization.seller,
    await findDeal(organization.dataverse, "First order: coffee corner"),
  );
  const waiting = await seen(request, "RetryWait");
  expect(waiting.reason).toEqual({ code: "SignInRefused" });
  expect(await issues(`_accord_intentid_value eq ${request}`)).toMatchObject([
    { state: "Open", reason: "SignInRefused", owner: "Operations" },
  ]);
  trouble = {};
  await seen(request, "Delivered");
  expect(await issues(`_accord_intentid_value eq ${request}`)).toMatchObject([{ state: "Resolved" }]);
});
