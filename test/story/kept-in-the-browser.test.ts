import { takeScreenshot } from "../support/browser";
import { rowsOf } from "../../tools/demo/json-client";
import { openDeal } from "./support/deal-form";
import { beginStory, type Story } from "./support/story";

jest.setTimeout(600_000);

let story: Story;
beforeAll(async () => {
  story = await beginStory();
});
afterAll(() => story.end());

test("the network is cut in the middle of a submit, the tab closed and opened again in two tabs: exactly one request", async () => {
  const { dataverse, sandboxUrl } = story.accord;
  const requests = async () => rowsOf(await dataverse.get("accord_intents?$select=accord_intentid,accord_version"));
  const page = await story.openPage();
  const context = page.context();
  const deal = await openDeal(page, sandboxUrl, "Coffee machines for 12 branches");
  await context.route(/accord_intents/, (route) =>
    route.request().method() === "POST" || /accord_intents\(/.test(route.request().url())
      ? route.abort("internetdisconnected")
      : route.continue(),
  );
  await deal.submit();
  await deal.says(deal.notifications, /kept in this browser\. It goes out by itself/);
  await deal.says(deal.commitment, /Submitted, kept in this browser since \d?\d:\d\d/);
  await takeScreenshot(page, "kept-in-the-browser");
  await deal.submit();
  await page.getByRole("button", { name: /You have 2 notifications/ }).click();
  await deal.says(page.locator("body"), /A request of this deal waits in this browser and goes out by itself/);
  expect(await requests()).toEqual([]);
  await page.close();

  await context.unroute(/accord_intents/);
  const [first, second] = await Promise.all([context.newPage(), context.newPage()]);
  const opened = await Promise.all(
    [first, second].map((tab) => openDeal(tab, sandboxUrl, "Coffee machines for 12 branches")),
  );
  const [reopened = deal] = opened;
  await reopened.says(reopened.commitment, /order desk decides.*Order SO-\d+/);
  await reopened.says(reopened.commitment, /^(?!.*kept in this browser).*Order SO-/s);
  expect(await requests()).toHaveLength(1);
  for (const form of opened) await form.says(form.notifications, /^(?!.*kept in this browser)/);
});
