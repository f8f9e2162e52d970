import type { Page } from "playwright-core";
import { rowsOf } from "../../tools/demo/json-client";
import { beginStory, type Story } from "./support/story";

jest.setTimeout(600_000);

let story: Story;
beforeAll(async () => {
  story = await beginStory();
});
afterAll(() => story.end());

/** How long the platform's own request for a save is held back, so that whatever is sent beside it shows. */
const heldBackMilliseconds = 1500;

/** Notes in the page when each request begins, and when the one that saves the deal is answered. */
const noteRequests = `
  window.sent = [];
  const note = (method, url) => {
    const request = { what: method + " " + decodeURIComponent(new URL(url, location.href).pathname), at: performance.now() };
    window.sent.push(request);
    return request;
  };
  const { fetch } = window;
  window.fetch = async (input, options) => {
    const request = note(options?.method ?? input.method ?? "GET", input.url ?? String(input));
    try {
      return await fetch(input, options);
    } finally {
      request.answeredAt = performance.now();
    }
  };
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (...given) {
    const request = note(given[0], String(given[1]));
    this.addEventListener("loadend", () => (request.answeredAt = performance.now()));
    return open.apply(this, given);
  };
  const { sendBeacon } = navigator;
  navigator.sendBeacon = (url, data) => {
    note("BEACON", String(url));
    return sendBeacon.call(navigator, url, data);
  };`;

/** In place of a form script that asks for something while a deal is being saved. */
const asksOnSave = `;(() => {
  const { onLoad } = Accord.OpportunityForm;
  Accord.OpportunityForm = {
    onLoad(context) {
      onLoad(context);
      context.getFormContext().data.entity.addOnSave(() => {
        void Xrm.WebApi.retrieveMultipleRecords("accord_intent", "?$top=1");
      });
    },
  };
})();`;

interface NotedRequest {
  readonly what: string;
  readonly at: number;
  readonly answeredAt?: number;
}

/** Saves a deal on the form, and tells what else was asked for before the platform had saved it. */
async function sentDuringSave(prepare: (page: Page) => Promise<unknown>): Promise<readonly string[]> {
  const page = await story.openPage();
  await page.addInitScript(noteRequests);
  await prepare(page);
  await page.route(/\/opportunities\(/, async (route) => {
    if (route.request().method() === "PATCH") await new Promise((done) => setTimeout(done, heldBackMilliseconds));
    await route.continue();
  });
  await page.goto(story.accord.sandboxUrl);
  await page.getByRole("link", { name: "Coffee machines for 12 branches", exact: true }).click();
  const field = page.getByRole("textbox", { name: "Description" });
  await field.waitFor();
  await untilQuiet(page);
  await field.fill(`Saved at ${new Date().toISOString()}`);
  await field.blur();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "- Unsaved" }).waitFor();
  await untilQuiet(page);
  const pressedAt = await page.evaluate<number>("performance.now()");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "- Saved" }).waitFor();
  const sent = await page.evaluate<readonly NotedRequest[]>("window.sent");
  await page.context().close();

  const isSave = ({ what }: NotedRequest) => /^PATCH .*\/opportunities\(/.test(what);
  const save = sent.find((request) => request.at >= pressedAt && isSave(request));
  const savedAt = save?.answeredAt ?? 0;
  expect(savedAt - pressedAt).toBeGreaterThanOrEqual(heldBackMilliseconds);
  return sent
    .filter((request) => request.at >= pressedAt && request.at < savedAt && !isSave(request))
    .map(({ what }) => what);
}

/** Waits until the form has read all it needs for being shown: nothing was asked for during two seconds. */
async function untilQuiet(page: Page): Promise<void> {
  const count = () => page.evaluate<number>("window.sent.length");
  for (let before = -1, now = await count(); now !== before;) {
    await page.waitForTimeout(2000);
    before = now;
    now = await count();
  }
}

test("nothing of ours is asked for before the platform has saved the deal", async () => {
  expect(await sentDuringSave(() => Promise.resolve())).toEqual([]);
  expect(story.pageErrors).toEqual([]);
});

test("a form script that asked for something while the deal is saved would be noticed", async () => {
  const sent = await sentDuringSave((page) =>
    page.route(/accord_\/scripts\/opportunity\.form\.js/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()) + asksOnSave });
    }),
  );
  expect(sent).toEqual([expect.stringMatching(/^GET .*\/accord_intents$/)]);
});

test("who asks for another page while a form is being saved and closed arrives there, and the change is saved", async () => {
  const page = await story.openPage();
  const description = `Left at ${new Date().toISOString()}`;
  await page.route(/\/opportunities\(/, async (route) => {
    if (route.request().method() === "PATCH") await new Promise((done) => setTimeout(done, heldBackMilliseconds));
    await route.continue();
  });
  await page.goto(story.accord.sandboxUrl);
  await page.getByRole("link", { name: "Coffee machines for 12 branches", exact: true }).click();
  await page.getByRole("textbox", { name: "Description" }).fill(description);
  await page.getByRole("button", { name: "Save & Close", exact: true }).click();
  await page.getByRole("navigation", { name: "Site map" }).getByRole("link", { name: "Accounts" }).click();
  await page.getByRole("heading", { level: 1, name: /Accounts/ }).waitFor();
  await page.waitForTimeout(heldBackMilliseconds);
  expect(await page.getByRole("heading", { level: 1, name: /Accounts/ }).count()).toBe(1);
  expect(page.url()).toContain("etn=account");
  const deals = rowsOf(
    await story.accord.dataverse.get(`opportunities?$select=name&$filter=description eq '${description}'`),
  );
  expect(deals.map(({ name }) => name)).toEqual(["Coffee machines for 12 branches"]);
  await page.context().close();
});
