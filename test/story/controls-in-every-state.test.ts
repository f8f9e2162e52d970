/// <reference types="powerapps-component-framework" />
import type { Browser } from "playwright-core";
import { eventually } from "../bridge/support/eventually";
import { launchBrowser, takeScreenshot } from "../support/browser";
import { showControl } from "../support/control-page";
import {
  controlStates,
  shownIn,
  type ControlName,
  type State,
  controlNames,
  usualState,
} from "../support/control-states";
import { findViolations } from "../support/accessibility";
import { waitForWords } from "./support/wait-for-words";

jest.setTimeout(600_000);

const looks = [
  { look: "light", width: 1280 },
  { look: "light", width: 360 },
  { look: "contrast", width: 1280 },
  { look: "rtl", width: 360 },
  { look: "dark", width: 1280 },
] as const;

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

describe.each(Object.entries(controlStates) as [ControlName, Readonly<Record<string, State>>][])(
  "%s",
  (control, states) => {
    test.each(Object.entries(states))(
      "%s: no violation of accessibility rules and no sideways scroll, whatever the look",
      async (state, shown) => {
        for (const { look, width } of looks) {
          const context = await browser.newContext({
            viewport: { width, height: 800 },
            forcedColors: look === "contrast" ? "active" : "none",
          });
          context.setDefaultTimeout(120_000);
          const page = await context.newPage();
          const faults: string[] = [];
          page.on("pageerror", (error) => faults.push(error.message));
          await showControl(page, {
            ...shownIn(control, shown),
            isRightToLeft: look === "rtl",
            isDark: look === "dark",
          });
          await takeScreenshot(page, `controls/${control}-${state}-${look}-${width}`);
          const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
          expect({ look, width, faults, scroll, violations: await findViolations(page) }).toEqual({
            look,
            width,
            faults: [],
            scroll: width,
            violations: [],
          });
          await context.close();
        }
      },
    );
  },
);

test.each(["16.14.0", "17.0.2", "18.3.1"] as const)("on React %s each control shows itself", async (react) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  for (const control of controlNames) {
    await showControl(page, { ...shownIn(control, usualState(control)), react });
    await waitForWords(page.locator("[role=region]"), /SO-101042|32,000\.00|50\.0/);
  }
  await page.close();
});

test.each(controlNames)("%s leaves nothing behind when it goes, a thousand times", async (control) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await showControl(page, shownIn(control, usualState(control)));
  const session = await page.context().newCDPSession(page);
  const remount = (times: number) =>
    page.evaluate(`(async () => {
        for (let time = 0; time < ${times}; time++) {
          accordHost.unmount(); accordHost.mount();
          if (time % 50 === 0) await new Promise((go) => setTimeout(go));
        }
        accordHost.unmount();
        await new Promise((go) => setTimeout(go, 100));
      })()`);
  const measure = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return { nodes, jsEventListeners, usedSize };
  };
  await remount(20);
  const before = await measure();
  await page.evaluate("accordHost.mount()");
  await remount(1000);
  // What the browser itself has still to clear away goes with a later collection.
  const isLeft = (now: typeof before) =>
    now.jsEventListeners - before.jsEventListeners > 5 ||
    now.nodes - before.nodes > 50 ||
    now.usedSize - before.usedSize >= 1_000_000;
  const after = await eventually(measure, (now) => !isLeft(now), 60).catch(measure);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThanOrEqual(5);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(50);
  expect(after.usedSize - before.usedSize).toBeLessThan(1_000_000);
  await page.close();
});
