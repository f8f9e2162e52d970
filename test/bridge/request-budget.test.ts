import { withAudit } from "../../bridge/audit/with-audit";
import { findRunnable } from "../../bridge/outbound/find-runnable";
import type { Outbound } from "../../bridge/outbound/outbound";
import { runIntent } from "../../bridge/outbound/run-intent";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal, viewRequest } from "./support/deal-view";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
});
afterAll(() => organization.stop());

/** How many requests the bridge's user may still send in this window, as Dataverse says with every answer. */
async function requestsLeft(): Promise<number> {
  const answer = await organization.fetchAsBridge("WhoAmI");
  const left = Number(answer.headers.get("x-ms-ratelimit-burst-remaining-xrm-requests"));
  if (!Number.isInteger(left) || left <= 0) throw new Error("Dataverse does not say how many requests are left");
  return left;
}

async function carryOut(outbound: Outbound): Promise<void> {
  for (const runnable of await findRunnable(outbound, 10, new Set())) await runIntent(outbound, runnable);
}

test("a deal of a coupled customer takes at most five requests of Dataverse, from finding it to recording the answer, with its audit", async () => {
  const ports = organization.connect();
  const carrier = { instance: ports.instance, company: ports.erp.company };
  const dataverse = withAudit(ports.dataverse, carrier, ports.clock);
  const health = { failingSince: () => undefined, answeringSince: () => undefined, isHeldBack: () => false };
  const outbound: Outbound = { ...ports, dataverse, health, leaseSeconds: 30, requestTimeoutSeconds: 5 };
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  await submitDeal(organization.seller, deal, { kind: "OpportunityApproved" });
  await carryOut(outbound);

  const request = await submitDeal(organization.seller, deal, { version: 2 });
  const before = await requestsLeft();
  await carryOut(outbound);
  const used = before - (await requestsLeft()) - 1;
  expect(await viewRequest(organization.dataverse, request)).toMatchObject({ delivery: "Delivered" });
  const messages = rowsOf(
    await organization.operator.get(`accord_messages?$filter=_accord_intentid_value eq ${request}`),
  );
  expect(messages).toHaveLength(2);
  expect(used).toBeGreaterThanOrEqual(3);
  expect(used).toBeLessThanOrEqual(5);
});
