import { decimal } from "#model/decimal";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { runStream } from "../../bridge/inbound/streams/run-stream";
import { openStreamState } from "../../bridge/inbound/streams/stream-state";
import { makeStreams } from "../../bridge/inbound/streams/streams";
import { carryIntent } from "../../bridge/outbound/carry-intent";
import { claimIntent } from "../../bridge/outbound/claim-intent";
import { findRunnable } from "../../bridge/outbound/find-runnable";
import type { Outbound } from "../../bridge/outbound/outbound";
import { recordOutcome } from "../../bridge/outbound/record-outcome";
import { eventually } from "./support/eventually";
import { orderOf } from "./support/erp-orders";
import { findDeal, viewDeal, viewRequest } from "./support/deal-view";
import { erpIsWell } from "./support/outbound-worker";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
});
afterAll(() => organization.stop());

/** Carries the one request that is due out, and records what came of it when the stream of orders has been read, or something happened before. */
async function carryOutSlowly(happens: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  const outbound: Outbound = {
    ...organization.connect(),
    health: erpIsWell,
    leaseSeconds: 300,
    requestTimeoutSeconds: 10,
  };
  const [due] = await eventually(
    () => findRunnable(outbound, 1, new Set()),
    (found) => found.length === 1,
  );
  const claim = due && (await claimIntent(outbound, due.intent, due.deal, due.account));
  if (!claim) throw new Error("nothing is due");
  const outcome = await carryIntent(outbound, claim);
  await happens();
  await readOrders();
  await recordOutcome(outbound, claim, outcome);
}

async function readOrders(): Promise<void> {
  const ports = organization.connect();
  for (const stream of makeStreams(ports).filter(({ name }) => name === "orders")) {
    await runStream(ports, stream, await openStreamState(ports, stream.name, stream.label));
  }
}

const withThree = (snapshot: DealSnapshot) => ({
  ...snapshot,
  lines: snapshot.lines.map((line) => ({ ...line, quantity: decimal("3") })),
});

test("an order that is mirrored before its attempt is recorded is told once, and replaces the version before", async () => {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const first = await submitDeal(organization.seller, deal);
  await carryOutSlowly();
  expect(await viewDeal(organization.dataverse, deal, first)).toMatchObject({
    stage: "Submitted",
    request: { answer: "Acknowledged", delivery: "Delivered" },
    story: ["IntentAcknowledged"],
  });

  const second = await submitDeal(organization.seller, deal, { version: 2, change: withThree });
  await carryOutSlowly();
  expect(await viewRequest(organization.dataverse, first)).toMatchObject({ answer: "Superseded" });
  expect(await viewDeal(organization.dataverse, deal, second)).toMatchObject({
    stage: "Submitted",
    request: { answer: "Acknowledged", delivery: "Delivered" },
    orders: [{}],
  });
});

test("what the order desk changes before it is noted that it was asked counts as its answer", async () => {
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const first = await submitDeal(organization.seller, deal);
  await carryOutSlowly();
  const order = await orderOf(organization.erpApi, first);
  await organization.people.send("POST", `orders/${order.id}/release`, {});
  await readOrders();
  expect(await viewRequest(organization.dataverse, first)).toMatchObject({ answer: "AcceptedAsAsked" });

  const change = await submitDeal(organization.seller, deal, {
    kind: "AmendmentRequested",
    version: 2,
    change: withThree,
  });
  await carryOutSlowly(async () => {
    for (const { id } of order.lines) {
      await organization.people.send("PATCH", `orders/${order.id}/lines/${id}`, { quantity: "3" });
    }
  });
  expect(await viewRequest(organization.dataverse, change)).toMatchObject({
    answer: "Acknowledged",
    reason: { code: "AwaitingOrderDesk" },
  });
  await readOrders();
  expect(await viewRequest(organization.dataverse, change)).toMatchObject({ answer: "AcceptedAsAsked" });
});
