import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { startAccord, type RunningAccord } from "../support/running-accord";
import type { Benchmark, Measurement } from "./benchmark";
import { measureSave } from "./save/measure-save";

const rounds = 15;

/** In place of our scripts: every function there is, and none does anything. */
const nothingOfOurs =
  "var Accord = window.Accord || new Proxy({}, { get: () => new Proxy({}, { get: () => () => false }) });";

interface Saves {
  readonly with: readonly number[];
  readonly without: readonly number[];
  readonly failed: number;
}

/** Saving a deal with our scripts on its form and without them, taking turns; with everything up, with the ERP silent, and with no bridge. */
export const benchmark: Benchmark = {
  title: `Saving a deal, medians of ${rounds} saves`,
  async *run() {
    const accord = await startAccord();
    const browser = await launchBrowser();
    try {
      const bridge = await accord.startBridge();
      yield* toMeasurements("everything up", await compareSaves(browser, accord));
      await accord.erp.send("POST", "faults", { fault: { is: "slow", milliseconds: 60_000 } });
      yield* toMeasurements("ERP hangs", await compareSaves(browser, accord));
      await accord.erp.send("POST", "faults", { fault: { is: "down" } });
      await bridge.stop();
      yield* toMeasurements("ERP and bridge down", await compareSaves(browser, accord));
    } finally {
      await browser.close();
      await accord.stop();
    }
  },
};

async function compareSaves(browser: Browser, accord: RunningAccord): Promise<Saves> {
  const pages = { with: await openDeal(browser, accord, true), without: await openDeal(browser, accord, false) };
  const saves = { with: [] as number[], without: [] as number[], failed: 0 };
  for (let round = 0; round <= rounds; round++) {
    for (const side of round % 2 === 0 ? (["with", "without"] as const) : (["without", "with"] as const)) {
      const took = await measureSave(pages[side], `Saved ${side} our scripts, ${new Date().toISOString()}`);
      if (took === undefined) saves.failed++;
      else if (round > 0) saves[side].push(took);
    }
  }
  for (const page of Object.values(pages)) await page.context().close();
  return saves;
}

/** Each side has a deal of its own, so that neither meets the changes of the other. */
async function openDeal(browser: Browser, { sandboxUrl }: RunningAccord, isWith: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  if (!isWith) {
    await page.route(/accord_\/scripts\/opportunity/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: nothingOfOurs }),
    );
  }
  await page.goto(sandboxUrl);
  const topic = isWith ? "Coffee machines for 12 branches" : "Grinders for the laboratory";
  await page.getByRole("link", { name: topic, exact: true }).click();
  await page.getByRole("textbox", { name: "Description" }).waitFor();
  return page;
}

function toMeasurements(when: string, saves: Saves): readonly Measurement[] {
  const [withOurs, without] = [medianOf(saves.with), medianOf(saves.without)];
  return [
    { what: `${when}: without our scripts`, value: without, unit: "ms" },
    { what: `${when}: with our scripts`, value: withOurs, unit: "ms" },
    {
      what: `${when}: difference`,
      value: withOurs - without,
      unit: "ms",
      target: { is: "at most", value: 5 },
    },
    { what: `${when}: with / without`, value: withOurs / without, unit: "×", target: { is: "at most", value: 1.05 } },
    { what: `${when}: saves that failed`, value: saves.failed, unit: "saves", target: { is: "at most", value: 0 } },
  ];
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
