/** @jest-environment node */
import { createHash } from "node:crypto";
import { toOption } from "#model/choice";
import { fromIntentKey } from "#model/intent-key";
import { intentKinds } from "#model/intents/kind";
import { intentTable } from "#model/tables/intent";
import { toSnapshot } from "../deal/to-snapshot";
import { aLineRow, anOpportunityRow, openOpportunityForm, opportunityId } from "../testing/opportunity-form";
import { createIntent } from "./create-intent";
import { toIntentRow, type NewIntent } from "./to-intent-row";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";

function newIntent(): NewIntent {
  const outcome = toSnapshot(opportunityId, anOpportunityRow(), [aLineRow()]);
  if (outcome.is === "refused") throw new Error(outcome.refusal.because);
  return {
    id,
    kind: "DealReadyForFulfillment",
    version: 1,
    topic: outcome.snapshot.topic,
    content: { is: "deal", snapshot: outcome.snapshot, currencyId: outcome.currencyId },
  };
}

const create = async (intent: NewIntent) => createIntent(await toIntentRow(intent));

test("one row is written: the snapshot with its hash, under a key made of the row's own id", async () => {
  const { organisation } = openOpportunityForm();
  expect(await create(newIntent())).toEqual({ is: "created" });
  expect(organisation.requests).toEqual(["POST accord_intent"]);
  const [row = {}] = organisation.intents;
  expect(row).toMatchObject({
    accord_intentid: id,
    accord_name: "Coffee machines for 12 branches · version 1",
    accord_kind: toOption(intentKinds, "DealReadyForFulfillment"),
    accord_version: 1,
    accord_promisedtotal: 3600,
    "accord_OpportunityId@odata.bind": `opportunities(${opportunityId})`,
    "accord_AccountId@odata.bind": "accounts(5f9c1f2e-0000-4000-8000-0000000000a1)",
    "transactioncurrencyid@odata.bind": "transactioncurrencies(5f9c1f2e-0000-4000-8000-0000000000c1)",
  });
  expect(fromIntentKey(String(row["accord_key"]))).toBe(id);
  const snapshot = String(row["accord_snapshot"]);
  expect(row["accord_snapshothash"]).toBe(createHash("sha256").update(snapshot).digest("hex"));
});

test("the row names only columns there are, and none of those the ERP answers in", async () => {
  const { organisation } = openOpportunityForm();
  await create(newIntent());
  const written = Object.keys(organisation.intents[0] ?? {})
    .filter((name) => !name.startsWith("@") && !/^(accord_intentid|transactioncurrencyid)\b/.test(name))
    .map((name) => name.replace("@odata.bind", "").toLowerCase());
  const writable = Object.entries(intentTable.columns)
    .filter(([, column]) => !column.secured)
    .map(([name]) => name.toLowerCase());
  expect(written.filter((name) => !writable.includes(name))).toEqual([]);
});

test("a topic as long as the column allows still leaves room for the version", async () => {
  const { organisation } = openOpportunityForm();
  const intent = newIntent();
  await create({ ...intent, topic: "x".repeat(300) });
  expect(String(organisation.intents[0]?.["accord_name"]).length).toBeLessThanOrEqual(300);
});

test("a refusal of the service is certain: nothing was written, and why", async () => {
  const { organisation } = openOpportunityForm();
  organisation.faults.create = { errorCode: -2147220960, message: "missing prvCreateaccord_Intent privilege." };
  expect(await create(newIntent())).toEqual({
    is: "refused",
    message: "missing prvCreateaccord_Intent privilege",
  });
});

test("after a broken connection the row itself tells that it came through", async () => {
  const { organisation } = openOpportunityForm();
  organisation.intents = [{ accord_intentid: id }];
  organisation.faults.create = new TypeError("Failed to fetch");
  expect(await create(newIntent())).toEqual({ is: "created" });
});

test.each([
  ["a broken connection", new TypeError("Failed to fetch")],
  ["a request over the limit", { errorCode: -2147015902, message: "Number of requests exceeded the limit" }],
  ["an answer 503", { errorCode: 1, httpStatus: 503, message: "Service Unavailable" }],
  ["a session that is over", { errorCode: 1, status: 401, message: "Unauthorized" }],
])("after %s a row that is not there may be written later", async (_, fault) => {
  const { organisation } = openOpportunityForm();
  organisation.faults.create = fault;
  expect(await create(newIntent())).toMatchObject({ is: "later" });
});

test("when nothing answers any more, nobody claims to know: it is tried again under the same key", async () => {
  const { organisation } = openOpportunityForm();
  organisation.faults.create = new TypeError("Failed to fetch");
  organisation.faults.retrieve = new TypeError("Failed to fetch");
  expect(await create(newIntent())).toEqual({ is: "later", message: "Failed to fetch" });
});
