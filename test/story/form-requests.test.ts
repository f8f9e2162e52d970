import type { Page } from "playwright-core";
import { eventually } from "../bridge/support/eventually";
import { beginStory, type Story } from "./support/story";

jest.setTimeout(600_000);

let story: Story;
beforeAll(async () => {
  story = await beginStory();
});
afterAll(() => story.end());

/** Reads rows: metadata, forms and views are the platform's own business. */
const platformReads = /RetrieveMetadataChanges|systemforms|savedqueries|systemusers|sandbox\/(ribbon|page)/;
/** What only our controls ask for. */
const controlReads =
  /opportunities\([^)]*\)\?\$select=createdon&|accounts\([^)]*\)\?\$select=accountid&|accord_(syncstate|accountfinance|orderline|invoiceline)s\?/;

const countSynchronousRequests = `
  window.synchronousRequests = 0;
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (...given) {
    if (given[2] === false) window.synchronousRequests++;
    return open.apply(this, given);
  };`;

interface Watched {
  readonly page: Page;
  /** Addresses of what was read of rows so far. */
  readonly reads: () => readonly string[];
  readonly otherOrigins: readonly string[];
}

/** Opens a record from its list, counting what is asked from then on. */
async function openRecord(list: string, name: string): Promise<Watched> {
  const { sandboxUrl } = story.accord;
  const page = await story.openPage();
  await page.addInitScript(countSynchronousRequests);
  await page.goto(sandboxUrl);
  await page.getByRole("link", { name: list, exact: true }).first().click();
  const link = page.getByRole("link", { name, exact: true }).first();
  await link.waitFor();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
  await link.click();
  await page.getByRole("tab").first().waitFor();
  await page.waitForLoadState("networkidle");
  return {
    page,
    reads: () => asked.filter((url) => url.includes("/api/data/") && !platformReads.test(url)),
    get otherOrigins() {
      return asked.filter((url) => !url.startsWith(sandboxUrl) && !/^(data|blob):/.test(url));
    },
  };
}

const ofControls = (reads: readonly string[]) => reads.filter((url) => controlReads.test(url));

async function openEveryTab({ page }: Watched): Promise<void> {
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await page.waitForLoadState("networkidle");
    // A control begins to read when its bundle has come: after that moment it has asked for all it needs.
    await page.waitForTimeout(1500);
  }
}

test.each([
  ["Opportunities", "Coffee machines for 12 branches"],
  ["Accounts", "Adatum Corporation"],
])(
  "a form of %s: nothing for our controls before their tab is opened, four requests at most with every tab open",
  async (list, name) => {
    const form = await openRecord(list, name);
    expect(ofControls(form.reads())).toEqual([]);
    await openEveryTab(form);
    const reads = await eventually(
      () => Promise.resolve(ofControls(form.reads())),
      (asked) => asked.length > 0,
    );
    expect(reads.map((url) => url.slice(0, 200)).slice(4)).toEqual([]);
    expect(form.otherOrigins).toEqual([]);
    expect(await form.page.evaluate("window.synchronousRequests")).toBe(0);
    await form.page.close();
    expect(story.pageErrors).toEqual([]);
  },
);
