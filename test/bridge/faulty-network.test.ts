import { findFreePort } from "../../tools/free-ports";
import { rowsOf } from "../../tools/demo/json-client";
import type { Child } from "../../tools/child-process";
import { startFaultyLine, type FaultyLine, type LineFault } from "../support/faulty-line";
import { startBridgeProcess, writeBridgeConfiguration } from "./support/bridge-process";
import { viewRequest } from "./support/deal-view";
import { findOrders, orderOf } from "./support/erp-orders";
import { eventually } from "./support/eventually";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;
let toDataverse: FaultyLine;
let toErp: FaultyLine;
let bridge: Child;
let healthPort: number;
let deals: string[];
const submitted: string[] = [];

beforeAll(async () => {
  organization = await startOrganization({ accounts: 16 });
  const rows = rowsOf(await organization.dataverse.get("opportunities?$select=name&$orderby=name asc"));
  const known = rows.filter((row) => !/mountain|First order/.test(String(row.name)));
  deals = known.map((row) => String(row.opportunityid));
  toDataverse = await startFaultyLine(organization.sandboxUrl);
  toErp = await startFaultyLine(organization.erpUrl);
  healthPort = await findFreePort();
  const file = writeBridgeConfiguration(organization, {
    sandboxUrl: toDataverse.url,
    erpUrl: toErp.url,
    dataverse: { requestTimeoutSeconds: 2 },
    // Longer than a black hole lasts here: what fell into it is carried out when it is over.
    businessCentral: { requestTimeoutSeconds: 2, longestCommitSeconds: 6 },
    outbound: { leaseSeconds: 5 },
    health: { port: healthPort },
  });
  bridge = startBridgeProcess(file);
  await bridge.ready;
});
afterAll(async () => {
  await bridge.stop("SIGKILL");
  await toDataverse.stop();
  await toErp.stop();
  await organization.stop();
});

async function submit(): Promise<string> {
  const request = await submitDeal(organization.seller, deals.shift() ?? "");
  submitted.push(request);
  return request;
}

const seen = (request: string) => viewRequest(organization.dataverse, request);

async function readiness(): Promise<{ readonly status: number; readonly erpFailingSince?: string }> {
  const answer = await fetch(`http://127.0.0.1:${healthPort}/readyz`);
  return { ...((await answer.json()) as object), status: answer.status };
}

const failingStreams = async () =>
  rowsOf(await organization.dataverse.get("accord_syncstates?$filter=accord_failingsince ne null"));

/** The view of operators of requests of which an order may yet come that nobody knows of. */
async function listAtRisk(): Promise<readonly unknown[]> {
  const filter = "name eq 'Requests at Risk' and returnedtypecode eq 'accord_intent'";
  const [view] = rowsOf(await organization.operator.get(`savedqueries?$select=savedqueryid&$filter=${filter}`));
  const listed = await organization.operator.get(`accord_intents?savedQuery=${String(view?.savedqueryid)}`);
  return rowsOf(listed).map((row) => row.accord_intentid);
}

/** Once the line is sound: the deal is in the ERP, once, the streams go on, and nothing is said to fail any more. */
async function expectRecovery(request: string): Promise<void> {
  await eventually(
    () => seen(request),
    ({ delivery }) => delivery === "Delivered",
  );
  await orderOf(organization.erpApi, request);
  await eventually(failingStreams, (streams) => streams.length === 0);
  await eventually(readiness, ({ status, erpFailingSince }) => status === 200 && erpFailingSince === undefined);
}

const breaking: readonly LineFault[] = [
  { is: "reset", when: "asked" },
  { is: "reset", when: "answered" },
  { is: "blackHole" },
  { is: "halfOpen" },
  { is: "slowDrip", bytesPerSecond: 5 },
];

test.each(breaking)(
  "the line to the ERP breaks while an order is made: %j; people see it, and then there is one order",
  async (fault) => {
    const begun = toErp.setFaultOn(/^POST [^ ]*salesOrders/, fault);
    const request = await submit();
    await begun;
    await eventually(
      () => seen(request),
      ({ delivery, failingSince }) => delivery === "UnknownOutcome" && failingSince !== null,
    );
    await eventually(failingStreams, (streams) => streams.length > 0);
    await eventually(readiness, ({ erpFailingSince }) => erpFailingSince !== undefined);
    expect(await listAtRisk()).toEqual([request]);
    toErp.setFault({ is: "none" });
    await expectRecovery(request);
    expect(await listAtRisk()).toEqual([]);
  },
);

test.each(breaking)(
  "the line to Dataverse breaks while an answer is recorded: %j; the process says so, and then it is recorded once",
  async (fault) => {
    const begun = toDataverse.setFaultOn(/"accord_answeredon":"/, fault);
    const request = await submit();
    await begun;
    await eventually(readiness, ({ status }) => status === 503);
    toDataverse.setFault({ is: "none" });
    await expectRecovery(request);
  },
);

test("with slow lines on both sides a deal still goes through", async () => {
  toErp.setFault({ is: "latency", milliseconds: 150 });
  toDataverse.setFault({ is: "latency", milliseconds: 150 });
  await expectRecovery(await submit());
  toErp.setFault({ is: "none" });
  toDataverse.setFault({ is: "none" });
});

test("after all of it every deal has one order, which is mirrored, and was acknowledged once", async () => {
  const orders = rowsOf(await organization.erpApi.get("salesOrders?$select=number"));
  expect(orders).toHaveLength(submitted.length);
  for (const request of submitted) {
    expect(await findOrders(organization.erpApi, request)).toHaveLength(1);
    const mirrors = () => organization.dataverse.get(`accord_orders?$filter=_accord_intentid_value eq ${request}`);
    expect(rowsOf(await eventually(mirrors, (answer) => rowsOf(answer).length > 0))).toHaveLength(1);
    const story = await organization.dataverse.get(`accord_commitments?$filter=_accord_intentid_value eq ${request}`);
    expect(rowsOf(story)).toHaveLength(1);
  }
});
