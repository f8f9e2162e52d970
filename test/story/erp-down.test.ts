import { takeScreenshot } from "../support/browser";
import { openDeal } from "./support/deal-form";
import { openErp } from "./support/erp-page";
import { beginStory, type Story } from "./support/story";

jest.setTimeout(600_000);

let story: Story;
beforeAll(async () => {
  story = await beginStory();
});
afterAll(() => story.end());

test("with the ERP down a deal is saved and submitted as ever, the form says since when it waits, and it becomes one order", async () => {
  const erp = await openErp(await story.openPage(), story.accord.erpUrl);
  await erp.makeItFail("Down");

  const deal = await openDeal(await story.openPage(), story.accord.sandboxUrl, "Coffee machines for 12 branches");
  await deal.openTab("Summary");
  await deal.page.getByRole("textbox", { name: "Description" }).fill("Deliver to the back door");
  await deal.command("Save").click();
  await deal.says(deal.page.getByRole("heading", { level: 1 }), /- Saved/);
  await deal.openTab("Fulfillment");
  await deal.submit();
  await deal.says(deal.notifications, /Submitted/);

  await deal.says(
    deal.commitment,
    /Submitted .*Business Central cannot be reached since \d{1,2}:\d\d.*Accord keeps trying/,
  );
  await deal.says(deal.commitment, /Now with Accord/);
  await deal.says(deal.commitment, /Nothing for you to do; do not submit again/);
  await deal.offers("Submit for fulfillment", false);
  await takeScreenshot(deal.page, "erp-down-1-waiting");

  await erp.makeItFail("Works");
  const said = await deal.says(deal.commitment, /order desk decides.*Order SO-\d+/);
  expect(await erp.orders()).toEqual([/SO-\d+/.exec(said)?.[0]]);
  await deal.says(deal.commitment, /^(?!.*cannot be reached)/);
  await takeScreenshot(deal.page, "erp-down-2-through");
  expect(story.pageErrors).toEqual([]);
});
