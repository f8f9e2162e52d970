import { rowsOf } from "../../tools/demo/json-client";
import { findDeal, viewRequest } from "./support/deal-view";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { carryOut, makeWorker } from "./support/outbound-worker";
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

test("a deal of a coupled customer takes at most five requests of Dataverse, from finding it to recording the answer, with its audit", async () => {
  const outbound = makeWorker(organization.connect());
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
