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

test("a blocked customer is told in words with who can act, nothing is tried again and again, and lifting the block lets the deal through", async () => {
  const { accord } = story;
  const [customer] = await customersNamed("Adatum Corporation");
  await accord.erp.send("POST", `customers/${customer?.id ?? ""}/block`, { block: "All" });

  const deal = await openDeal(await story.openPage(), accord.sandboxUrl, "Coffee machines for 12 branches");
  await deal.submit();
  await deal.says(deal.commitment, /The customer is blocked; Finance must lift it/);
  await deal.says(deal.commitment, /Business Central takes no orders from Adatum Corporation\./);
  await deal.says(deal.commitment, /Who acts Finance/);
  await deal.says(deal.commitment, /Next action Lift the block; your request then goes on by itself/);
  await takeScreenshot(deal.page, "blocked-1-told");

  const [latest] = await readRequests();
  await pollsOfTheBridge(5);
  expect(await orderAttemptsAfter(latest?.sequence ?? 0)).toEqual([]);
  const erp = await openErp(await story.openPage(), accord.erpUrl);
  expect(await erp.orders()).toEqual([]);

  await accord.erp.send("POST", `customers/${customer?.id ?? ""}/block`, { block: "None" });
  const through = await deal.says(deal.commitment, /order desk decides.*Order SO-\d+/);
  expect(await erp.orders()).toEqual([/SO-\d+/.exec(through)?.[0]]);
  await takeScreenshot(deal.page, "blocked-2-lifted");
  expect(story.pageErrors).toEqual([]);
});

async function customersNamed(name: string): Promise<readonly { readonly id: string }[]> {
  const answer = await story.accord.erpApi.get(`customers?$filter=displayName eq '${name}'`);
  return (answer as { readonly value: readonly { readonly id: string }[] }).value;
}

interface ApiRequest {
  readonly sequence: number;
  readonly method: string;
  readonly path: string;
}

/** The latest, newest first. */
async function readRequests(): Promise<readonly ApiRequest[]> {
  return (await story.accord.erp.get("requests")) as unknown as readonly ApiRequest[];
}

async function orderAttemptsAfter(last: number): Promise<readonly ApiRequest[]> {
  return (await readRequests()).filter(
    ({ sequence, method, path }) => sequence > last && method === "POST" && path.includes("/salesOrders"),
  );
}

/** Waits until the bridge has asked for changed orders so many times more: as long as that, it had every chance to try again. */
async function pollsOfTheBridge(count: number): Promise<void> {
  const orders = ({ method, path }: ApiRequest): boolean => method === "GET" && path.includes("/salesOrders");
  for (let seen = 0; seen < count; seen++) {
    const before = JSON.stringify((await readRequests()).find(orders));
    while (JSON.stringify((await readRequests()).find(orders)) === before) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
