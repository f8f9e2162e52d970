import { v4 as uuid } from "uuid";
import { findRunnable } from "../../bridge/outbound/find-runnable";
import { runIntent } from "../../bridge/outbound/run-intent";
import { DataverseFault } from "../../bridge/ports/dataverse";
import type { Erp } from "../../bridge/ports/erp";
import { packSource } from "../../solution/package/pack-source";
import { zipFiles } from "../../solution/package/zip-files";
import { makeSource } from "../../solution/source/make-source";
import { makeBuiltParts } from "../../solution/testing/built-parts";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal, viewDeal, viewRequest } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { orderOf } from "./support/erp-orders";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { makeWorker } from "./support/outbound-worker";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
});
afterAll(() => organization.stop());

/** The next version of the solution, with one more column of requests. */
function packNextVersion(): Uint8Array {
  const files = new Map(packSource(makeSource(makeBuiltParts({ version: "9.0.0" })), "managed"));
  const customizations = new TextDecoder().decode(files.get("customizations.xml"));
  const [column = ""] =
    /<attribute PhysicalName="accord_SnapshotHash">[\s\S]*?<\/attribute>/.exec(customizations) ?? [];
  const more = column.replace(/accord_SnapshotHash/g, "accord_Remark").replace(/accord_snapshothash/g, "accord_remark");
  files.set("customizations.xml", new TextEncoder().encode(customizations.replace(column, column + more)));
  return zipFiles(files);
}

async function importNextVersion(): Promise<void> {
  await organization.dataverse.send("POST", "ImportSolution", {
    CustomizationFile: Buffer.from(packNextVersion()).toString("base64"),
    OverwriteUnmanagedCustomizations: true,
    PublishWorkflows: true,
    ImportJobId: uuid(),
  });
}

async function readVersion(): Promise<unknown> {
  const [solution] = rowsOf(await organization.dataverse.get("solutions?$filter=uniquename eq 'Accord'"));
  return solution?.version;
}

/** One attempt of a bridge whose calls of the ERP end in some way. */
async function attempt(
  createOrder: (erp: Erp, order: Parameters<Erp["createOrder"]>[0]) => ReturnType<Erp["createOrder"]>,
) {
  const ports = organization.connect();
  const { erp } = ports;
  const outbound = {
    ...makeWorker({
      ...ports,
      instance: "before the upgrade",
      erp: { ...erp, createOrder: (order) => createOrder(erp, order) },
    }),
    leaseSeconds: 10,
  };
  const [runnable] = await findRunnable(outbound, 1, new Set());
  if (runnable) await runIntent(outbound, runnable);
}

const readMessages = async () => rowsOf(await organization.operator.get("accord_messages?$orderby=createdon asc"));

test("requests that are unanswered, leased or of unknown outcome while a newer solution is imported are all answered, none twice, and the audit stays", async () => {
  const topics = ["Coffee machines for 12 branches", "Grinders for the laboratory", "First order: coffee corner"];
  const deals = await Promise.all(topics.map((topic) => findDeal(organization.dataverse, topic)));
  const [leased = "", unknown = "", untouched = ""] = deals;

  const ofLeased = await submitDeal(organization.seller, leased);
  const died = attempt(async (erp, order) => {
    await erp.createOrder(order);
    throw new DataverseFault("the process ended", "Transient");
  });
  await expect(died).rejects.toThrow("the process ended");
  const ofUnknown = await submitDeal(organization.seller, unknown);
  await attempt(async (erp, order) => {
    await erp.createOrder(order);
    return { is: "unknown", detail: "no answer came" };
  });
  const ofUntouched = await submitDeal(organization.seller, untouched);
  const requests = [ofLeased, ofUnknown, ofUntouched];
  expect(await Promise.all(requests.map((request) => viewRequest(organization.dataverse, request)))).toMatchObject([
    { delivery: "Sending" },
    { delivery: "UnknownOutcome" },
    { delivery: "Queued", attempts: 0 },
  ]);
  const before = await readMessages();
  expect(before.length).toBeGreaterThan(0);

  await importNextVersion();
  expect(await readVersion()).toMatch(/^9\.0\.0/);
  expect(await organization.dataverse.get(`accord_intents(${ofUntouched})?$select=accord_remark`)).toMatchObject({
    accord_remark: null,
  });
  organization.startBridge();
  for (const [at, request] of requests.entries()) {
    await eventually(
      () => viewDeal(organization.dataverse, deals[at] ?? "", request),
      (deal) => deal.request.delivery === "Delivered" && deal.orders.length > 0,
    );
  }

  for (const [at, request] of requests.entries()) {
    const order = await orderOf(organization.erpApi, request);
    const deal = await viewDeal(organization.dataverse, deals[at] ?? "", request);
    expect(deal).toMatchObject({ stage: "Submitted", orderNumber: order.number, request: { answer: "Acknowledged" } });
    expect(deal.orders).toHaveLength(1);
    expect(deal.story.filter((kind) => kind === "IntentAcknowledged")).toHaveLength(1);
  }
  const after = await readMessages();
  expect(after.filter(({ accord_messageid: id }) => before.some((row) => row.accord_messageid === id))).toEqual(before);
  expect(new Set(after.map((row) => row.accord_mappingversion))).toEqual(
    new Set(before.map((row) => row.accord_mappingversion)),
  );
});
