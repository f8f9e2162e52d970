import { eventually } from "../bridge/support/eventually";
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

test("an order whose answer is lost on the way is found again and never made twice", async () => {
  const erp = await openErp(await story.openPage(), story.accord.erpUrl);
  await erp.makeItFail("504 after commit", { requests: 1, method: "POST" });

  const deal = await openDeal(await story.openPage(), story.accord.sandboxUrl, "Coffee machines for 12 branches");
  await deal.submit();
  await eventually(
    () => story.accord.erp.get("requests"),
    (requests) => JSON.stringify(requests).includes('"status":504'),
  );
  const said = await deal.says(deal.commitment, /order desk decides.*Order SO-\d+/);
  await takeScreenshot(deal.page, "lost-answer-found-again");

  expect(await erp.orders()).toEqual([/SO-\d+/.exec(said)?.[0]]);
  const { fault } = (await story.accord.erp.get("faults")) as { readonly fault: { readonly is: string } };
  expect(fault.is).toBe("none");
  expect(story.pageErrors).toEqual([]);
});
