/// <reference types="powerapps-component-framework" />
import type { Browser, Page } from "playwright-core";
import { launchBrowser, takeScreenshot } from "../support/browser";
import { remountControl, showControl } from "../support/control-page";
import { controlNames, shownIn, usualState, type ControlName } from "../support/control-states";
import { hostileStates } from "../support/hostile-rows";
import { readHostileTexts } from "../support/hostile-texts";

jest.setTimeout(600_000);

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const texts = Object.values(readHostileTexts()).flat();

/** What may stand on a page of ours; everything else came out of a text. */
const ownElements =
  "a,b,bdi,button,caption,circle,col,colgroup,dd,del,details,div,dl,dt,g,i,li,line,main,ol,option,p,path,rect,section,select,small,span,summary,svg,table,tbody,td,text,tfoot,th,thead,time,tr,ul";

/** Looks at the page from inside it: is the text there, as text and nothing else, and does it fit? */
const look = (text: string) => `(async () => {
  const place = document.getElementById("place"), text = ${JSON.stringify(text)};
  const giveUpAt = performance.now() + 30_000;
  while (!place.textContent.includes(text) && performance.now() < giveUpAt) await new Promise((go) => setTimeout(go, 5));
  const faults = [];
  if (window.wasHacked) faults.push("a script ran");
  const strangers = [...place.querySelectorAll("*")].filter((each) => !each.matches(${JSON.stringify(ownElements)}));
  if (strangers.length) faults.push("made elements: " + strangers.map((each) => each.tagName));
  const handlers = [...place.querySelectorAll("*")].flatMap((each) => each.getAttributeNames()).filter((name) => /^on/i.test(name));
  if (handlers.length) faults.push("made handlers: " + handlers);
  const links = [...place.querySelectorAll("a")].filter((link) => !/^https?:$/.test(link.protocol));
  if (links.length) faults.push("made a link to " + links[0].href.slice(0, 80));
  if (!place.textContent.includes(text)) faults.push("is not shown as it is");
  if (document.documentElement.scrollWidth > innerWidth) faults.push("scrolls sideways: " + document.documentElement.scrollWidth);
  return faults;
})()`;

async function openPage(width: number): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", (dialog) => void dialog.dismiss());
  return { page, asked };
}

test("there are more than 200 texts, each another one", () => {
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThan(200);
});

/** On a phone, where there is least room; the grid of OrderLines, which is a list of cards there, on a desk too. */
const places = [...controlNames.map((control) => [control, 360] as const), ["OrderLines", 1280] as const];

test.each<readonly [ControlName, number]>(places)(
  "%s shows every text as text at %i pixels, runs no script, asks nobody and keeps its width",
  async (control, width) => {
    const { page, asked } = await openPage(width);
    await showControl(page, shownIn(control, usualState(control)));
    await page.evaluate("window.hacked = () => { window.wasHacked = true; }");
    const faults: unknown[] = [];
    for (const text of texts) {
      await remountControl(page, shownIn(control, hostileStates[control](text)));
      const found = await page.evaluate<string[]>(look(text));
      if (found.length > 0) faults.push([text.slice(0, 60), ...found]);
    }
    await takeScreenshot(page, `hostile/${control}-${width}`);
    expect(faults).toEqual([]);
    expect(asked).toEqual([]);
    await page.close();
  },
);
