import { eventually } from "../bridge/support/eventually";
import { takeScreenshot } from "../support/browser";
import { rowsOf } from "../../tools/demo/json-client";
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

/** The deal as it is after the seller has changed a quantity. */
async function changeQuantity(topic: string, item: string, quantity: number): Promise<void> {
  const { dataverse } = story.accord;
  const [line] = rowsOf(
    await dataverse.get(
      `opportunityproducts?$select=quantity&$filter=opportunityid/name eq '${topic}' and productid/productnumber eq '${item}'`,
    ),
  );
  await dataverse.send("PATCH", `opportunityproducts(${String(line?.opportunityproductid)})`, { quantity });
}

test("what the order desk changes before it releases is told with its effect, and what is shipped already cannot be asked back", async () => {
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

  await changeQuantity("Coffee machines for 12 branches", "CM-200", 6);
  await deal.page.getByRole("button", { name: "Refresh", exact: true }).first().click();
  await deal.offers("Request change …", true);
  await deal.command("Request change …").click();
  await deal.page.getByRole("dialog").getByRole("button", { name: "Request change", exact: true }).click();
  await eventually(
    () => accord.dataverse.get("accord_intents?$filter=accord_reasoncode eq 'BelowShipped'"),
    (answer) => rowsOf(answer).length === 1,
  );
  await deal.says(deal.commitment, /The change was refused: line \d+ has 8 shipped already/);
  await deal.says(deal.commitment, /Ask for at least 8, or agree a return/);
  await deal.says(deal.header("Stage"), /^Committed$/);
  await deal.says(deal.lines, /8 of 12 shipped/);
  await takeScreenshot(deal.page, "change-below-what-is-shipped");
  expect(story.pageErrors).toEqual([]);
});
