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

test("a deal is submitted, released and shipped in part, and the form tells each of it by itself", async () => {
  const deal = await openDeal(await story.openPage(), story.accord.sandboxUrl, "Grinders for the laboratory");
  await deal.says(deal.commitment, /Proposed\. Nothing has been sent to Business Central/);
  await deal.offers("Submit for fulfillment", true);
  await takeScreenshot(deal.page, "deal-1-proposed");

  await deal.submit();
  await deal.says(deal.notifications, /Submitted/);
  await deal.says(deal.commitment, /Submitted (just now|\d+ min ago)/);
  await deal.offers("Submit for fulfillment", false);
  await takeScreenshot(deal.page, "deal-2-submitted");

  const said = await deal.says(deal.commitment, /order desk decides.*Order SO-\d+/);
  const number = /SO-\d+/.exec(said)?.[0] ?? "";
  const erp = await openErp(await story.openPage(), story.accord.erpUrl);
  expect(await erp.orders()).toEqual([number]);
  await erp.openOrder(number);
  await takeScreenshot(erp.page, "erp-1-draft");
  await erp.release();

  await deal.says(deal.commitment, new RegExp(`Committed\\. Order ${number} is released; nothing is shipped yet`));
  await deal.says(deal.lines, new RegExp(`${number} · 1 lines?.*CG-060.*6 open`));
  await deal.says(deal.header("Stage"), /^Committed$/);
  await deal.says(deal.header("Order number"), new RegExp(`^${number}$`));
  await takeScreenshot(deal.page, "deal-3-committed");

  await erp.ship("CG-060", "2");
  await takeScreenshot(erp.page, "erp-2-shipped-in-part");
  await deal.says(deal.lines, /2 of 6 shipped/);
  await deal.says(deal.commitment, /33 % shipped/);
  await takeScreenshot(deal.page, "deal-4-shipped-in-part");

  await deal.page.setViewportSize({ width: 360, height: 740 });
  await deal.says(deal.lines, /2 of 6 shipped/);
  const overflow = await deal.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await takeScreenshot(deal.page, "deal-5-on-a-phone");
  expect(story.pageErrors).toEqual([]);
});
