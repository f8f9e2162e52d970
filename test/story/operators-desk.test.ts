import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { rowsOf } from "../../tools/demo/json-client";
import { orderOf } from "../bridge/support/erp-orders";
import { eventually } from "../bridge/support/eventually";
import { rowHashes, truncate } from "../bridge/support/row-hashes";
import { submitDeal } from "../bridge/support/submit-deal";
import { takeScreenshot } from "../support/browser";
import { openOperations, type OperationsApp } from "./support/operations-app";
import { beginStory, type Story } from "./support/story";

jest.setTimeout(600_000);

let story: Story;
let desk: OperationsApp;
let missing: readonly string[];

beforeAll(async () => {
  story = await beginStory({ accounts: 20 });
  const { sandboxUrl, dataverse } = story.accord;
  const deals = rowsOf(await dataverse.get("opportunities?$select=opportunityid&$orderby=name&$top=20"));
  const submit = (item: string, from: number, until: number) =>
    Promise.all(
      deals.slice(from, until).map((row) => submitDeal(dataverse, String(row.opportunityid), { change: only(item) })),
    );
  missing = await submit("NEW-1", 0, 12);
  await submit("NEW-2", 12, 20);
  desk = await openOperations(await story.openPage({ width: 1440, height: 1000 }), sandboxUrl, story.accord.dataverse);
});
afterAll(() => story.end());

const only = (item: string) => (snapshot: DealSnapshot) => ({
  ...snapshot,
  lines: snapshot.lines.slice(0, 1).map((line) => ({ ...line, item })),
});

test("twenty errors of two causes are two groups; the cause is fixed, one is retried, then two, then the group", async () => {
  await desk.says(/On the work list, by cause: 20 = 20 requests \+ 0 others/);
  await desk.says(/20 = 0 answered \+ 0 on the way \+ 20 parked ✓ adds up/);
  await desk.says(
    /Documents read from the ERP \d+ = \d+ taken over \+ \d+ late or repeated \+ 0 could not be written ✓ adds up/,
  );
  await desk.hasGroups(2);
  const group = desk.groups.filter({ hasText: "Item NEW-1 is not known in the ERP" });
  await takeScreenshot(desk.page, "operator-1-two-groups");

  await story.accord.erpApi.send("POST", "items", {
    number: "NEW-1",
    displayName: "New machine",
    type: "Inventory",
    baseUnitOfMeasureCode: "PCS",
    unitPrice: 5,
  });
  await group.getByRole("button", { name: "Item NEW-1 is not known in the ERP" }).click();
  await desk.overview.locator("#groups li button").first().click();
  await desk.command("Retry as submitted");
  await takeScreenshot(desk.page, "operator-2-retry-one");
  await desk.confirm();
  await desk.openOverview();
  await group.getByRole("button", { name: "Retry 2 of 11" }).waitFor();

  await desk.order(group.getByRole("button", { name: "Retry 2 of 11" }));
  await group.getByRole("button", { name: "Retry 2 of 9" }).waitFor();
  await desk.order(group.getByRole("button", { name: "Retry group" }));
  await desk.says(/On the work list, by cause: 8 = 8 requests \+ 0 others/);
  await desk.says(/20 = 0 answered \+ 12 on the way \+ 8 parked ✓ adds up.*12 received by the ERP/);
  await desk.hasGroups(1);
  await takeScreenshot(desk.page, "operator-3-one-group-left");
  for (const request of missing) await orderOf(story.accord.erpApi, request);
});

test("a mirror of orders that was lost is replayed from the stream and is the same row by row", async () => {
  const { dataverse } = story.accord;
  const hashes = async () => ({
    orders: await rowHashes(dataverse, "accord_orders"),
    lines: await rowHashes(dataverse, "accord_orderlines"),
  });
  const before = await eventually(hashes, ({ orders, lines }) => orders.size === 12 && lines.size === 12);

  // The stream reads its last minute again with every poll: it stands still, so that only the replay brings orders back.
  const stream = desk.overview
    .getByRole("row")
    .filter({ has: desk.overview.getByRole("button", { name: "Orders", exact: true }) });
  await stream.getByRole("button", { name: "Pause" }).click();
  await stream.getByText(/paused for/).waitFor();
  await eventually(
    async () => {
      await truncate(dataverse, "accord_orderlines", "accord_orderlineid");
      await truncate(dataverse, "accord_orders", "accord_orderid");
      return hashes();
    },
    ({ orders, lines }) => orders.size === 0 && lines.size === 0,
  );

  await stream.getByRole("button", { name: "Orders", exact: true }).click();
  await desk.command("Replay from …");
  await desk.page.getByLabel("Changed since", { exact: true }).fill("01/01/2020");
  await takeScreenshot(desk.page, "operator-4-replay-from");
  await desk.command("Save & Close");
  await desk.openOverview();
  await desk.says(/Replay: Orders ✓ done \d+ documents read again: 12 taken over/);
  expect(await hashes()).toEqual(before);
  await stream.getByRole("button", { name: "Resume" }).click();
  await stream.getByText("on time").waitFor();
  await takeScreenshot(desk.page, "operator-5-replayed");
  expect(story.pageErrors).toEqual([]);
});

test.each([
  [1031, "Betrieb", /8 = 8 Anforderungen \+ 0 andere.*Artikel NEW-2 ist im ERP nicht bekannt/, "de"],
  [1030, "Drift", /Vare NEW-2 er ukendt i ERP/, "da"],
] as const)("who has chosen language %i reads the overview in it", async (uilanguageid, heading, words, language) => {
  const { dataverse } = story.accord;
  const [operator] = rowsOf(await dataverse.get("systemusers?$filter=title eq 'operator'"));
  await dataverse.send("PATCH", `usersettingscollection(${String(operator?.systemuserid)})`, { uilanguageid });
  await desk.page.reload();
  await desk.overview.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
  await desk.says(words);
  await desk.overview.locator(`html[lang=${language}]`).waitFor();
  await takeScreenshot(desk.page, `operator-6-in-${language}`);
});
