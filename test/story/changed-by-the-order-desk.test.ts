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

interface ShownOrder {
  readonly id: string;
  readonly lines: readonly { readonly id: string; readonly number: string }[];
}

test("what the order desk changes before it releases is told with its effect, beside what was promised", async () => {
  const { accord } = story;
  const deal = await openDeal(await story.openPage(), accord.sandboxUrl, "Coffee machines for 12 branches");
  await deal.submit();
  const said = await deal.says(deal.commitment, /order desk decides.*Order SO-\d+/);
  const number = /SO-\d+/.exec(said)?.[0] ?? "";

  const { order } = (await accord.erp.get(`state?order=${number}`)) as unknown as { readonly order: ShownOrder };
  const grinders = order.lines.find((line) => line.number === "CG-040");
  await accord.erp.send("PATCH", `orders/${order.id}/lines/${grinders?.id ?? ""}`, { quantity: "5", unitPrice: "125" });
  const erp = await openErp(await story.openPage(), accord.erpUrl);
  await erp.openOrder(number);
  await erp.release();

  await deal.says(
    deal.commitment,
    /Committed\. Order SO-\d+ differs from what you promised: 1 line differs, 95.00 EUR less/,
  );
  await deal.says(deal.lines, /Changed 1/);
  await deal.says(deal.lines, /CG-040.*quantity.*price/);
  await deal.says(deal.header("Stage"), /^Committed$/);

  await erp.ship("CM-200", "8");
  await deal.says(deal.lines, /8 of 12 shipped/);
  await takeScreenshot(deal.page, "changed-by-the-order-desk");
  expect(story.pageErrors).toEqual([]);
});
